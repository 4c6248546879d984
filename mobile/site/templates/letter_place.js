// Where the letter that is being written stands in the store: each state of it takes the place of the one before, so
// that a page which is gone in the middle of a sentence has lost the last moment at most.

import { prepareLetter, removeLetter, storeLetter } from "./letters.js";

export class LetterPlace {
  name = null; // of the state that is stored, if one is
  turn = 0; // a state that was overtaken while it was sealed is not stored any more
  prepared = null;

  // Gets the next state's place ready, so that it takes little time to seal it. Throws a LetterFault.
  prepare() {
    this.prepared = prepareLetter();
    return this.prepared;
  }

  // Stores a letter as it is so far. Throws as `storeLetter` does, and then the state before still stands.
  async keep(letter) {
    const turn = ++this.turn;
    let putBack = () => {};
    try {
      await storeLetter(letter, this.take(), (name) => {
        if (turn !== this.turn) return undefined;
        const before = this.name;
        putBack = () => this.name === name && (this.name = before);
        this.name = name;
        return before;
      });
    } catch (fault) {
      putBack();
      throw fault;
    }
  }

  // Stores a letter for good; what is written next is another one. Throws as `keep` does.
  async finish(letter) {
    const before = this.leave();
    try {
      await storeLetter(letter, this.take(), () => before);
    } catch (fault) {
      this.name ??= before;
      throw fault;
    }
  }

  // Removes what is stored of a letter that was emptied.
  async drop() {
    const before = this.leave();
    if (before) await removeLetter(before);
  }

  leave() {
    const before = this.name;
    this.name = null;
    this.turn++;
    return before;
  }

  // What was prepared is for one state; the next may come in the moment in which the page is taken away.
  take() {
    const prepared = this.prepared ?? prepareLetter();
    this.prepare().catch(() => {}); // told when it is needed
    return prepared;
  }
}
