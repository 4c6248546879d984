// Advises below the texts of the form for a letter what to leave out, as the app does below its own. Nothing is
// blocked, and what was found stands nowhere else. Where the lists do not come, the standing line is all there is.

import { makeFold } from "./folding.js";
import { field } from "./letter_fields.js";
import { makeNudge } from "./nudges.js";

const LOOKED_AT = 10_000; // characters; a longer text cannot be saved

// Returns what looks at a form and advises; it fetches the lists at its first look.
export function makeAdvice({ app, letters, texts: { nudges: texts } }) {
  let nudge, coming;
  const load = () =>
    fetch(`${app}/nudge_words.json`)
      .then((answer) => answer.json())
      .then((lists) => (nudge = makeNudge(lists, makeFold(letters))));
  const advise = (form) => {
    for (const line of form.querySelectorAll("[data-nudge]")) {
      const found = nudge(field(form, line.dataset.nudge).value.slice(0, LOOKED_AT));
      const words = found && [...found.words].slice(0, texts.shown).join("");
      const says = found ? texts[found.kind].replace("{words}", () => words) : "";
      if (line.textContent !== says) line.textContent = says; // it is read aloud once
    }
  };
  return (current) => {
    if (nudge) return advise(current());
    coming ??= load();
    coming.then(() => advise(current())).catch(() => (coming = null)); // the next key tries again
  };
}
