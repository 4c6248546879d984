// Prints one text that Python hands over, and nothing else of the page. It goes at the next tap, key or lock: a
// phone tells that printing is over too early, and asks for the page once more when another paper is chosen.

let printed = null;

export function printOut({ title, language, parts, is_large: isLarge }, signal) {
  if (!globalThis.print) return false;
  takeAway();
  signal.addEventListener("abort", takeAway, { once: true });
  printed = part("main", part("h1", title), ...parts.map(section));
  printed.id = "printable";
  printed.lang = language;
  printed.classList.toggle("large", isLarge);
  document.body.append(printed);
  for (const type of ["pointerdown", "keydown"]) addEventListener(type, takeAway, { once: true, capture: true });
  print();
  return true;
}

function takeAway() {
  printed?.remove();
  printed = null;
}

const section = ({ heading, entries }) => part("section", part("h2", heading), ...entries.map(entry));

const entry = (lines) => part("article", ...lines.map((line) => part("p", line)));

// Texts stay texts: nothing that someone typed is ever read as HTML.
function part(name, ...content) {
  const element = document.createElement(name);
  element.dir = "auto";
  element.append(...content);
  return element;
}
