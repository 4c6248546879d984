// Advises the phone's keyboard: capitals for sentences in fields of which the text is corrected, none in the others,
// which are for secrets and for searching. Flutter advises capitals only where Flet would also rewrite what is typed,
// which doubles letters and forces capitals; and it takes its own advice away at each change of its tree.

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
