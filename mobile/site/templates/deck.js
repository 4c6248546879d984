// The lists of cards on the readable page. What fits the chosen context comes first; search finds a card by
// its phrases and title, or else by any other word on it, and a guide of a talk by its name or phrases. Where it finds
// nothing, the situations are what to do next.

import { isAbout, isNamed, makeWords, matching } from "./deck_search.js";
import { kept, remember } from "./device.js";

export function openDeck({ texts, letters, phrases, leafletWords, guidePhrases }) {
  const words = makeWords(letters);
  const ranked = [...document.querySelectorAll("[data-group]")];
  const lists = [...new Set(ranked.map((item) => item.parentElement))].map((list) => [list, [...list.children]]);
  const cards = [...document.querySelectorAll("#ways [data-group]")];
  const switches = [...document.querySelectorAll("#context input")];
  const field = document.getElementById("find");
  const ways = document.getElementById("ways");
  const hits = document.getElementById("hits");
  const found = document.getElementById("found");
  const situations = document.getElementById("situations");
  const search = document.getElementById("search");
  const leaflets = document.getElementById("leaflets");
  const guides = document.getElementById("guides");

  let entries; // made at the first letter, so that it does not hold up the start of the app
  const find = (asked, byFit) => {
    entries ??= cards.map((card) => readable(card, phrases, words));
    const read = [...leaflets.children].filter(({ dataset }) => isAbout(leafletWords[dataset.leaflet], asked, words));
    const fitting = read.length ? [] : matching(entries, asked).map(({ item }) => item).sort(byFit);
    const held = read.length ? [] : [...guides.children].filter((guide) => isNamed(names(guide, guidePhrases), asked, words));
    showOnly(leaflets, read);
    showOnly(guides, held);
    hits.append(...fitting);
    hits.hidden = !fitting.length;
    if (read.length) found.textContent = texts.leafletFound;
    else found.textContent = told(texts, held.length, fitting.length);
    return read.length + held.length + fitting.length;
  };
  const arrange = () => {
    const context = switches.find((one) => one.checked).value;
    const byFit = (one, other) => fit(one, context) - fit(other, context);
    const asked = words(field.value).split(" ").filter(Boolean);
    for (const [list, items] of lists) list.append(...[...items].sort(byFit));
    ways.hidden = asked.length > 0;
    if (asked.length) {
      situations.hidden = find(asked, byFit) > 0;
      search.after(situations);
    } else {
      found.textContent = "";
      hits.hidden = leaflets.hidden = guides.hidden = true;
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

// What a guide of a talk is found by.
const names = (guide, phrases) => [guide.querySelector("strong").textContent, ...phrases[guide.dataset.guide]];

function showOnly(list, items) {
  for (const item of list.children) item.hidden = !items.includes(item);
  list.hidden = !items.length;
}

function told({ found, guidesFound, nothingFound }, guides, cards) {
  const parts = [[guidesFound, guides], [found, cards]].filter(([, count]) => count);
  return parts.map(([text, count]) => text.replace("{n}", count)).join(" · ") || nothingFound;
}

// What is searched of a card: not its links to others, nor its second layer, which goes into much else.
function readable(item, phrases, words) {
  const address = item.querySelector("a").hash.slice(1);
  const card = document.getElementById(address);
  const inFront = (part) => !part.querySelector("a") && !part.closest(".more");
  const parts = [...card.querySelectorAll("h2, .gist, li, td, dt")].filter(inFront);
  const texts = parts.map(seen);
  const typed = phrases[address.slice(address.lastIndexOf("/") + 1)];
  const first = words([...typed, texts[0]].join(" · "));
  return { item, first, all: first + words(texts.join(" ")) };
}

// The text of a part without what only a screen reader hears.
function seen(part) {
  if (!part.querySelector(".unseen")) return part.textContent;
  const copy = part.cloneNode(true);
  for (const unseen of copy.querySelectorAll(".unseen")) unseen.remove();
  return copy.textContent;
}
