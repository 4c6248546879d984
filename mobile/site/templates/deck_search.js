// The search of the readable page: what was typed against the words of each card. The app itself searches better.

import { makeFold } from "./folding.js";

// Gives a function that folds a text to words between single spaces, with one before the first.
export function makeWords(letters) {
  const fold = makeFold(letters);
  return (text) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
}

// The entries that match all words that were typed. Where they are a phrase, the cards that only happen to hold the
// same words would be in the way. An entry has its phrases and title in `first`, and these and all else in `all`.
export function matching(entries, asked) {
  // a short word stands in too many others: it has to begin one
  const has = (text) => asked.every((word) => text.includes(word.length > 3 ? word : ` ${word}`));
  const ways = [({ first }) => first.includes(` ${asked.join(" ")}`), ({ first }) => has(first), ({ all }) => has(all)];
  return ways.map((way) => entries.filter(way)).find((some) => some.length) ?? [];
}

// Whether all words that were typed begin words of one of these lines, as core/talks/guide_finder.py has it.
export function isNamed(lines, asked, words) {
  if (!asked.some((word) => word.length >= 5)) return false;
  return lines.map(words).some((line) => asked.every((word) => line.includes(` ${word}`)));
}

// Whether one of these stands in what was typed: words that follow each other, a beginning such as "weg*" or an end
// such as "*weg". It must, whatever else was typed: what a leaflet is about may not be noted down.
export function isAbout(listed, asked, words) {
  const typed = ` ${asked.join(" ")} `;
  return listed.some((entry) => {
    const text = words(entry).trim();
    return typed.includes(`${entry.startsWith("*") ? "" : " "}${text}${entry.endsWith("*") ? "" : " "}`);
  });
}
