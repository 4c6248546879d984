// Files and texts that go out, and files that come in, each through a sheet. `signal` ends all of it at a lock.

import { FILE_TYPE, readPlatform } from "./platform.js";
import { ask } from "./sheet.js";

const LINK_LASTS_MS = 60_000;

// Gives true once the file was handed over, null when that was cancelled.
export function saveFile({ name, words }, bytes, signal) {
  const file = new File([bytes], name, { type: FILE_TYPE });
  return ask(words, () => give(file, signal), signal);
}

const OUR_FIRST_BYTES = "GOUD";

// Gives the bytes, or null when choosing was cancelled. A file over `largest` bytes, or that begins like no file of
// ours, is not read: a film that was chosen by mistake would take all memory.
export function pickFile({ largest, words }, signal) {
  const pick = async (sheet) => {
    const file = await choose(sheet);
    const begins = await file.slice(0, OUR_FIRST_BYTES.length).text();
    if (file.size > largest || begins !== OUR_FIRST_BYTES) throw new DOMException("", "NotOurFile");
    return new Uint8Array(await file.arrayBuffer());
  };
  return ask(words, pick, signal);
}

// Gives true once the text was handed to another app, or copied where the browser cannot do that.
export function shareText({ text, words }, signal) {
  const share = () => (navigator.share ? navigator.share({ text }) : navigator.clipboard.writeText(text));
  return ask(words, () => share().then(() => true), signal);
}

async function give(file, signal) {
  if (readPlatform().canShareFiles) await navigator.share({ files: [file] });
  else if (globalThis.showSaveFilePicker) await write(file, signal);
  else download(file, signal);
  return true;
}

async function write(file, signal) {
  const handle = await showSaveFilePicker({ suggestedName: file.name });
  signal.throwIfAborted(); // choosing a place can outlast a lock, and no script closes that dialog
  const target = await handle.createWritable();
  signal.addEventListener("abort", () => target.abort().catch(() => {}), { once: true });
  await target.write(file);
  signal.throwIfAborted();
  await target.close(); // only now is it in place
}

function download(file, signal) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  const revoke = () => URL.revokeObjectURL(link.href);
  setTimeout(revoke, LINK_LASTS_MS);
  signal.addEventListener("abort", revoke, { once: true });
}

function choose(sheet) {
  const input = document.createElement("input");
  input.type = "file";
  input.hidden = true;
  sheet.append(input); // Safari forgets a field that stands nowhere
  return new Promise((chosen, cancelled) => {
    input.addEventListener("change", () => chosen(input.files[0]));
    input.addEventListener("cancel", () => cancelled(new DOMException("", "AbortError")));
    input.click();
  });
}
