// Tells Python when the app goes out of sight and comes back. While notes are open, or a secret is on screen, the
// page is covered in the same breath, so that the picture a phone keeps of it for its list of apps shows none.
//
// On the way back Python first looks whether it is time to lock; the cover goes when it has said "seen".

const DRAWN_MS = 150; // Flutter has drawn by then what Python changed

export function watchSight(tell, isIos) {
  const cover = document.getElementById("cover");
  let isPrivate = false;
  let lifting;
  const put = () => {
    clearTimeout(lifting);
    if (isPrivate) cover.hidden = false;
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) put();
    tell(document.hidden ? "hide" : "show");
  });
  addEventListener("pagehide", put);
  addEventListener("pageshow", ({ persisted }) => persisted && tell("show"));
  if (isIos) {
    // its list of apps takes the picture while the page still counts as visible: only the focus is gone
    addEventListener("blur", put);
    addEventListener("focus", () => cover.hidden || tell("show"));
  }
  cover.addEventListener("pointerdown", () => tell("show")); // whoever taps it is there to see
  return {
    cover: (value) => {
      isPrivate = value;
      if (document.hidden) put(); // what opens out of sight is covered at once
    },
    seen: () => {
      clearTimeout(lifting);
      lifting = setTimeout(() => (cover.hidden ||= !document.hidden), DRAWN_MS);
    },
  };
}
