// Says in words what is loading, and how far it is, while the page can already be read.

// Share of the start that each step is, measured on a cold start of the phone profile.
const SHARES = { runtime: 0.35, unpacked: 0.1, initialized: 0.25, flutter: 0.2, ready: 0.1 };
const SLOW_MS = 10_000; // so long without a step forward is worth a word

export class Progress {
  constructor(site) {
    this.texts = site.texts;
    this.box = document.getElementById("progress");
    this.bar = this.box.querySelector("progress");
    this.words = this.box.querySelector("span");
    this.done = 0;
    this.isStopped = false;
    this.words.textContent = this.texts.loading;
    this.box.hidden = false;
    this.expect();
    addEventListener("flutter-first-frame", () => this.step("flutter"), { once: true });
  }

  step(name) {
    performance.mark(name);
    if (this.isStopped) return;
    this.done += SHARES[name] ?? 0;
    this.bar.value = this.done;
    this.expect();
    if (name !== "runtime") this.words.textContent = this.texts.starting;
  }

  // The next step, or a word on what one can do until it comes.
  expect() {
    clearTimeout(this.waiting);
    if ("slow" in this.box.dataset) this.words.textContent = this.texts.starting;
    delete this.box.dataset.slow;
    this.waiting = setTimeout(() => {
      this.box.dataset.slow = "";
      this.words.textContent = this.texts.slow;
    }, SLOW_MS);
  }

  finish() {
    clearTimeout(this.waiting);
    this.box.hidden = true;
  }

  stop(sentence) {
    this.isStopped = true;
    clearTimeout(this.waiting);
    this.box.hidden = false;
    this.box.setAttribute("role", "alert");
    this.bar.hidden = true;
    this.words.textContent = sentence;
  }
}
