// Starts the app behind the readable page: Python in a worker and Flutter, side by side, and lets
// the app take over when both are ready. The contract with Flet's client is in connect.js.
import { refetch } from "./refetch.js";
import { connectFlet, startPython } from "./connect.js";
import { openDevice } from "./device.js";
import { chooseEngine } from "./engine.js";
import { showFieldTexts } from "./field_texts.js";
import { keepFocus } from "./focus.js";
import { answerFontRequests } from "./fonts.js";
import { adviseKeyboard, keepText } from "./keyboard.js";
import { letterIsClosed, openLetters } from "./letter.js";
import { keepSizeMagnified } from "./magnified.js";
import { Progress } from "./progress.js";
import { Reading } from "./reading.js";
import { fillRoom } from "./room.js";
import { scrollByKeys } from "./scroll_keys.js";
import { makeSnapshotLater } from "./snapshot_later.js";
import { leadTab } from "./tab_order.js";
import { leadKeysTo } from "./update_keys.js";
import { offerUpdates } from "./updates.js";

const PATIENCE_MS = 60_000; // Flutter can end without a word, on a slow phone it never takes this long
const LOOK_EVERY_MS = 1_000;

const site = JSON.parse(document.getElementById("site").textContent);
const reading = new Reading(site);
const progress = new Progress(site);

const missing = [
  [typeof WebAssembly === "object", site.texts.noWebAssembly],
  [hasStorage(), site.texts.noStorage],
].find(([there]) => !there);

document.documentElement.dataset.app = "starting"; // from here on faults are told below, and no longer in early.js

if (missing) stop(missing[1]);
// who came to write a letter can begin before all else
else Promise.resolve(site).then(openLetters).then(start).catch((fault) => fail(fault));

async function start() {
  // Flutter waits for ever for a part of its own that does not compile.
  addEventListener("unhandledrejection", ({ reason }) => reason instanceof WebAssembly.CompileError && fail(reason));
  const device = openDevice(site, fail);
  const python = startPython(site, device, progress);
  const engine = chooseEngine();
  nameALanguage();
  answerFontRequests(site);
  adviseKeyboard();
  keepText();
  showFieldTexts();
  fillRoom();
  keepSizeMagnified();
  keepFocus();
  leadKeysTo(document.getElementById("update")); // before Flutter listens
  leadTab();
  scrollByKeys();
  connectFlet(site, python);

  const firstFrame = new Promise((seen) => addEventListener("flutter-first-frame", seen, { once: true }));
  await loadScript(`${site.engine}/flutter.js`);
  _flutter.buildConfig = site.buildConfig;
  const config = {
    multiViewEnabled: false,
    entrypointBaseUrl: `${site.engine}/`,
    assetBase: `${site.engine}/`,
    canvasKitBaseUrl: `${site.engine}/canvaskit/`,
    fontFallbackBaseUrl: `${site.engine}/assets/fonts/`,
    ...engine.config,
  };
  reading.keepFlutterAside();
  const running = new Promise((runs, failed) => {
    _flutter.loader
      .load({
        config,
        onEntrypointLoaded: async (initializer) => {
          try {
            await letterIsClosed(); // the start of Flutter would hold up what is typed and saved there
            progress.expect();
            const runner = await initializer.initializeEngine(config);
            performance.mark("engine");
            flet.flutterApp = await runner.runApp();
            flet.flutterAppResolve(flet.flutterApp);
            runs();
          } catch (fault) {
            failed(fault);
          }
        },
      })
      .catch(failed);
  });
  const drawn = inTime(Promise.all([running, firstFrame])).then(turnOnSemantics);
  const ready = device.appIsReady.then(() => progress.step("ready"));
  const initialized = python.initialized.then(() => progress.step("initialized"));
  await Promise.all([drawn, ready, initialized]);
  if (progress.isStopped) return; // the page stays, and says why
  progress.finish();
  reading.appIsReady();
  offerUpdates(site, device, engine.name);
  makeSnapshotLater(site).catch((fault) => console.warn(`no snapshot for the next start: ${fault}`));
}

// Where all storage is blocked, even looking at it throws.
function hasStorage() {
  try {
    return Boolean(globalThis.indexedDB && globalThis.localStorage);
  } catch {
    return false;
  }
}

function fail(fault) {
  // The page stays readable; the fault itself goes to the console, where it helps a developer.
  console.error(fault);
  stop(site.texts.failed);
  refetch();
}

function stop(sentence) {
  progress.stop(sentence);
  reading.gate.fail(sentence);
}

// Flutter draws nothing while the page is out of sight, so that only the time in sight counts.
function inTime(promise) {
  let left = PATIENCE_MS;
  let looking;
  const late = new Promise((_, failed) => {
    looking = setInterval(() => {
      if (!document.hidden) left -= LOOK_EVERY_MS;
      if (left <= 0) failed(new Error("Flutter drew nothing"));
    }, LOOK_EVERY_MS);
  });
  return Promise.race([promise, late]).finally(() => clearInterval(looking));
}

// Flutter ends without a word on a language that is no language tag, such as the "C" of a bare Linux.
function nameALanguage() {
  try {
    new Intl.Locale(navigator.language);
  } catch {
    for (const [name, value] of [["language", site.language], ["languages", [site.language]]]) {
      Object.defineProperty(navigator, name, { value, configurable: true });
    }
  }
}

function loadScript(address) {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = loaded;
    script.onerror = () => failed(new Error(`cannot load ${address}`));
    document.head.append(script);
  });
}

// Flutter builds its tree for screen readers only after a tap on a hidden button; press it for everyone.
function turnOnSemantics() {
  const button = document.querySelector("flt-semantics-placeholder");
  if (!button) return;
  const { left, top, width, height } = button.getBoundingClientRect();
  button.dispatchEvent(
    new MouseEvent("click", { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true }),
  );
}
