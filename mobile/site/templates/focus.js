// Keeps the focus of the app where Flutter puts it. Flutter moves parts of its tree for screen readers about, as when a
// screen begins to scroll, and a browser takes the focus from what is moved.

const TREE = "flt-semantics-host";

export function keepFocus() {
  let last = null;
  document.addEventListener("focusin", ({ target }) => (last = target.closest(TREE) && target));
  const isMoved = ({ removedNodes }) => [...removedNodes].some((node) => node.contains(last));
  const observer = new MutationObserver((changes) => {
    const isLost = last?.isConnected && document.activeElement === document.body;
    if (isLost && changes.some(isMoved)) last.focus({ preventScroll: true });
  });
  observer.observe(document.body, { subtree: true, childList: true });
}

// Goes to the title of the screen, which has the focus when Flutter shows it: behind the page it could not take it.
export function focusTitle() {
  document.querySelector(`${TREE} h1[tabindex]`)?.focus({ preventScroll: true });
}

// Returns what gives the focus back to what has it now, where that is part of the app and still there.
export function rememberFocus() {
  const opener = document.activeElement;
  return () => opener?.isConnected && opener.closest(TREE) && opener.focus({ preventScroll: true });
}
