// Scrolls a screen by the keys that scroll any page, from its title on: there the focus arrives, outside of what scrolls.
// From a stop in what scrolls the browser does so by itself.

import { isInApp } from "./tab_order.js";

const LINE = 48; // pixels
const OVERLAP = 48; // stays in sight from one page to the next
const WAYS = {
  ArrowDown: () => LINE,
  ArrowUp: () => -LINE,
  PageDown: (height) => height - OVERLAP,
  PageUp: (height) => OVERLAP - height,
  " ": (height) => height - OVERLAP,
  End: (_height, whole) => whole,
  Home: (_height, whole) => -whole,
};
const SCROLLING = "flt-semantics-host flt-semantics:is([style*='overflow-y: scroll'], [style*='overflow-y: auto'])";

export function scrollByKeys() {
  const onKey = (event) => {
    const way = WAYS[event.key];
    if (!way || !isInApp(event) || !isAtTitle()) return;
    const part = behind(document.activeElement);
    if (!part) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type === "keydown") part.scrollBy(0, way(part.clientHeight, part.scrollHeight));
  };
  for (const type of ["keydown", "keyup"]) addEventListener(type, onKey, { capture: true });
}

function isAtTitle() {
  return document.activeElement === document.body || document.activeElement.matches("h1");
}

// Returns what scrolls behind the title; beside a list that is what was opened from it.
function behind(title) {
  const parts = [...document.querySelectorAll(SCROLLING)];
  return parts.find((part) => title.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING);
}
