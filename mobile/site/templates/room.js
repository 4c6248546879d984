// Keeps the app as large as the screen. When a keyboard moves while Flutter does not know that someone types, it takes
// the room beside the keyboard for the whole screen, and leaves the rest blank when the keyboard has gone. It measures
// again at a change of size, but only while nobody types: so it is told of one once nobody does.

const SETTLED_MS = 400; // a keyboard slides, and from field to field it goes and comes
const TRIES = 5; // Flutter hears only after a moment that a field was left

// Returns whether the app is as high as the screen, or what a keyboard leaves of it.
export function fillsRoom() {
  const app = document.querySelector("flutter-view");
  return !app || !globalThis.visualViewport || app.clientHeight >= Math.floor(visualViewport.height);
}

export function fillRoom() {
  const view = globalThis.visualViewport;
  if (!view) return;
  let due;
  const look = (tries) => {
    clearTimeout(due);
    due = setTimeout(() => {
      const isTyping = document.activeElement.matches("input, textarea");
      if (!tries || isTyping || fillsRoom()) return;
      view.dispatchEvent(new Event("resize"));
      look(tries - 1);
    }, SETTLED_MS);
  };
  view.addEventListener("resize", ({ isTrusted }) => isTrusted && look(TRIES));
  document.addEventListener("focusout", () => look(TRIES));
}
