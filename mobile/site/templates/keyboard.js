// Advises the phone's keyboard: capitals for sentences in fields of which the text is corrected, none in the others,
// which are for secrets and for searching. Flutter advises capitals only where Flet would also rewrite what is typed,
// which doubles letters and forces capitals; and it takes its own advice away at each change of its tree.
// Puts the cursor behind what stands in a field: Flutter selects all of a line at each tap, and the next key would wipe
// it. It selects nothing in a field of several lines.

const SELECTS_WITHIN_MS = 1_000; // on a slow phone
const LOOK_EVERY_MS = 30;

export function adviseKeyboard() {
  const advise = ({ target }) => {
    if (!target.matches("input, textarea") || target.closest("dialog")) return; // a dialog of the page says it itself
    const advice = target.getAttribute("autocorrect") === "on" ? "sentences" : "none";
    if (target.getAttribute("autocapitalize") !== advice) target.setAttribute("autocapitalize", advice);
  };
  const observer = new MutationObserver((changes) => changes.forEach(advise));
  observer.observe(document.body, { subtree: true, attributeFilter: ["autocapitalize", "autocorrect"] });
  document.addEventListener("focusin", advise); // some fields are made whole before they are put in the page
}

export function keepText() {
  let turn = 0;
  const look = (field, mine, until) => {
    if (mine !== turn || performance.now() > until) return;
    const all = field.value.length;
    if (all && field.selectionStart === 0 && field.selectionEnd === all) field.setSelectionRange(all, all);
    else setTimeout(look, LOOK_EVERY_MS, field, mine, until);
  };
  document.addEventListener("focusin", ({ target }) => {
    turn += 1;
    if (target.matches("input")) look(target, turn, performance.now() + SELECTS_WITHIN_MS);
  });
  document.addEventListener("keydown", () => (turn += 1), true); // from now on it is the user who selects
}
