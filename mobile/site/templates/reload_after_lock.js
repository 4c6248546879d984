// Loads the page anew after a lock, when nobody looks: what the lock dropped stays in memory until something else is
// written there, and neither Python nor a browser lets us overwrite it. A page that just began never held it.
//
// Out of sight is the best moment; in sight it is the gate, after a while without a touch.

import { isPrivatePlace } from "./private_places.js";

const QUIET_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
const MARK = "goudklompje.renewed";
// a day or a tick has a value from the start
const TYPED = "#gate input, #page ~ * :is(input:not([type=checkbox], [type=date]), textarea)";
const STORING = "#letter[aria-busy=true]"; // what the form for a letter held a moment ago

export class Renewal {
  constructor(device) {
    this.device = device;
    this.touched = performance.now();
    for (const touch of ["pointerdown", "keydown", "input", "wheel"]) {
      addEventListener(touch, () => (this.touched = performance.now()), { capture: true, passive: true });
    }
    document.addEventListener("visibilitychange", () => this.look());
  }

  // Python says that the notes are locked and nothing is on its way to the store, or that they are needed again.
  want(isDue) {
    clearInterval(this.looking);
    if (isDue) this.looking = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.isDue = isDue;
    this.look();
  }

  look() {
    if (!this.isDue || !this.isQuiet || !canStartAgain() || this.device.isEditing || this.device.hasUpdate) return;
    this.want(false); // once, whatever becomes of it
    try {
      sessionStorage.setItem(MARK, "1");
    } catch {
      // then the page waits to be left, as at a first visit
    }
    location.reload();
  }

  get isQuiet() {
    if (holdsText() || isStoring()) return false;
    return document.hidden || (isPrivatePlace() && performance.now() - this.touched > QUIET_MS);
  }
}

// Someone who went to look up the passphrase, or is still typing it, finds what was typed.
const holdsText = () => [...document.querySelectorAll(TYPED)].some(({ value }) => value);

const isStoring = () => document.querySelectorAll(STORING).length > 0;

// The service worker answers also without a connection; without one, a page that is gone may not come back.
const canStartAgain = () => Boolean(navigator.serviceWorker?.controller);

// Tells, once, whether this page came in place of one that was locked: then nobody has begun to read it.
export function wasRenewed() {
  try {
    const mark = sessionStorage.getItem(MARK);
    sessionStorage.removeItem(MARK);
    return mark !== null;
  } catch {
    return false;
  }
}
