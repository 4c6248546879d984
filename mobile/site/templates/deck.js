// The lists of cards on the readable page. What fits the chosen context comes first; search finds a card by
// its phrases and title, or else by any other word on it. The app itself searches better.

import { kept, remember } from "./device.js";
import { makeFold } from "./folding.js";

export function openDeck({ texts, letters }) {
  const fold = makeFold(letters);
  const words = (text) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
  const ranked = [...document.querySelectorAll("[data-group]")];
  const lists = [...new Set(ranked.map((item) => item.parentElement))].map((list) => [list, [...list.children]]);
  const cards = [...document.querySelectorAll("#ways [data-words]")];
  const switches = [...document.querySelectorAll("#context input")];
  const field = document.getElementById("find");
  const ways = document.getElementById("ways");
  const hits = document.getElementById("hits");
  const found = document.getElementById("found");

  let entries; // made at the first letter, so that it does not hold up the start of the app
  const arrange = () => {
    const context = switches.find((one) => one.checked).value;
    const byFit = (one, other) => fit(one, context) - fit(other, context);
    const asked = words(field.value).split(" ").filter(Boolean);
    for (const [list, items] of lists) list.append(...[...items].sort(byFit));
    if (asked.length) {
      entries ??= cards.map((card) => readable(card, words));
      const fitting = best(entries, asked).sort(byFit);
      hits.append(...fitting);
      found.textContent = fitting.length ? texts.found.replace("{n}", fitting.length) : texts.nothingFound;
    } else found.textContent = "";
    hits.hidden = !asked.length;
    ways.hidden = !hits.hidden;
  };

  const before = kept().cards?.context;
  for (const one of switches) {
    if (one.value === before) one.checked = true;
    one.addEventListener("change", () => {
      remember({ cards: { ...kept().cards, context: one.value } });
      arrange();
    });
  }
  field.addEventListener("input", arrange);
  document.getElementById("search").hidden = false;
  if (!switches[0].checked) arrange(); // the page is made in the order of the first
}

const fit = (item, context) => Number(item.dataset[context] ?? 0);

function readable(item, words) {
  const card = document.getElementById(item.querySelector("a").hash.slice(1));
  const parts = [...card.querySelectorAll("h2, .gist, li, td, dt")].filter((part) => !part.querySelector("a"));
  const texts = parts.map((part) => part.textContent);
  const first = words(`${item.dataset.words} ${texts[0]}`);
  return { item, first, all: first + words(texts.join(" ")) };
}

// Where what was typed is a phrase, the cards that only happen to hold the same words would be in the way.
function best(entries, asked) {
  // a short word stands in too many others: it has to begin one
  const has = (text) => asked.every((word) => text.includes(word.length > 3 ? word : ` ${word}`));
  const ways = [({ first }) => first.includes(` ${asked.join(" ")}`), ({ first }) => has(first), ({ all }) => has(all)];
  const found = ways.map((way) => entries.filter(way)).find((some) => some.length) ?? [];
  return found.map(({ item }) => item);
}
