// The title of the window is that of what is read, and the app's own once the app is there. Flutter empties it while it
// loads, and the app names its first screen long before anyone sees that screen.

export class Title {
  constructor() {
    this.own = Object.getOwnPropertyDescriptor(Document.prototype, "title");
    this.name = document.title;
    this.ofApp = this.name;
    this.isOfApp = false;
    Object.defineProperty(document, "title", {
      configurable: true,
      get: () => this.own.get.call(document),
      set: (title) => {
        this.ofApp = title || this.name;
        if (this.isOfApp) this.write(this.ofApp);
      },
    });
  }

  read(heading) {
    if (!this.isOfApp) this.write(`${heading} · ${this.name}`);
  }

  handOver() {
    this.isOfApp = true;
    this.write(this.ofApp);
  }

  write(title) {
    this.own.set.call(document, title);
  }
}
