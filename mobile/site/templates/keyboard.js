// Advises the phone's keyboard: capitals for sentences in fields of which the text is corrected, none in the others,
// which are for secrets and for searching. Flutter advises capitals only where Flet would also rewrite what is typed,
// which doubles letters and forces capitals; and it takes its own advice away at each change of its tree.
// Puts the cursor behind what stands in a field: Flutter selects all of it at each tap, and the next key would wipe it.

const SELECTS_WITHIN_MS = 1_000; // on a slow phone
const LOOK_EVERY_MS = 30;

export function adviseKeyboard() {
  const advise = ({ target }) => {
    if (!target.matches("input, textarea")) return;
    const advice = target.getAttribute("autocorrect") === "on" ? "sentences" : "none";
    if (target.getAttribute("autocapitalize") !== advice) target.setAttribute("autocapitalize", advice);
  };
  const observer = new MutationObserver((changes) => changes.forEach(advise));
  observer.observe(document.body, { subtree: true, attributeFilter: ["autocapitalize", "autocorrect"] });
  document.addEventListener("focusin", advise); // some fields are made whole before they are put in the page
}

export function keepText() {
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches("input")) return; // Flutter selects no text of several lines
    const until = performance.now() + SELECTS_WITHIN_MS;
    const look = () => {
      const all = target.value.length;
      if (all && target.selectionStart === 0 && target.selectionEnd === all) target.setSelectionRange(all, all);
      else if (performance.now() < until && target === document.activeElement) setTimeout(look, LOOK_EVERY_MS);
    };
    look();
  });
}
