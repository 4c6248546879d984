// What lies on top of a screen, a sheet of the page's own or a calendar or question of the app's, is a step of the
// history: going back, or Escape, closes the uppermost and leaves the screen below it alone.
//
// Flutter numbers the steps of a visit in the history's own state and hears of each step back. One of ours has the
// number and the address of the screen it lies on, and Flutter does not hear of it. It stays when what lay on it was
// closed in another way, as no script can take a step out of the history: it is used again for what comes on top
// next, or for the next screen, and going back passes over it.

const lying = []; // what lies there, with what closes it; the last is uppermost
const pushState = history.pushState.bind(history);
const replaceState = history.replaceState.bind(history);
let here = history.state;
let atEscape = () => {};

// Notes that something lies on top, which `close` closes; returns what to call once it is closed in another way. What
// `stays` is no part of the screen below it: another screen may come there, and it still lies on top.
export function layOnTop(close, stays = false) {
  if (!here?.onTop || lying.length) go(pushState, { ...here, onTop: true });
  const one = { close, stays };
  lying.push(one);
  return () => {
    const place = lying.indexOf(one);
    if (place >= 0) lying.splice(place, 1);
  };
}

// Forgets what lies on top when the screen below it goes.
export function clearTop() {
  for (const { close } of lying.splice(0)) close();
}

// Goes to an address in the step that the present screen has. Flutter hears of it as of a step back: of a change that
// it did not make itself it hears in no other way.
export function replace(address) {
  clearTop();
  history.replaceState({ ...here, onTop: false }, "", address);
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}

// Sets what to do with an Escape that has nothing to close.
export function whenNothingLies(act) {
  atEscape = act;
}

// Presses Escape for Flutter, which closes a calendar.
export function pressEscape() {
  const key = { key: "Escape", code: "Escape", keyCode: 27, bubbles: true, composed: true, cancelable: true };
  const target = document.querySelector("flutter-view") ?? document.body;
  for (const type of ["keydown", "keyup"]) target.dispatchEvent(new KeyboardEvent(type, key));
}

function go(way, state, title = "", address = undefined) {
  way(state, title, address);
  here = history.state;
}

history.pushState = (state, title, address) => {
  const staying = lying.filter(({ stays }) => stays);
  for (const { close } of lying.splice(0, Infinity, ...staying).filter(({ stays }) => !stays)) close();
  go(here?.onTop ? replaceState : pushState, state, title, address);
  if (staying.length) go(pushState, { ...here, onTop: true });
};

history.replaceState = (state, title, address) => {
  const isSame = new URL(address ?? "", location).href === location.href;
  go(replaceState, here?.onTop && isSame ? { ...state, onTop: true } : state, title, address);
};

addEventListener(
  "popstate",
  (event) => {
    const before = here;
    here = history.state;
    const isOurs = (before?.onTop || here?.onTop) && before?.serialCount === here?.serialCount;
    if (!isOurs) return clearTop();
    event.stopImmediatePropagation();
    if (before?.onTop && lying.length) lying.pop().close();
    else if (before?.onTop) history.back();
  },
  { capture: true },
);

addEventListener(
  "keydown",
  (event) => {
    // Flutter hears of the key as well: it closes a calendar by itself. A sheet is closed by the browser.
    if (event.key !== "Escape" || !event.isTrusted || document.querySelector("dialog[open]")) return;
    if (lying.length) lying.pop().close();
    else atEscape(event);
  },
  { capture: true },
);
