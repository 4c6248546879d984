// Which of Flutter's renderers this browser runs. The service worker keeps only the files of that one
// (ENGINES in mobile/site/flet_client.py lists them), so the choice is made here and nowhere else.

// In a thread of its own skwasm draws with the letters that it measures in the other one, without a lock between them
// (flutter/flutter#190039): on a busy phone labels stayed empty or broken until a restart, and it can hang.
const SKWASM = { renderer: "skwasm", forceSingleThreadedSkwasm: true };

export function chooseEngine() {
  const chromium = navigator.vendor === "Google Inc." || navigator.userAgent.includes("Edg/");
  const codecs = chromium && typeof ImageDecoder !== "undefined";
  const breaks = typeof Intl.v8BreakIterator !== "undefined" && typeof Intl.Segmenter !== "undefined";
  if (chromium && hasWasmGc() && hasWebGl()) {
    return { name: codecs && breaks ? "skwasm" : "skwasm_heavy", config: SKWASM };
  }
  if (codecs && breaks) {
    return { name: "chromium", config: { renderer: "canvaskit", canvasKitVariant: "chromium" } };
  }
  return { name: "canvaskit", config: { renderer: "canvaskit", canvasKitVariant: "full" } };
}

function hasWasmGc() {
  // a module with one empty struct type, which only an engine with WasmGC accepts
  return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 95, 0]));
}

function hasWebGl() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}
