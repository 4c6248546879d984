"""The dialog in which a passkey is made, as its script drives it on an authenticator that is stood in for."""

import pytest

from tests.mobile.site.letterbox import run_script

_STORY = """
const win = new EventTarget();
for (const name of ["addEventListener", "dispatchEvent"]) globalThis[name] = win[name].bind(win);
const page = { state: null };
const step = (state) => (page.state = state);
globalThis.history = { get state() { return page.state; }, pushState: step, replaceState: step, back() {} };
globalThis.location = {
  href: "http://localhost/#/", hostname: "localhost", toString() { return this.href; },
};
let outputs = ["07", "07"], stopped = null;
const answering = (kind) => async ({ signal }) => {
  signal.addEventListener("abort", () => (stopped = kind));
  if (kind === "create") return { rawId: bytes("c0ffee").buffer, getClientExtensionResults: () => ({}) };
  const next = outputs.shift();
  if (next === "waits") return new Promise(() => {});
  if (next === "refused") throw Object.assign(new Error(), { name: "NotAllowedError" });
  const results = next && { first: bytes(next.repeat(32)).buffer };
  return { getClientExtensionResults: () => ({ prf: { results } }) };
};
const credentials = { create: answering("create"), get: answering("get") };
const userAgentData = { platform: "Android" };
Object.defineProperty(globalThis, "navigator", { value: { credentials, userAgentData } });
const panels = ["make", "try", "again", "none"].map((panel) => ({ dataset: { panel }, hidden: false }));
let focused = null;
const buttons = ["make", "try", "again", "close"].map((act) => ({
  dataset: { act }, hidden: false, disabled: false, focus: () => (focused = act),
}));
const alert = { textContent: "" };
const dialog = Object.assign(new EventTarget(), {
  open: false,
  showModal: () => (dialog.open = true),
  close: () => dialog.open && ((dialog.open = false), soon(() => dialog.dispatchEvent(new Event("close")))),
  querySelector: (query) => (query === "[role=alert]" ? alert : buttons.find(({ hidden }) => !hidden)),
  querySelectorAll: (query) => (query === "[data-panel]" ? panels : buttons),
});
globalThis.document = { getElementById: () => dialog, querySelector: () => null };
const lock = new AbortController();
const wait = async () => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((next) => setTimeout(next, 1));
};
const acts = {
  outputs: (value) => (outputs = value),
  press: (act) => {
    const button = buttons.find(({ dataset }) => dataset.act === act);
    if (button.hidden || button.disabled) return;
    const click = new Event("click");
    Object.defineProperty(click, "target", { value: button });
    dialog.dispatchEvent(click);
  },
  lock: () => lock.abort(),
};
import(process.argv[1]).then(async ({ makeInDialog }) => {
  let ended = "no";
  const texts = { stopped: "stopped", late: "late" };
  makeInDialog(texts, lock.signal).then(
    (made) => (ended = made && { ...made.value, key: made.key.algorithm.name }),
    (fault) => (ended = fault.name),
  );
  for (const [act, value] of given.acts) {
    await acts[act](value);
    await wait();
  }
  process.stdout.write(JSON.stringify({
    ended, stopped, focused, says: alert.textContent, isOpen: dialog.open,
    panel: panels.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.panel).join(),
    buttons: buttons.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.act), kept: {},
  }));
});
"""
MAKE, TRY, AGAIN, CLOSE = (["press", act] for act in ("make", "try", "again", "close"))


def run(*acts):
    return run_script("passkey.js", _STORY, acts)


def test_it_begins_with_what_it_is_and_each_call_has_a_button_of_its_own():
    for acts, panel in (([], "make"), ([MAKE], "try"), ([MAKE, TRY], "again")):
        answer = run(*acts)
        assert (answer["panel"], answer["buttons"]) == (panel, [panel, "close"])
        assert answer["focused"] == panel
        assert answer["ended"] == "no"


def test_what_gave_the_same_output_twice_is_made():
    answer = run(MAKE, TRY, AGAIN)
    assert answer["isOpen"] is False
    assert len(answer["ended"].pop("salt")) == 64
    assert answer["ended"] == {
        "credentialId": "c0ffee",
        "rpId": "localhost",
        "label": "Android",
        "key": "HKDF",
    }


@pytest.mark.parametrize("outputs", [["07", "08"], ["", "07"], ["07", ""]])
def test_what_gave_another_output_or_none_says_so_and_ends_in_that(outputs):
    answer = run(["outputs", outputs], MAKE, TRY, AGAIN)
    assert (answer["panel"], answer["buttons"]) == ("none", ["close"])
    assert run(["outputs", outputs], MAKE, TRY, AGAIN, CLOSE)["ended"] == "PasskeyWithoutOutput"


def test_a_finger_that_was_refused_can_be_tried_again():
    answer = run(["outputs", ["refused", "07", "07"]], MAKE, TRY)
    assert (answer["says"], answer["panel"]) == ("stopped", "try")
    again = run(["outputs", ["refused", "07", "07"]], MAKE, TRY, TRY, AGAIN)
    assert again["says"] == ""
    assert again["ended"]["credentialId"] == "c0ffee"


@pytest.mark.parametrize("end", [CLOSE, ["lock"]])
def test_closing_it_and_a_lock_end_in_nothing_and_take_away_the_browsers_own_window(end):
    answer = run(["outputs", ["waits"]], MAKE, TRY, end)
    assert (answer["ended"], answer["isOpen"], answer["stopped"]) == (None, False, "get")
