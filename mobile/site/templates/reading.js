// The page as it can be read before the app runs: search over the cards, and the moment of handing over.
//
// The app never pulls the page from under a reader. It takes over at once where nothing is being read
// (the list, untouched, or a screen that only the app has); otherwise at the reader's next step.

import { rememberLanguage } from "./device.js";

const TOUCHES = ["pointerdown", "keydown", "wheel", "input"];

export class Reading {
  constructor(site) {
    this.texts = site.texts;
    this.page = document.getElementById("page");
    this.offer = document.getElementById("open-app");
    this.touched = false;
    this.ready = false;
    for (const touch of TOUCHES) {
      this.page.addEventListener(touch, () => (this.touched = true), { once: true, passive: true });
    }
    this.page.addEventListener("scroll", () => (this.touched = true), { once: true, passive: true });
    this.offer.querySelector("button").addEventListener("click", () => this.handOver());
    addEventListener("hashchange", () => {
      this.page.scrollTop = 0;
      if (this.ready) this.handOver();
    });
    for (const link of this.page.querySelectorAll("a[hreflang]")) {
      link.addEventListener("click", () => rememberLanguage(link.hreflang));
    }
    this.openSearch();
  }

  get showsOneCard() {
    return location.hash.startsWith("#/kaarten/");
  }

  // Flutter draws below the page meanwhile; it must not take the focus or be read aloud twice.
  keepFlutterAside() {
    const aside = () => document.querySelectorAll("flutter-view").forEach((view) => (view.inert = !this.handedOver));
    this.watch = new MutationObserver(aside);
    this.watch.observe(document.body, { childList: true });
  }

  appIsReady() {
    this.ready = true;
    if (this.touched || this.showsOneCard) this.offer.hidden = false;
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

  openSearch() {
    const search = document.getElementById("search");
    const field = search.querySelector("input");
    const nothing = document.getElementById("nothing-found");
    const entries = [...document.querySelectorAll("#deck [data-words]")];
    search.hidden = false;
    field.addEventListener("input", () => {
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const entry of entries) {
        const match = words.every((word) => entry.dataset.words.includes(word));
        entry.hidden = !match;
        shown += match;
      }
      nothing.hidden = shown > 0;
    });
  }
}

function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
