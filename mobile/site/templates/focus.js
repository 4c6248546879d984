// Keeps the focus of the app where it belongs, and Flutter listening to the field that has it. Flutter moves parts of its
// tree for screen readers about, as when a screen begins to scroll, and a browser takes the focus from what is moved.

const TREE = "flt-semantics-host";
const TITLE = "h1[tabindex]";

export function keepFocus() {
  let last = null;
  let first = null; // the field that a new screen begins in, while Flutter gives out the focus
  document.addEventListener("focusin", ({ target }) => {
    last = target.closest(TREE) && target;
    first = last?.matches("input, textarea") ? last : null;
    queueMicrotask(() => (first = null));
  });
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (...how) {
    if (!first || !this.matches(TITLE)) focus.apply(this, how); // the title comes right behind its field
  };
  keepLeftUntold(() => last);
  const isMoved = ({ removedNodes }) => [...removedNodes].some((node) => node.contains(last));
  const observer = new MutationObserver((changes) => {
    const isLost = last?.isConnected && document.activeElement === document.body;
    if (isLost && changes.some(isMoved)) last.focus({ preventScroll: true });
  });
  observer.observe(document.body, { subtree: true, childList: true });
}

// Hides from Flutter that a browser takes the focus from what is moved. It would take it that a person had left the field,
// and never hear again what is typed there.
function keepLeftUntold(getFocused) {
  let isMoved = false;
  for (const name of ["append", "insertBefore", "remove"]) {
    const change = Element.prototype[name];
    Element.prototype[name] = function (...nodes) {
      isMoved = (name === "remove" ? this : nodes[0])?.contains?.(getFocused());
      try {
        return change.apply(this, nodes);
      } finally {
        isMoved = false;
      }
    };
  }
  const hide = (event) => isMoved && event.target === getFocused() && event.stopImmediatePropagation();
  for (const type of ["blur", "focusout"]) addEventListener(type, hide, { capture: true });
}

// Goes to the title of the screen, which has the focus when Flutter shows it: behind the page it could not take it.
export function focusTitle() {
  document.querySelector(`${TREE} ${TITLE}`)?.focus({ preventScroll: true });
}

// Returns what gives the focus back to what has it now, where that is part of the app and still there.
export function rememberFocus() {
  const opener = document.activeElement;
  return () => opener?.isConnected && opener.closest(TREE) && opener.focus({ preventScroll: true });
}
