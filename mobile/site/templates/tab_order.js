// Leads the keys through a screen in the order in which it is read: part by part, and what is pinned to the foot last.
// Flutter by itself goes row by row over the whole window, from a list into what lies beside it and back.

import { isForPage, isPlain } from "./keys.js";

const STOPS = ":is([tabindex='0'], input, textarea):not(h1)"; // at a title the focus arrives, and does not return
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export function leadTab() {
  const onKey = (event) => {
    if (event.key === "Tab" && isForPage()) return event.stopImmediatePropagation(); // the browser leads it by itself
    if (!isInApp(event)) return;
    const [part, step] = event.key === "Tab" ? [tree(), event.shiftKey ? -1 : 1] : [list(), STEPS[event.key]];
    if (!part || !step) return;
    event.stopImmediatePropagation();
    if (event.type === "keyup") return;
    const next = neighbour(part, step);
    // behind the last stop Tab leaves the app, as it does on any page; arrows stay in their list
    if (next || event.key !== "Tab") event.preventDefault();
    if (next) show(next);
  };
  for (const type of ["keydown", "keyup"]) addEventListener(type, onKey, { capture: true });
}

// Returns whether a key is pressed in the app, and not in a sheet or in the page before it.
export function isInApp(event) {
  if (isForPage() || !isPlain(event)) return false;
  return document.activeElement === document.body || document.activeElement.closest("flutter-view");
}

function tree() {
  return document.querySelector("flt-semantics-host");
}

// Returns the list that has the focus: what scrolls as one. In a field the arrows move the caret.
function list() {
  const focused = document.activeElement;
  return focused.matches(`flt-semantics-host ${STOPS}:not(input, textarea)`) ? scrolling(focused) : null;
}

// Gives the focus to a stop, and scrolls on when the edge of its list cuts it off.
function show(stop) {
  stop.focus();
  const room = scrolling(stop);
  if (!room) return;
  const [edge, box] = [room, stop].map((node) => node.getBoundingClientRect());
  if (box.bottom > edge.bottom - 1) room.scrollBy(0, edge.height / 2);
  else if (box.top < edge.top + 1) room.scrollBy(0, -edge.height / 2);
}

function scrolling(node) {
  const parent = node.parentElement?.closest("flt-semantics");
  return !parent || /auto|scroll/.test(parent.style.overflowY) ? parent : scrolling(parent);
}

function neighbour(part, step) {
  const focused = document.activeElement;
  const side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const stops = [...part.querySelectorAll(STOPS)];
  if (!part.contains(focused)) return stops.at(step > 0 ? 0 : -1);
  return stops.filter((stop) => focused.compareDocumentPosition(stop) & side).at(step > 0 ? 0 : -1);
}
