// Where the letter that is being written stands in the store: each state of it takes the place of those before, so
// that a page which is gone in the middle of a sentence has lost the last moment at most.

import { prepareLetter, removeLetters, storeLetter } from "./letters.js";

export class LetterPlace {
  states = new Set(); // the names under which a state is stored, or may be a moment from now: seldom more than one
  turn = 0; // a state that was overtaken while it was sealed is not stored any more
  prepared = null;

  // Gets the next state's place ready, so that it takes little time to seal it. Throws a LetterFault.
  prepare() {
    this.prepared = prepareLetter();
    return this.prepared;
  }

  // Stores a letter as it is so far, unless the states before were filed or thrown away elsewhere: then the words wait
  // for `finish`. Throws as `storeLetter` does, and then the state before still stands.
  async keep(letter) {
    const turn = ++this.turn;
    const { states } = this;
    let name = null;
    let before = [];
    const takePlace = (its) => {
      if (turn !== this.turn) return undefined;
      states.delete(name); // the try before, which was not stored
      before = [...states];
      name = its;
      states.add(name);
      return before;
    };
    let isStored = false;
    try {
      isStored = await storeLetter(letter, this.take(), takePlace, true);
    } finally {
      for (const gone of isStored ? before : [name]) states.delete(gone);
    }
  }

  // Stores a letter for good; what is written next is another one. Throws as `keep` does.
  finish(letter) {
    return this.leave((before) => storeLetter(letter, this.take(), () => before));
  }

  // Removes what is stored of a letter that was emptied.
  drop() {
    return this.leave(async (before) => before.length && removeLetters(before));
  }

  // Does the last thing to a letter. A state that is on its way to the store arrives before it, and goes along.
  async leave(act) {
    const { states } = this;
    this.states = new Set();
    this.turn++;
    try {
      await act([...states]);
    } catch (fault) {
      for (const name of states) this.states.add(name);
      throw fault;
    }
  }

  // What was prepared is for one state; the next may come in the moment in which the page is taken away.
  take() {
    const prepared = this.prepared ?? prepareLetter();
    this.prepare().catch(() => {}); // told when it is needed
    return prepared;
  }
}
