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
  const situations = document.getElementById("situations");
  const search = document.getElementById("search");
  const leaflets = document.getElementById("leaflets");

  let entries; // made at the first letter, so that it does not hold up the start of the app
  const find = (asked, byFit) => {
    entries ??= cards.map((card) => readable(card, words));
    const read = [...leaflets.children].filter((leaflet) => isAbout(leaflet, asked, words));
    const fitting = read.length ? [] : best(entries, asked).sort(byFit);
    for (const leaflet of leaflets.children) leaflet.hidden = !read.includes(leaflet);
    leaflets.hidden = !read.length;
    hits.append(...fitting);
    hits.hidden = !fitting.length;
    if (read.length) found.textContent = texts.leafletFound;
    else found.textContent = fitting.length ? texts.found.replace("{n}", fitting.length) : texts.nothingFound;
    return read.length + fitting.length;
  };
  const arrange = () => {
    const context = switches.find((one) => one.checked).value;
    const byFit = (one, other) => fit(one, context) - fit(other, context);
    const asked = words(field.value).split(" ").filter(Boolean);
    for (const [list, items] of lists) list.append(...[...items].sort(byFit));
    ways.hidden = asked.length > 0;
    if (asked.length) {
      situations.hidden = find(asked, byFit) > 0;
      search.after(situations); // where nothing was found, they are what to do next
    } else {
      found.textContent = "";
      hits.hidden = leaflets.hidden = true;
      situations.hidden = false;
      search.before(situations);
    }
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
  const texts = parts.map(seen);
  const first = words(`${item.dataset.words} ${texts[0]}`);
  return { item, first, all: first + words(texts.join(" ")) };
}

// The text of a part without what only a screen reader hears.
function seen(part) {
  if (!part.querySelector(".unseen")) return part.textContent;
  const copy = part.cloneNode(true);
  for (const unseen of copy.querySelectorAll(".unseen")) unseen.remove();
  return copy.textContent;
}

// A leaflet is meant wherever one of its phrases stands in what was typed, as on it nothing may be noted down.
function isAbout(leaflet, asked, words) {
  const typed = ` ${asked.join(" ")} `;
  return leaflet.dataset.words.split(" · ").some((phrase) => typed.includes(`${words(phrase)} `));
}

// Where what was typed is a phrase, the cards that only happen to hold the same words would be in the way.
function best(entries, asked) {
  // a short word stands in too many others: it has to begin one
  const has = (text) => asked.every((word) => text.includes(word.length > 3 ? word : ` ${word}`));
  const ways = [({ first }) => first.includes(` ${asked.join(" ")}`), ({ first }) => has(first), ({ all }) => has(all)];
  const found = ways.map((way) => entries.filter(way)).find((some) => some.length) ?? [];
  return found.map(({ item }) => item);
}
