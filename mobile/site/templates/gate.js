// The gate: the lock of the notes as the page itself shows it, before the app runs and while it starts. What is typed in
// it goes to Python without a second typing: it is held here until Python can take it, and nowhere else.
//
// Python answers each try (mobile/services/page_gate.py). When the notes are open, or gone, the gate gives way.

import { askPasskey, readPasskey } from "./passkeys.js";
import { answer, records } from "./records.js";

export const GIVE_WAY = "goudklompje-give-way"; // told by device.js, for Python
const ANSWER = "goudklompje-gate"; // the same
const LOCKED = "goudklompje-locked"; // told by device.js, for another window
const TRY = "goudklompje-unlock"; // told to device.js
const SHEET_MS = 3_000; // the longest that a phone's sheet stands after it gave its answer
const VAULT = ["slot/passphrase", "slot/recovery", "head"]; // the names by which core/vault/vault.py knows it is there

// Returns whether this device has a vault; what only a second copy still has, Python brings back and shows.
export async function hasVault() {
  const store = await records("readonly");
  if (!store) return false;
  const found = await Promise.all(VAULT.map((name) => answer(store.count(name))));
  return found.some(Boolean);
}

export class Gate {
  constructor(texts, fingerFaults) {
    this.texts = texts;
    this.fingerFaults = fingerFaults;
    this.passkey = null;
    this.finger = null; // stops the browser's asking
    this.gate = document.getElementById("gate");
    this.blank = this.form.cloneNode(true);
    this.held = null; // what Python has to act on, until it has answered
    this.isPassed = false; // Python has it
    this.isHeard = false; // Python has found the vault locked, and listens
    this.wasLeft = false; // what was typed was out of sight since
    this.gate.addEventListener("input", () => this.field.value || this.clear());
    this.gate.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.gate.addEventListener("click", ({ target }) => this.actions[target.dataset.act]?.());
    addEventListener(ANSWER, ({ detail }) => this.hear(detail));
    addEventListener(LOCKED, () => this.drop());
    this.offerFinger();
    // what someone had shown is in no picture that the phone keeps of the page
    for (const leave of ["blur", "pagehide"]) addEventListener(leave, () => this.show(false));
    document.addEventListener("visibilitychange", () => document.hidden && this.hide());
    // no key that is typed here is for the app behind it; what the browser does with it stays
    for (const type of ["keydown", "keyup"]) {
      const keep = (event) => this.gate.contains(event.target) && event.stopImmediatePropagation();
      addEventListener(type, keep, { capture: true });
    }
  }

  actions = {
    show: () => {
      if (this.wasLeft) this.clear();
      this.show(this.field.type === "password");
    },
    finger: () => this.askFinger(),
    lost: () => this.hold({ type: "lost" }, this.texts.lostStarting),
  };

  get form() {
    return this.gate.querySelector("form");
  }

  get heading() {
    return this.gate.querySelector("h2").textContent;
  }

  get field() {
    return this.gate.querySelector("input");
  }

  async offerFinger() {
    this.passkey = await readPasskey().catch(() => null); // without it the field is still there
    this.gate.querySelector("[data-act=finger]").hidden = !this.passkey;
  }

  // Asks at once, as a browser does so only within a tap; Python may still be starting meanwhile.
  async askFinger() {
    if (this.held || this.finger) return;
    this.say("");
    this.tell(this.texts.finger);
    this.finger = new AbortController();
    try {
      const key = await askPasskey(this.passkey, this.finger.signal);
      if (!this.finger.signal.aborted) this.hold({ type: "unlock", slot: this.passkey.slot, key }, this.texts.starting);
    } catch (fault) {
      if (this.finger.signal.aborted) return; // someone typed meanwhile, or the gate gives way
      this.tell("");
      this.say(this.fingerFaults[fault.name] ?? this.fingerFaults.PasskeyCancelled);
    } finally {
      this.finger = null;
    }
  }

  submit() {
    if (this.held) return;
    const { value } = this.field;
    if (!value.trim()) return this.refuse(this.texts.blank);
    this.field.value = "";
    this.field.blur(); // the keyboard has gone before the app comes
    this.show(false);
    this.hold({ type: "unlock", value }, this.texts.starting);
    this.finger?.abort();
  }

  // Has Python act on this, now or as soon as it listens; meanwhile a line says what is going on.
  hold(message, whileStarting) {
    if (this.fault) return this.refuse(this.fault, message);
    this.held = message;
    this.isPassed = false;
    this.say("");
    this.tell(whileStarting);
    this.lockForm(true);
    this.pass();
  }

  // Python gets what is held once it listens, and only while somebody looks. A finger can answer out of sight, as the
  // phone's own sheet for it may hide the page for a moment longer.
  async pass() {
    const { held } = this;
    const isSeen = !document.hidden || (await comesInSight());
    if (this.held !== held || this.isPassed) return;
    if (!isSeen) return this.refuse("", held);
    if (!this.isHeard) return;
    this.isPassed = true;
    this.tell(this.texts.opening);
    dispatchEvent(new CustomEvent(TRY, { detail: this.held }));
  }

  // What Python answers: why a try failed, and the seconds to wait for the next one.
  hear({ sentence, seconds }) {
    this.isHeard = true;
    this.form.hidden = seconds > 0;
    const left = this.gate.querySelector("[data-left]"); // outside of what is read aloud by itself
    left.textContent = seconds > 0 ? this.texts.left.replace("{time}", clock(seconds)) : "";
    const mustWait = seconds > 0 && this.held?.value; // only what is typed waits
    if (this.held && !this.isPassed && !mustWait) this.pass();
    else if (this.held) this.refuse(sentence, this.held);
    else if (sentence !== this.heard) this.say(sentence); // in each second of a wait it is the same
    this.heard = sentence;
  }

  // Shows why nothing opened, with what was typed in its place again.
  refuse(sentence, message = null) {
    this.held = null;
    if (message?.value) this.field.value = message.value;
    if (message?.key) this.offerFinger(); // unless its slot is gone
    this.lockForm(false);
    this.tell("");
    this.say(sentence);
    this.field.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  // Out of sight the notes do not open by themselves, as somebody else may be the one who comes back.
  hide() {
    this.show(false);
    if (this.field.value || this.held?.value) this.wasLeft = true;
    if (this.held && !this.isPassed) this.refuse("", this.held);
  }

  // Whoever comes back may be somebody else: what was typed before can be tried, and is not shown.
  clear() {
    this.field.value = "";
    this.wasLeft = false;
  }

  // Whoever leaves for a card wants the notes no longer: what Python does not have yet, opens nothing any more.
  leave() {
    if (this.finger) this.tell("");
    this.finger?.abort();
    if (!this.held || this.isPassed) return;
    this.held = null;
    this.lockForm(false);
    this.tell("");
  }

  // All windows were locked from another one: nothing that was asked for before opens the notes, or is kept. Python ends
  // the try that it has, and answers that.
  drop() {
    this.leave();
    if (this.held) this.held = { type: this.held.type };
  }

  // The app cannot start: what was typed is not lost, and every try says why it leads to nothing.
  fail(sentence) {
    this.fault = sentence;
    if (this.held) this.refuse(sentence, this.held);
  }

  // Drops what was typed; a new form, because a browser can bring back what was typed in the old one.
  empty() {
    this.held = null;
    this.wasLeft = false;
    this.finger?.abort();
    this.form.replaceWith(this.blank.cloneNode(true));
    this.lockForm(true);
  }

  show(isShown) {
    this.field.type = isShown ? "text" : "password";
    // a browser writes what stands in a field of plain text on the disk, to bring the page back
    this.field.autocomplete = isShown ? "off" : "current-password";
    this.gate.querySelector("[data-act=show]").textContent = isShown ? this.texts.hide : this.texts.show;
  }

  // While Python is busy with one try, no other one is made.
  lockForm(isLocked) {
    this.field.readOnly = isLocked;
    for (const button of this.gate.querySelectorAll("form button, [data-act]")) button.disabled = isLocked;
  }

  say(sentence) {
    this.gate.querySelector("[role=alert]").textContent = sentence;
  }

  tell(sentence) {
    this.gate.querySelector("[role=status]").textContent = sentence;
  }
}

// Returns whether the page is in sight again soon; a page that was frozen meanwhile hears too late that it was not.
const comesInSight = () =>
  new Promise((answer) => {
    const began = Date.now();
    const end = () => {
      clearTimeout(late);
      document.removeEventListener("visibilitychange", end);
      answer(!document.hidden && Date.now() - began < SHEET_MS);
    };
    const late = setTimeout(end, SHEET_MS);
    document.addEventListener("visibilitychange", end);
  });

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
