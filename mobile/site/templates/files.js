// Files go out and come in through a sheet with a button of the page's own. A browser opens its dialogs only
// within a tap, and a tap on Flutter's canvas comes back to us through Python, which is too late for that.
// The words on the sheet come from mobile/file_sheets.py.

import { FILE_TYPE, readPlatform } from "./platform.js";

const LINK_LASTS_MS = 60_000;

// Gives true once the file was handed over, null when that was cancelled.
export function saveFile({ name, words }, bytes) {
  const file = new File([bytes], name, { type: FILE_TYPE });
  return ask(words, () => give(file));
}

// Gives the bytes, or null when choosing was cancelled. A file over `largest` bytes is not read.
export function pickFile({ largest, words }) {
  return ask(words, async (sheet) => {
    const file = await choose(sheet);
    if (file.size > largest) throw new DOMException("", "NotOurFile");
    return new Uint8Array(await file.arrayBuffer());
  });
}

// Gives true once the text was handed to another app, or copied where the browser cannot do that.
export function shareText({ text, words }) {
  const share = () => (navigator.share ? navigator.share({ text }) : navigator.clipboard.writeText(text));
  return ask(words, () => share().then(() => true));
}

async function give(file) {
  if (readPlatform().canShareFiles) await navigator.share({ files: [file] });
  else if (globalThis.showSaveFilePicker) await write(file);
  else download(file);
  return true;
}

async function write(file) {
  const handle = await showSaveFilePicker({ suggestedName: file.name });
  const target = await handle.createWritable();
  await target.write(file);
  await target.close(); // only now is it in place
}

function download(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LINK_LASTS_MS);
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

// Shows the sheet and gives what `act` gives within the tap on its button. Where the browser fails, the
// sheet says so and stays, for another try.
function ask(words, act) {
  const sheet = document.createElement("dialog");
  sheet.innerHTML =
    '<h2></h2><p></p><p role="alert"></p><button type="button"></button><button type="button"></button>';
  const [title, text, alert, go, cancel] = sheet.children;
  title.textContent = words.title;
  text.textContent = words.text;
  go.textContent = words.go;
  cancel.textContent = words.cancel;
  sheet.setAttribute("aria-label", words.title);
  document.body.append(sheet);
  sheet.showModal();
  return new Promise((answer, refuse) => {
    const end = (tell, value) => {
      tell(value);
      sheet.close();
    };
    go.addEventListener("click", async () => {
      alert.textContent = "";
      go.disabled = true;
      try {
        end(answer, await act(sheet));
      } catch (fault) {
        if (fault.name === "AbortError") sheet.close();
        else if (fault.name === "NotOurFile" || fault.name === "QuotaExceededError") end(refuse, fault);
        else alert.textContent = words.failed;
      }
      go.disabled = false;
    });
    cancel.addEventListener("click", () => sheet.close());
    sheet.addEventListener("close", () => {
      answer(null); // the phone's own way back closes it as well
      sheet.remove();
    });
  });
}
