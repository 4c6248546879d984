// The taps for a passkey: a browser makes one, and asks for one, only within a tap, and a tap on Flutter's canvas comes
// back to us through Python, which may be too late for that.

import { askPasskey, drawSalt, isSameOutput, makePasskey, PasskeyFault, readPasskey } from "./passkeys.js";
import { ask } from "./sheet.js";
import { layOnTop } from "./top.js";

const WITHOUT_OUTPUT = "PasskeyWithoutOutput";

// Leads through making a passkey and trying it twice: only what gives the same output again can open a lock. Gives
// {value, key}, or null where someone closed the dialog; throws PasskeyWithoutOutput where it does not work here.
export function makeInDialog(texts, signal) {
  const dialog = document.getElementById("passkey");
  return dialog.open ? Promise.resolve(null) : new Making(dialog, texts, signal).ended;
}

// Asks for the finger by which the notes at this address open, after one more tap where the browser wants that.
// Gives {value, key}, where the value is the name of the slot, or null where someone closed the sheet.
export async function askInTap(words, signal) {
  const passkey = await readPasskey();
  if (!passkey) throw new PasskeyFault("PasskeyGone");
  const act = async () => ({ value: passkey.slot, key: await askPasskey(passkey, signal) });
  if (navigator.userActivation?.isActive) return act();
  const answer = await ask(words, () => act().catch((fault) => ({ fault })), signal);
  if (answer?.fault) throw answer.fault;
  return answer;
}

class Making {
  constructor(dialog, texts, signal) {
    this.dialog = dialog;
    this.texts = texts;
    this.stop = new AbortController(); // takes away the browser's own window
    const heard = { signal: this.stop.signal };
    this.ended = new Promise((answer, refuse) => Object.assign(this, { answer, refuse }));
    dialog.addEventListener("click", ({ target }) => this.press(target), heard);
    dialog.addEventListener("close", () => this.end(), heard);
    signal.addEventListener("abort", () => dialog.close(), heard);
    dialog.showModal();
    this.takeOff = layOnTop(() => dialog.close());
    this.show("make");
  }

  acts = {
    make: async () => {
      const { credentialId, rpId } = await makePasskey(this.stop.signal);
      this.passkey = { credentialId, rpId, salt: drawSalt() };
      this.show("try");
    },
    try: async () => {
      this.first = await this.output();
      this.show("again");
    },
    again: async () => {
      const key = await this.output();
      if (!(await isSameOutput(this.first, key))) throw new PasskeyFault(WITHOUT_OUTPUT);
      const { credentialId, rpId, salt } = this.passkey;
      const value = { credentialId: hex(credentialId), rpId, salt: hex(salt), label: label() };
      this.made = { value, key };
      this.dialog.close();
    },
    close: async () => this.dialog.close(),
  };

  output() {
    return askPasskey(this.passkey, this.stop.signal);
  }

  async press(button) {
    const act = this.acts[button.dataset.act];
    if (!act) return;
    this.say("");
    button.disabled = true;
    try {
      await act();
    } catch (fault) {
      if (!this.dialog.open) return; // it was closed meanwhile
      if (fault.name === WITHOUT_OUTPUT) {
        this.fault = fault;
        this.show("none");
      } else {
        this.say(fault.name === "PasskeyTimedOut" ? this.texts.late : this.texts.stopped);
      }
    } finally {
      button.disabled = false;
    }
  }

  show(name) {
    for (const panel of this.dialog.querySelectorAll("[data-panel]")) panel.hidden = panel.dataset.panel !== name;
    for (const button of this.dialog.querySelectorAll("[data-act]")) {
      button.hidden = button.dataset.act !== name && button.dataset.act !== "close";
    }
    this.dialog.querySelector("[data-act]:not([hidden])").focus();
  }

  say(sentence) {
    this.dialog.querySelector("[role=alert]").textContent = sentence;
  }

  end() {
    this.takeOff();
    this.say("");
    this.stop.abort();
    if (this.fault) this.refuse(this.fault);
    else this.answer(this.made ?? null);
  }
}

// What the browser itself calls the system it runs on, such as Android; nothing where it does not say.
const label = () => navigator.userAgentData?.platform ?? "";

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
