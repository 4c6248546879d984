// What is typed in the form of a letter, as the document that is sealed, and what is still asked for. The form's fields
// have no names, so that no browser keeps what was typed in them; `data-field` says which is which.

const LIMITS = { text: 10_000, next: 1_000, who: 60 }; // in characters, as in core/people/records

// Returns the document of what is in the form. `about` has the ids of the card that it is about, of the guide of the talk
// after which it is written, and of the draft of that talk; each may be missing.
export function readLetter(form, about, now) {
  const value = (name) => field(form, name).value;
  return {
    written: moment(now),
    day: value("day") || day(now),
    who: value("who").trim(),
    text: value("text").trim(),
    signs: signs(form).filter(({ checked }) => checked).map(({ dataset }) => dataset.sign),
    nugget: field(form, "nugget").checked,
    talk: value("talk") || null,
    card: about.card || null,
    guide: about.guide || null,
    begun: about.begun || null,
    next: value("next").trim(),
    slot: value("slot") || null,
    due: value("due") || null,
    unfinished: false,
  };
}

// Puts a letter back in the form, when it could not be stored.
export function fillIn(form, letter) {
  for (const name of ["day", "who", "text", "talk", "next", "slot", "due"]) field(form, name).value = letter[name] ?? "";
  field(form, "nugget").checked = letter.nugget;
  for (const one of signs(form)) one.checked = letter.signs.includes(one.dataset.sign);
}

// Puts the chips of these signs beside the text, in this order, and folds the others away.
export function putFirst(form, first) {
  const chips = new Map(signs(form).map((one) => [one.dataset.sign, one.closest("label")]));
  const [beside, folded] = form.querySelectorAll("fieldset");
  for (const sign of [...new Set([...first, ...chips.keys()])]) {
    if (chips.has(sign)) (first.includes(sign) ? beside : folded).append(chips.get(sign));
  }
}

export const field = (form, name) => form.querySelector(`[data-field="${name}"]`);

const signs = (form) => [...form.querySelectorAll("[data-sign]")];

// The day, the card and the talk come by themselves: they alone are no letter.
export function isEmpty({ who, text, signs, nugget, talk, next, slot, due }) {
  return !(who || text || signs.length || nugget || talk || next || slot || due);
}

// Returns the field that a letter still needs and the name of the sentence that asks for it, or null.
export function missing(letter) {
  if (isEmpty(letter)) return ["text", "empty"];
  if (letter.next && !letter.slot) return ["slot", "noSlot"];
  if (!letter.next && (letter.slot || letter.due)) return ["next", "noNext"];
  const long = tooLong(letter);
  return long ? [long, "tooLong"] : null;
}

// Returns the name of a field that has more than a note can hold.
export function tooLong(letter) {
  return Object.keys(LIMITS).find((name) => [...letter[name]].length > LIMITS[name]);
}

export function day(now) {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// The moment with the day it has here: in ISO 8601, with the offset of this place.
export function moment(now) {
  const ahead = -now.getTimezoneOffset();
  const offset = `${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":");
  return `${day(now)}T${time}${ahead < 0 ? "-" : "+"}${offset}`;
}

const two = (number) => String(number).padStart(2, "0");
