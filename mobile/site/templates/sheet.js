// The sheet with a button of the page's own. A browser opens its dialogs only within a tap, and a tap on Flutter's
// canvas comes back to us through Python, which is too late for that.
// The words on it come from mobile/services/file_prompts.py.

import { layOnTop } from "./top.js";

// Shows the sheet and gives what `act` gives within the tap on its button. Where the browser fails, the
// sheet says so and stays, for another try. At a lock it closes, and its button does nothing any more.
export function ask(words, act, signal) {
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
  const takeOff = layOnTop(() => sheet.close());
  return new Promise((answer, refuse) => {
    const end = (tell, value) => {
      tell(value);
      sheet.close();
    };
    const press = async () => {
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
    };
    go.addEventListener("click", press, { signal });
    signal.addEventListener("abort", () => sheet.close(), { once: true });
    cancel.addEventListener("click", () => sheet.close());
    sheet.addEventListener("close", () => {
      answer(null);
      takeOff();
      sheet.remove();
    });
  });
}
