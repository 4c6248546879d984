// What the page does for Python, which cannot reach localStorage, visibility or permissions from its
// worker. The other end is mobile/browser/device.py; settings are choices about the app, nothing private.

import { watchSight } from "./cover.js";
import { rememberFocus } from "./focus.js";
import { pickFile, saveFile, shareText } from "./files.js";
import { dropAll, hold } from "./held.js";
import { listenToKeys } from "./keys.js";
import { LockWarning } from "./lock_warning.js";
import { askInTap, makeInDialog } from "./passkey.js";
import { readPasskey, supportsPasskeys } from "./passkeys.js";
import { readPlatform, watchContrast } from "./platform.js";
import { printOut } from "./print.js";
import { isPrivatePlace } from "./private_places.js";
import { Renewal } from "./reload_after_lock.js";
import { clearTop, layOnTop, pressEscape, replace } from "./top.js";

const KEY = "goudklompje.settings";
const MARK = "goudklompje.vault"; // stands outside the vault's own storage, so that it can outlive that
const CHOSE = "goudklompje-chose";
const LETTERS = "letters";
const LOCKED = "locked"; // as mobile/device.py has it

// `fail` is called when Python could not start, also when the app could be seen already.
export function openDevice(site, fail) {
  // the page someone opened decides the language: a link to /en/ shows English
  const chosen = () => ({ ...kept(), language: site.language });
  const device = { settings: chosen(), send: null, isEditing: false, hasUpdate: false };
  device.platform = readPlatform();
  const sight = watchSight((type) => device.send?.({ type }), device.platform.isIos);
  const warning = new LockWarning(() => device.send?.({ type: "use" }));
  const renewal = new Renewal(device);
  let began = 0;
  let sayReady;
  device.appIsReady = new Promise((ready) => (sayReady = ready));

  // What a reader chooses on the page goes to Python as well, so that the app does not put it back.
  addEventListener(CHOSE, () => device.send({ type: "settings", value: chosen() }));

  // The same app in other windows of this browser: they tell each other that the notes were locked, erased or
  // changed, and nothing of what is in them.
  const windows = new BroadcastChannel("goudklompje");
  windows.onmessage = ({ data }) => {
    if (data === LOCKED) dispatchEvent(new Event("goudklompje-locked")); // Python may not be there yet
    device.send(data === LETTERS ? { type: LETTERS } : { type: "news", value: data });
  };

  // A letter was stored: by the form of this window, or of another one.
  addEventListener("goudklompje-letters", () => {
    device.send?.({ type: LETTERS });
    windows.postMessage(LETTERS);
  });

  watchContrast((value) => device.send?.({ type: "contrast", value }));
  listenToKeys((key) => device.send?.({ type: "key", value: key }));

  // Someone tries to unlock at the gate of the page.
  addEventListener("goudklompje-unlock", ({ detail }) => device.send(detail));

  const takeOff = new Map(); // by the number of what Python laid on top

  // Flutter writes a language of its own on the page, late or wrong; screen readers go by that word.
  let spoken = site.language;
  const speak = (language) => {
    spoken = language;
    if (document.documentElement.lang !== spoken) document.documentElement.lang = spoken;
  };
  new MutationObserver(() => speak(spoken)).observe(document.documentElement, { attributeFilter: ["lang"] });

  const actions = {
    ready: () => {
      sayReady();
      if (document.hidden) device.send({ type: "hide" }); // what was told before Python listened, nobody heard
    },
    drawn: () => (isPrivatePlace() ? undefined : nextFrame()),
    broke: () => fail(new Error("the app could not show its first screen, or find the vault")),
    editing: ({ value }) => {
      device.isEditing = value;
      dispatchEvent(new Event("goudklompje-editing"));
    },
    keep: ({ value }) => {
      speak(value.language);
      dress(value);
      localStorage.setItem(KEY, JSON.stringify(value));
    },
    tell: ({ value }) => windows.postMessage(value),
    layOnTop: ({ value }) => {
      const giveBack = rememberFocus();
      const close = () => {
        takeOff.delete(value);
        device.send({ type: "back", value });
        giveBack();
      };
      const off = layOnTop(close);
      takeOff.set(value, () => {
        off();
        giveBack();
      });
    },
    takeOffTop: ({ value }) => {
      takeOff.get(value)?.();
      takeOff.delete(value);
    },
    escape: () => pressEscape(),
    back: () => {
      clearTop(); // the whole screen goes
      // Flutter counts the steps of a visit in the history's own state. Where there was none to go back to,
      // the app goes up by a step forward; behind that step lies no way back either.
      const steps = history.state?.serialCount ?? 0;
      if (steps <= began) {
        began = steps + 1;
        return false;
      }
      return new Promise((arrived) => {
        addEventListener("popstate", () => arrived(true), { once: true });
        history.back();
      });
    },
    replace: ({ value }) => {
      replace(`#${value}`);
      return true;
    },
    persist: async () => Boolean(await navigator.storage?.persist?.()),
    storage: async () => ({
      persisted: Boolean(await navigator.storage?.persisted?.()),
      ...(await navigator.storage?.estimate?.()),
    }),
    hadVault: () => localStorage.getItem(MARK) !== null,
    rememberVault: ({ value }) => (value ? localStorage.setItem(MARK, "1") : localStorage.removeItem(MARK)),
    save: ({ value, bytes }) => hold((signal) => saveFile(value, bytes, signal)),
    pick: ({ value }) => hold((signal) => pickFile(value, signal)),
    share: ({ value }) => hold((signal) => shareText(value, signal)),
    print: ({ value }) => hold((signal) => printOut(value, signal)),
    lookForVoices: async () => (await aloud()).watchVoices((value) => device.send({ type: "voices", value })),
    speak: ({ value }) => hold(async (signal) => (await aloud()).speak(value, signal)),
    hush: async () => (await aloud()).hush(),
    drop: () => {
      warning.take();
      dropAll();
    },
    warn: ({ value }) => warning.show(value),
    renew: ({ value }) => renewal.want(value),
    badge: ({ value }) => (value ? navigator.setAppBadge?.(value) : navigator.clearAppBadge?.()),
    letter: ({ value }) => dispatchEvent(new CustomEvent("goudklompje-letter", { detail: value })),
    gate: ({ value }) => dispatchEvent(new CustomEvent("goudklompje-gate", { detail: value })),
    giveWay: () => dispatchEvent(new Event("goudklompje-give-way")),
    supportsPasskeys: () => supportsPasskeys(),
    hasPasskey: async () => (await readPasskey()) !== null,
    makePasskey: () => hold((signal) => makeInDialog(site.texts.passkey, signal)),
    askPasskey: ({ value }) => hold((signal) => askInTap(value, signal)),
    cover: ({ value }) => {
      sight.cover(value);
      warning.isOpen = value;
    },
    seen: () => sight.seen(),
  };

  device.receive = async ({ type, id, value, bytes }) => {
    const reply = { type: "reply", id };
    try {
      const answer = (await actions[type]({ value, bytes })) ?? null;
      if (answer instanceof Uint8Array) reply.bytes = answer;
      else if (answer?.key) Object.assign(reply, answer); // a key travels beside the value, as no JSON can hold it
      else reply.value = answer;
    } catch (fault) {
      reply.fault = fault.name; // a name such as QuotaExceededError; Python turns it into one of ours
    }
    device.send(reply);
  };

  return device;
}

// Only where someone looks along is anything read aloud: most visits never load this.
const aloud = () => import("./aloud.js");

// By then Flutter has drawn what Python sent before; it draws before the page does.
const nextFrame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));

// The page itself shows a sheet or the offer of a new version over the app: in the same theme and size.
function dress({ theme, text_size: size }) {
  document.documentElement.dataset.theme = theme;
  document.documentElement.style.setProperty("--text", size / 100);
}

export function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // storage is refused or unreadable: the app starts with its defaults
  }
}

// What a reader chooses before the app runs; the app's other choices stay as they are.
export function remember(choice) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...choice }));
    dispatchEvent(new Event(CHOSE));
  } catch {
    // nothing can be kept in this browser, so nothing will bring the choice back either
  }
}
