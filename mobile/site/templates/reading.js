// The page as it can be read before the app runs: what it shows, and the moment of handing over.
//
// The app never pulls the page from under a reader. It takes over at once where nothing is being read
// (the list, untouched, or a screen that only the app has); otherwise at the reader's next step.

import { openDeck } from "./deck.js";
import { remember } from "./device.js";
import { wasRenewed } from "./reload_after_lock.js";

const TOUCHES = ["pointerdown", "keydown", "wheel", "input"];

export class Reading {
  constructor(site) {
    this.page = document.getElementById("page");
    this.offer = document.getElementById("open-app");
    this.touched = false;
    this.ready = false;
    this.isRenewed = wasRenewed();
    for (const touch of TOUCHES) {
      this.page.addEventListener(touch, () => (this.touched = true), { once: true, passive: true });
    }
    this.page.addEventListener("scroll", () => (this.touched = true), { once: true, passive: true });
    this.offer.querySelector("button").addEventListener("click", () => this.handOver());
    addEventListener("hashchange", () => {
      this.page.scrollTop = 0;
      this.show();
      if (this.ready) this.handOver();
    });
    for (const link of this.page.querySelectorAll("a[hreflang]")) {
      link.addEventListener("click", () => remember({ language: link.hreflang }));
    }
    this.show();
    openDeck(site);
  }

  // The part of the page that the address names; the app's own places have one that says to wait.
  get part() {
    const address = location.hash.slice(1);
    if (address.length < 2) return document.getElementById("deck");
    const place = `/${address.split("/")[1]}`;
    const waiting = [...this.page.querySelectorAll(".waiting")];
    return document.getElementById(address) ?? waiting.find((one) => one.id === place) ?? waiting.at(-1);
  }

  get isBeingRead() {
    const page = this.part.closest(".page");
    return page && !this.isRenewed ? !page.classList.contains("waiting") : this.touched;
  }

  // The style shows by itself what the address names; an address that only the app knows needs this.
  show() {
    this.page.querySelector(".shown")?.classList.remove("shown");
    this.part.classList.add("shown");
  }

  // Flutter draws below the page meanwhile; it must not take the focus or be read aloud twice.
  keepFlutterAside() {
    const aside = () => document.querySelectorAll("flutter-view").forEach((view) => (view.inert = !this.handedOver));
    this.watch = new MutationObserver(aside);
    this.watch.observe(document.body, { childList: true });
  }

  appIsReady() {
    this.ready = true;
    if (this.isBeingRead) this.offer.hidden = false;
    else this.handOver();
  }

  handOver() {
    if (this.handedOver) return;
    this.handedOver = true;
    this.watch.disconnect();
    this.page.hidden = true;
    document.querySelectorAll("flutter-view").forEach((view) => (view.inert = false));
    document.documentElement.dataset.app = "open"; // what tests and the bench wait for
  }
}
