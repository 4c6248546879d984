// Runs in the page before anything else and notes, by the page's own clock, when a card can be read and
// when the app can be used. WANTED is filled in by visits.py.
(() => {
  const { titles, search, hasPage } = WANTED;
  const seen = (window.seen = {});

  const painted = () => {
    const card = [...document.querySelectorAll("#deck strong")].some((title) => titles.includes(title.textContent));
    return card && performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  };

  // all that a screen reader finds in Flutter's tree
  const readable = () => {
    const host = document.querySelector("flt-semantics-host");
    if (!host) return "";
    const labels = [...host.querySelectorAll("[aria-label]")].map((node) => node.ariaLabel);
    return [host.textContent, ...labels].join("\n");
  };

  const pressForSemantics = () => {
    const button = document.querySelector("flt-semantics-placeholder");
    if (!button) return;
    const { left, top, width, height } = button.getBoundingClientRect();
    const middle = { clientX: left + width / 2, clientY: top + height / 2 };
    button.dispatchEvent(new MouseEvent("click", { ...middle, bubbles: true, cancelable: true }));
  };

  const look = () => {
    const now = performance.now();
    if (!hasPage) pressForSemantics();
    const text = readable();
    if (!seen.first_card) {
      if (!hasPage && titles.some((title) => text.includes(title))) seen.first_card = now;
      if (hasPage) seen.first_card = painted();
    }
    const opened = !hasPage || document.documentElement?.dataset.app === "open";
    if (opened && text.includes(search) && titles.some((title) => text.includes(title))) seen.usable = now;
    else setTimeout(look, 20);
  };
  look();
})();
