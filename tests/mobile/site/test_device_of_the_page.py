"""What the page tells Python and the other windows: its own script, with a Python that is stood in for."""

from tests.mobile.site.letterbox import run_script

_STORY = """
const win = new EventTarget();
for (const name of ["addEventListener", "dispatchEvent"]) globalThis[name] = win[name].bind(win);
globalThis.matchMedia = () => ({ matches: false, addEventListener() {} });
Object.defineProperty(globalThis, "navigator", { value: { userAgent: "" } });
globalThis.localStorage = { getItem: () => null };
globalThis.history = { pushState() {}, replaceState() {}, state: null };
globalThis.location = { hash: "" };
globalThis.MutationObserver = class { observe() {} };
let otherWindows;
globalThis.BroadcastChannel = class { constructor() { otherWindows = this; } };
globalThis.document = Object.assign(new EventTarget(), {
  hidden: false, documentElement: {}, getElementById: () => new EventTarget(),
});
import(process.argv[1]).then(async ({ openDevice }) => {
  const told = [];
  const device = openDevice({ language: "en" }, (fault) => told.push(fault.message));
  device.send = (message) => told.push(message);
  device.appIsReady.then(() => told.push("is ready"));
  win.addEventListener("goudklompje-locked", () => told.push("drops"));
  win.addEventListener("goudklompje-letter", ({ detail }) => told.push(detail));
  const acts = {
    python: (type) => device.receive({ type, id: null }),
    letter: (value) => device.receive({ type: "letter", id: null, value }),
    news: (data) => otherWindows.onmessage({ data }),
    hide: () => (document.hidden = true), // as it was told before Python listened
  };
  for (const [act, value] of given.acts) await acts[act](value);
  const answers = ({ type }) => type === "reply";
  process.stdout.write(JSON.stringify({ told: told.filter((one) => !answers(one)), kept: {} }));
  process.exit();
});
"""
READY, BROKE, HIDE = ["python", "ready"], ["python", "broke"], ["hide"]


def told(*acts):
    """What was told by these acts, in order."""
    return run_script("device.js", _STORY, acts)["told"]


def test_a_python_that_begins_to_listen_out_of_sight_hears_that_it_is():
    assert told(HIDE, READY) == [{"type": "hide"}, "is ready"]
    assert told(READY) == ["is ready"]


def test_a_python_that_breaks_is_told_also_after_the_app_was_ready():
    broke = "the app could not show its first screen, or find the vault"
    assert told(BROKE) == [broke]
    assert told(READY, BROKE) == ["is ready", broke]


def test_a_lock_of_all_windows_is_told_to_the_gate_and_to_python():
    assert told(["news", "locked"]) == ["drops", {"type": "news", "value": "locked"}]
    assert told(["news", "changed"]) == [{"type": "news", "value": "changed"}]


def test_the_form_for_a_letter_is_told_all_that_the_letter_is_about():
    about = {"card": None, "guide": "g03-vijf-minuten", "begun": "7"}
    assert told(["letter", about]) == [about]
