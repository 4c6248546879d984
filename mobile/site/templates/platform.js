const MORE_CONTRAST = matchMedia("(prefers-contrast: more), (forced-colors: active)");

// What the app may want to know of the phone before it gives advice. A browser is asked what it can do;
// only where that says nothing does its name count.

export function readPlatform() {
  const isIos = /iPhone|iPad|iPod/.test(navigator.userAgent) || isNewerIpad();
  const isInstalled = matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
  return { isIos, isInstalled, canShareFiles: isIos && canShare(), wantsContrast: MORE_CONTRAST.matches };
}

export function watchContrast(tell) {
  MORE_CONTRAST.addEventListener("change", ({ matches }) => tell(matches));
}

// An iPad calls itself a Mac, but no Mac has a touch screen.
const isNewerIpad = () => navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1;

// Elsewhere browsers say yes and then refuse a type of file they do not know; there a file is saved instead.
const canShare = () => Boolean(navigator.canShare?.({ files: [new File([], "a", { type: FILE_TYPE })] }));

export const FILE_TYPE = "application/octet-stream";
