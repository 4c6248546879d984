// The form for a letter: a note that can be written while the notes are locked, before the app runs and after. Nothing
// of the vault is shown in it, and what is typed in it stands nowhere else until it is sealed (letters.js).
//
// What is typed is sealed every moment, as a letter that is not finished. Out of sight nothing stays in the form.

import { day, field, fillIn, isEmpty, missing, putFirst, readLetter, tooLong } from "./letter_fields.js";
import { makeAdvice } from "./letter_nudges.js";
import { LetterPlace } from "./letter_place.js";
import { LetterFault, readLetterbox } from "./letters.js";
import { isMagnified } from "./magnified.js";
import { layOnTop } from "./top.js";

const { visualViewport } = globalThis;

const ASK = "goudklompje-letter"; // told by early.js, for the address of the form, and by device.js, for the app
const STORED = "goudklompje-letters";
const KEPT = "goudklompje.letter"; // outlives a page that is loaded anew out of sight
const KEEP_EVERY_MS = 500; // while one types
const PAINTED_WITHIN_MS = 500; // a page that is out of sight is not painted
const FAULTS = {
  NoLetterbox: "noLetterbox",
  LettersFull: "full",
  LetterTooLong: "tooLong",
  QuotaExceededError: "noRoom",
  NotSupportedError: "noCipher",
  OperationError: "noCipher",
  TypeError: "noCipher", // outside of a secure page there is no cipher at all
};

// Makes the form ready. Gives a promise of when it can be typed in, where the address asks for it: until then
// everything else can wait.
export function openLetters(site) {
  const dialog = document.getElementById("letter");
  const form = new LetterForm(dialog, site);
  const { dataset } = document.documentElement;
  addEventListener(ASK, ({ detail }) => {
    delete dataset.letter;
    setTimeout(() => form.open(detail ?? {})); // Flutter first takes note of a step in the history
  });
  document.addEventListener("click", ({ target }) => {
    const way = target.closest("[data-letter-card]");
    if (way) form.open({ card: way.dataset.letterCard });
  });
  // no key that is typed here is for the app behind it; what the browser does with it stays
  for (const type of ["keydown", "keyup"]) {
    addEventListener(type, (event) => dialog.open && event.stopImmediatePropagation(), { capture: true });
  }
  readLetterbox().then((box) => box && (dataset.letters = ""), () => {}); // shows the ways to the form
  if ("letter" in dataset || wasKept()) {
    delete dataset.letter;
    form.open();
    // a browser takes the focus away when it goes to the place that the address names, once there is one
    addEventListener("load", () => form.takeFocus(), { once: true });
    return painted().then(() => form.takeFocus());
  }
  return Promise.resolve();
}

// Resolves once the form is not, or no longer, open.
export function letterIsClosed() {
  const dialog = document.getElementById("letter");
  return new Promise((closed) => {
    if (dialog.open) dialog.addEventListener("close", () => closed(), { once: true });
    else closed();
  });
}

class LetterForm {
  constructor(dialog, site) {
    this.dialog = dialog;
    this.texts = site.texts.letter;
    this.guides = site.guides;
    this.heading = dialog.querySelector("h2");
    this.title = this.heading.textContent;
    this.adviseOn = makeAdvice(site);
    this.blank = this.form.cloneNode(true);
    this.about = {};
    this.many = 0;
    this.waiting = 0; // letters that are put back once they can be seen: newer than what is stored of them
    this.place = new LetterPlace();
    dialog.addEventListener("submit", (event) => event.preventDefault());
    dialog.addEventListener("click", ({ target }) => this.actions[target.dataset.act]?.());
    dialog.addEventListener("input", () => this.typed());
    dialog.addEventListener("close", () => this.closed());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.hide() : this.comeBack()));
    // at the first there is still time to store before a page that is left stands still
    for (const leave of ["beforeunload", "pagehide"]) addEventListener(leave, () => this.hide());
    for (const change of ["resize", "scroll"]) visualViewport?.addEventListener(change, () => this.fit());
  }

  actions = {
    save: () => this.save(),
    another: () => this.begin(),
    close: () => this.dialog.close(),
  };

  // Counts the letters that are being stored. It stands on the page, which is not loaded anew meanwhile (reload_after_lock.js).
  storing(change) {
    this.many += change;
    this.dialog.ariaBusy = String(this.many > 0);
  }

  get form() {
    return this.dialog.querySelector("form");
  }

  get letter() {
    return readLetter(this.form, this.about, new Date());
  }

  get kept() {
    return this.dialog.querySelector("[data-kept]");
  }

  // Opens the form about a card, or after the talk by a guide; `begun` is the id of the draft of that talk.
  open({ card, guide, begun } = {}) {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.takeOff = layOnTop(() => this.dialog.close(), true);
    this.fit();
    this.begin({ card, guide, begun });
    this.tellKept();
  }

  // Takes the focus back where it was lost to the page behind.
  takeFocus() {
    if (this.dialog.open && !this.dialog.contains(document.activeElement)) field(this.form, "text").focus();
  }

  typed() {
    this.say(tooLong(this.letter) ? this.texts.tooLong : "");
    this.kept.textContent = "";
    this.advise();
    this.keeping ??= setTimeout(() => this.keep(), KEEP_EVERY_MS);
  }

  // Stores what is typed so far; where that fails the sentence comes before more is typed, and nothing is lost yet.
  async keep() {
    this.keeping = null;
    const { form, letter } = this;
    if (!this.dialog.open || form.inert || tooLong(letter)) return;
    this.storing(1);
    try {
      if (isEmpty(letter)) await this.drop();
      else await this.place.keep({ ...letter, unfinished: true });
    } catch (fault) {
      this.sayFault(fault);
    } finally {
      this.storing(-1);
    }
  }

  advise() {
    this.adviseOn(() => this.form);
  }

  // Shows the empty form, which can be typed in at once, also while it is looked up where it goes.
  begin(about = {}) {
    this.about = about;
    this.empty();
    this.say("");
    this.kept.textContent = "";
    this.show("form");
    field(this.form, "text").focus();
    this.prepare();
  }

  async save() {
    const { form, letter } = this;
    if (form.inert) return; // it is being stored
    const asked = missing(letter);
    if (asked) return this.ask(...asked);
    form.inert = true; // what is typed now would be lost
    if (!(await this.store(letter))) return;
    if (form !== this.form && !isEmpty(this.letter)) return; // out of sight meanwhile, and the next one is begun
    this.empty();
    this.show("done");
    this.dialog.querySelector("[data-panel=done] button").focus();
  }

  // Takes everything out of the page at once, and stores it as it is.
  async hide() {
    const letter = this.takeOut();
    if (!letter) return this.drop();
    if (await this.store({ ...letter, unfinished: true })) {
      remember();
      this.tellKept();
    }
  }

  async closed() {
    this.takeOff();
    const letter = this.takeOut();
    if (letter) this.isKept = await this.store({ ...letter, unfinished: true });
    else await this.drop();
  }

  // Removes what is stored of a letter that was emptied.
  async drop() {
    if (!this.waiting) await this.place.drop();
  }

  // Empties the form, and returns the letter that was in it and is not yet being stored, if there is one.
  takeOut() {
    clearTimeout(this.keeping);
    this.keeping = null;
    const { form, letter } = this;
    this.empty();
    return form.inert || isEmpty(letter) ? null : letter;
  }

  // Returns whether the letter is stored. Where it is not, it stands in the form, and a sentence says why.
  async store(letter) {
    this.storing(1);
    try {
      if (tooLong(letter)) throw new LetterFault("LetterTooLong");
      await this.place.finish(letter);
      dispatchEvent(new Event(STORED));
      return true;
    } catch (fault) {
      this.waiting += 1;
      await inSight(); // what is put back is seen by who wrote it
      this.waiting -= 1;
      this.open(letter);
      this.show("form");
      const begun = this.form.inert ? "" : this.letter.text; // another one, in the time that this took
      this.form.inert = false;
      fillIn(this.form, { ...letter, text: [letter.text, begun].filter(Boolean).join("\n") });
      this.sayFault(fault);
      this.advise();
      return false;
    } finally {
      this.storing(-1);
      this.prepare();
    }
  }

  prepare() {
    this.place.prepare().catch((fault) => {
      if (fault.name === "NoLetterbox" && isEmpty(this.letter)) this.show("none");
    });
  }

  empty() {
    // a new form, because a browser can bring back what was typed in the old one
    this.form.replaceWith(this.blank.cloneNode(true));
    const today = day(new Date());
    field(this.form, "day").value = today;
    field(this.form, "day").max = today;
    const guide = this.guides[this.about.guide];
    this.heading.textContent = guide?.title ?? this.title;
    if (guide?.signs.length) putFirst(this.form, guide.signs);
    // whom a prepared talk was with is known once the notes are open, and one with a group was with nobody
    field(this.form, "who").parentElement.hidden = Boolean(guide);
    const { card } = this.about;
    const title = card && document.getElementById(`/kaarten/${card}`)?.querySelector("h2").textContent;
    const about = this.form.querySelector("[data-about]");
    about.hidden = !title;
    about.lastElementChild.textContent = title || "";
  }

  show(name) {
    for (const panel of this.dialog.querySelectorAll("[data-panel]")) panel.hidden = panel.dataset.panel !== name;
  }

  ask(name, sentence) {
    this.say(this.texts[sentence]);
    const wanted = field(this.form, name);
    const folded = wanted.closest("details");
    if (folded) folded.open = true;
    wanted.focus();
  }

  say(sentence) {
    this.dialog.querySelector("[role=alert]").textContent = sentence;
  }

  sayFault({ name }) {
    this.say(this.texts[FAULTS[name] ?? "refused"]);
  }

  tellKept() {
    const isKept = this.dialog.open && !document.hidden && (this.isKept || wasKept());
    if (!isKept) return;
    this.isKept = false;
    forget();
    this.kept.textContent = this.texts.kept;
  }

  comeBack() {
    if (!this.dialog.open) return;
    field(this.form, "text").focus();
    this.tellKept();
  }

  // Keeps the form in what a phone's keyboard leaves of the screen, which an iPhone tells in this way alone.
  fit() {
    if (isMagnified()) return; // someone looks at a part of it more closely
    const { height, offsetTop } = visualViewport ?? { height: innerHeight, offsetTop: 0 };
    this.dialog.style.setProperty("--room", `${height}px`);
    this.dialog.style.setProperty("--top", `${offsetTop}px`);
  }
}

const inSight = () =>
  new Promise((done) => {
    if (!document.hidden) done();
    else document.addEventListener("visibilitychange", () => done(), { once: true });
  });

const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, PAINTED_WITHIN_MS);
  });

// Where nothing can be kept for a visit, only the sentence after it is missed.
const visit = (act) => {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
};
const wasKept = () => visit((kept) => kept.getItem(KEPT)) !== null;
const remember = () => visit((kept) => kept.setItem(KEPT, "1"));
const forget = () => visit((kept) => kept.removeItem(KEPT));
