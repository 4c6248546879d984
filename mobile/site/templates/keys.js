// The keys that do something in the app, for whoever has a keyboard: Python hears of them while nobody types. A field
// keeps its keys, and so does a sheet of the page.

import { whenNothingLies } from "./top.js";

const KEYS = ["/", "n", "?"];

export function listenToKeys(tell) {
  whenNothingLies((event) => isForApp(event) && tell("Escape"));
  addEventListener(
    "keydown",
    (event) => {
      if (!KEYS.includes(event.key) || !isForApp(event)) return;
      event.preventDefault(); // some browsers search the page at a slash
      tell(event.key);
    },
    { capture: true },
  );
}

// Returns whether a person pressed this key by itself, and no keyboard is composing a word with it.
export function isPlain(event) {
  return event.isTrusted && !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey;
}

// Returns whether keys are for the page: that lies over the app until it is open, and its sheets do later.
export function isForPage() {
  return document.documentElement.dataset.app !== "open" || document.querySelector("dialog[open]");
}

function isForApp(event) {
  if (isForPage() || !isPlain(event)) return false;
  return !document.activeElement?.matches("input, textarea, [contenteditable]");
}
