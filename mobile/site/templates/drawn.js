// The moment at which Flutter has drawn what Python just changed. Its tree for screen readers changes in the same frame
// as its picture, and stands still once nothing more comes, such as the rest of a list.

import { fillsRoom } from "./room.js";

const STILL_FRAMES = 4;
const LATEST_MS = 2_000; // a change that is not seen there, or a page out of sight, which is not drawn

export function drawn() {
  return new Promise((done) => {
    let still = 0; // frames without a change, counted from the first change
    let isOver = false;
    const observer = new MutationObserver(() => (still = 1));
    const watched = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document.querySelector("flt-semantics-host") ?? document.body, watched);
    const end = () => {
      isOver = true;
      clearTimeout(late);
      observer.disconnect();
      done();
    };
    const late = setTimeout(end, LATEST_MS);
    const frame = () => {
      if (isOver) return;
      if (still > STILL_FRAMES && fillsRoom()) return end();
      if (still) still += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
