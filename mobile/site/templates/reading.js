// The page as it can be read before the app runs: what it shows, and the moment of handing over.
//
// The app never pulls the page from under a reader. It takes over at once where nothing is being read
// (the list, untouched, or a screen that only the app has); otherwise at the reader's next step. The gate stays until
// the notes are open, or gone.

import { openDeck } from "./deck.js";
import { remember } from "./device.js";
import { drawn } from "./drawn.js";
import { focusTitle } from "./focus.js";
import { GIVE_WAY, Gate, hasVault } from "./gate.js";
import { isPrivatePlace } from "./private_places.js";
import { wasRenewed } from "./reload_after_lock.js";
import { Title } from "./title.js";

const TOUCHES = ["pointerdown", "keydown", "wheel", "input"];
const SCROLLING_KEYS = [" ", "ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"];

export class Reading {
  constructor(site) {
    this.page = document.getElementById("page");
    this.title = new Title();
    this.offer = document.getElementById("open-app");
    this.touched = false;
    this.ready = false;
    this.isRenewed = wasRenewed();
    this.gate = new Gate(site.texts.gate, site.texts.passkeyFaults);
    for (const touch of TOUCHES) {
      this.page.addEventListener(touch, () => (this.touched = true), { once: true, passive: true });
    }
    this.page.addEventListener("scroll", () => (this.touched = true), { once: true, passive: true });
    addEventListener("keydown", ({ key, target }) => {
      if (!this.handedOver && target === document.body && SCROLLING_KEYS.includes(key)) this.takeKeys();
    });
    this.offer.querySelector("button").addEventListener("click", () => this.handOver());
    addEventListener("hashchange", () => {
      this.page.scrollTop = 0;
      this.show();
      if (this.isAtGate) return;
      this.gate.leave();
      if (this.ready) this.handOver();
    });
    addEventListener(GIVE_WAY, () => this.leaveGate());
    for (const link of this.page.querySelectorAll("a[hreflang]")) {
      link.addEventListener("click", () => remember({ language: link.hreflang }));
    }
    this.show();
    // whoever sits at the lock screen of the page before this one had the focus in its field
    if (this.isRenewed && this.isAtGate && !document.hidden) this.gate.field.focus();
    openDeck(site);
    hasVault().then((isThere) => this.setGate(isThere), () => {}); // where nobody can tell, it is as it was noted
  }

  // The part of the page that the address names; the app's own places have one that says to wait.
  get part() {
    if (this.isAtGate) return document.getElementById("gate").closest(".page");
    const address = location.hash.slice(1);
    if (address.length < 2) return document.getElementById("deck");
    const place = `/${address.split("/")[1]}`;
    const waiting = [...this.page.querySelectorAll(".waiting")];
    return document.getElementById(address) ?? waiting.find((one) => one.id === place) ?? waiting.at(-1);
  }

  get heading() {
    if (this.isAtGate) return this.gate.heading;
    const named = this.part.querySelector("h2, h3") ?? this.part.closest(".page").querySelector("h2");
    return named.textContent;
  }

  get isBeingRead() {
    if (this.isAtGate) return true;
    const page = this.part.closest(".page");
    if (page?.classList.contains("waiting")) return false;
    return (page && !this.isRenewed) || this.touched;
  }

  get isAtGate() {
    return "vault" in document.documentElement.dataset && !this.isGateOver && isPrivatePlace();
  }

  // The style shows by itself what the address names; an address that only the app knows needs this.
  show() {
    this.page.classList.toggle("at-gate", this.isAtGate);
    this.page.querySelector(".shown")?.classList.remove("shown");
    this.part.classList.add("shown");
    this.title.read(this.heading);
    const details = this.part.closest("details");
    if (!details) return;
    details.open = true; // not every browser does so by itself
    details.scrollIntoView();
  }

  // These keys scroll what has the focus, or else the document, which is no longer than the screen. Only for them can
  // the page have the focus: a screen reader would take all of it for one control.
  takeKeys() {
    this.page.tabIndex = -1;
    this.page.addEventListener("blur", () => this.page.removeAttribute("tabindex"), { once: true });
    this.page.focus({ preventScroll: true });
  }

  // Flutter draws below the page meanwhile; it must not take the focus or be read aloud twice.
  keepFlutterAside() {
    const aside = () =>
      document.querySelectorAll("flutter-view").forEach((view) => {
        view.role = "main"; // as the page's own, which is never there at the same time
        view.inert = !this.handedOver;
      });
    this.watch = new MutationObserver(aside);
    this.watch.observe(document.body, { childList: true });
  }

  appIsReady() {
    this.ready = true;
    if (this.isLeaving) return;
    if (!this.isBeingRead) return this.handOver();
    this.offer.hidden = false;
    document.documentElement.dataset.app = "ready"; // what tests and the bench wait for, as below
  }

  // Early.js showed the gate, or did not, by what was noted apart from the vault.
  setGate(isThere) {
    if (this.isGateOver) return;
    document.documentElement.toggleAttribute("data-vault", isThere);
    this.show();
    if (this.ready && !this.isBeingRead) this.handOver();
  }

  // The gate stands until the app has drawn what comes after it, so that there is always one of the two to see.
  async leaveGate() {
    this.gate.empty();
    const wasAtGate = this.isAtGate;
    this.isGateOver = true;
    if (this.handedOver) return;
    if (!wasAtGate) {
      delete document.documentElement.dataset.vault;
      return this.show();
    }
    this.isLeaving = true;
    await drawn();
    this.isLeaving = false;
    if (this.ready) this.handOver();
  }

  handOver() {
    if (this.handedOver) return;
    this.handedOver = true;
    this.gate.empty();
    this.watch.disconnect();
    this.page.hidden = true;
    document.querySelectorAll("flutter-view").forEach((view) => (view.inert = false));
    this.title.handOver();
    focusTitle();
    document.documentElement.dataset.app = "open";
  }
}
