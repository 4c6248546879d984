// Two fingers magnify the app as they do any page. Flutter would take the part that is then in sight for the whole
// screen, and lay the app out anew in it; so it is told the size that the screen has unmagnified.

const view = globalThis.VisualViewport?.prototype;
const { width, height, scale } = view ? Object.getOwnPropertyDescriptors(view) : {};

const PARTS = 100; // of a pixel: a size that is multiplied is never quite the same

const magnification = (viewport) => scale?.get.call(viewport) ?? 1;

export const isMagnified = () => magnification(globalThis.visualViewport) > 1;

export function keepSizeMagnified() {
  if (!view) return;
  const tell = (name, get) => Object.defineProperty(view, name, { configurable: true, get });
  const whole = ({ get }) =>
    function () {
      return Math.round(get.call(this) * magnification(this) * PARTS) / PARTS;
    };
  tell("width", whole(width));
  tell("height", whole(height));
  tell("scale", () => 1);
}
