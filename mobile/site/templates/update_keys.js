// Leads the keys to the offer of a new version, which the page shows over the app: Flutter takes every Tab for itself.
// The first Tab after it came, or after the screen changed, goes to its buttons, and the one behind them back.

export function leadKeysTo(box) {
  let isDue = true;
  let giveBack = null;
  addEventListener("hashchange", () => (isDue = true));
  new MutationObserver(() => (isDue = true)).observe(box, { attributeFilter: ["hidden"] });
  const buttons = [...box.querySelectorAll("button")];
  const onKey = (event) => {
    const place = buttons.indexOf(document.activeElement);
    const isIn = place >= 0;
    const isTab = event.key === "Tab" && event.type === "keydown";
    if (box.hidden || document.querySelector("dialog[open]") || !(isIn || (isTab && isDue && !event.shiftKey))) return;
    event.stopImmediatePropagation(); // no key that is for the buttons is for the app
    if (!isTab) return;
    event.preventDefault();
    if (!isIn) {
      const before = document.activeElement;
      giveBack = () => before.focus({ preventScroll: true });
    }
    isDue = false;
    const next = buttons[place + (event.shiftKey ? -1 : 1)];
    if (next) next.focus();
    else giveBack();
  };
  for (const type of ["keydown", "keyup"]) addEventListener(type, onKey, { capture: true });
}
