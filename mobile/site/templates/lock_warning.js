// The warning before the notes lock by themselves, above all else, and the use that takes it away. Python decides when
// (mobile/services/auto_lock.py). It stands in the page and not in the app, so that no field is drawn anew under a key,
// and it never takes the focus.

const USES = ["pointerdown", "keydown", "wheel", "input", "click"]; // a screen reader may send a click and nothing else
const SPACING_MS = 5_000; // Python need not hear of every key

export class LockWarning {
  constructor(tell) {
    this.tell = tell;
    this.isOpen = false; // there are notes to lock
    this.told = -Infinity;
    this.box = null;
    for (const use of USES) addEventListener(use, (event) => this.note(event), { capture: true, passive: true });
  }

  note({ type, target }) {
    // A touch of the box ends on the box, and not on what lies below it.
    const isDone = this.box && (type === "click" || !this.box.contains(target));
    if (isDone) this.take();
    const now = performance.now();
    if (!this.isOpen || (!isDone && now - this.told < SPACING_MS)) return;
    this.told = now;
    this.tell();
  }

  show({ sentence, stay }) {
    this.take();
    if (!sentence) return;
    this.box = document.createElement("div");
    this.box.id = "lock-warning";
    const said = document.createElement("p");
    const button = document.createElement("button");
    said.setAttribute("role", "alert");
    button.type = "button";
    button.textContent = stay;
    this.box.append(said, button);
    this.box.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in its field
    const dialogs = document.querySelectorAll("dialog[open]"); // what stands outside of one cannot be pressed
    (dialogs[dialogs.length - 1] ?? document.body).append(this.box);
    said.textContent = sentence; // said once, by a part of the page that is there already
  }

  take() {
    this.box?.remove();
    this.box = null;
  }
}
