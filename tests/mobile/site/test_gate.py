"""The gate of the page as its script drives it: on a form and a Python that are stood in for."""

import pytest

from tests.mobile.site.letterbox import run_script

_STORY = """
const win = new EventTarget();
for (const name of ["addEventListener", "dispatchEvent"]) globalThis[name] = win[name].bind(win);
Object.assign(globalThis, { location: { hostname: "goudklompje.example" } });
let now = 0;
Date.now = () => now;
const later = [], atOnce = setTimeout;
globalThis.setTimeout = (act, ms) => (ms ? later.push(act) : atOnce(act));
const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(atOnce);
};
const finger = {};
const output = { getClientExtensionResults: () => ({ prf: { results: { first: new Uint8Array(32) } } }) };
const get = ({ signal }) => new Promise((give, refuse) => {
  finger.give = () => give(output);
  finger.fail = (name) => refuse(Object.assign(new Error(), { name }));
  signal.addEventListener("abort", () => finger.fail("AbortError"));
});
Object.defineProperty(globalThis, "navigator", { value: { credentials: { get } } });
let focused = null;
const part = () => ({ textContent: "", hidden: true, disabled: false });
const parts = new Map(["[role=alert]", "[role=status]", "[data-left]", "[data-act=show]", "[data-act=finger]"]
  .map((name) => [name, part()]));
const makeForm = () => {
  const field = { value: "", type: "password", readOnly: false, selection: null };
  field.focus = () => (focused = "field");
  field.blur = () => (focused = null);
  field.setSelectionRange = (from, to) => (field.selection = [from, to]);
  return { field, hidden: false, cloneNode: makeForm, replaceWith: (other) => (form = other) };
};
let form = makeForm();
const gate = Object.assign(new EventTarget(), {
  contains: () => false,
  querySelector: (query) => ({ form, input: form.field })[query] ?? parts.get(query),
  querySelectorAll: () => [...parts.values()],
});
globalThis.document = Object.assign(new EventTarget(), { hidden: false, getElementById: () => gate });
const texts = new Proxy({}, { get: (_, name) => (name === "left" ? "{time} to go" : name) });
const faults = { PasskeyCancelled: "cancelled" };
const tried = [];
win.addEventListener("goudklompje-unlock", ({ detail: { key, ...rest } }) => tried.push(rest));
const said = () => ({
  alert: parts.get("[role=alert]").textContent,
  status: parts.get("[role=status]").textContent,
  left: parts.get("[data-left]").textContent,
  isFormThere: !form.hidden,
  value: form.field.value,
  isReadOnly: form.field.readOnly,
  focused,
});
import(process.argv[1]).then(async ({ Gate }) => {
  const shut = new Gate(texts, faults);
  await settled();
  const acts = {
    type: (value) => ((form.field.value = value), gate.dispatchEvent(new Event("input"))),
    enter: () => gate.dispatchEvent(new Event("submit", { cancelable: true })),
    press: (act) => {
      const click = new Event("click");
      Object.defineProperty(click, "target", { value: { dataset: { act } } });
      gate.dispatchEvent(click);
    },
    answer: ([sentence, seconds]) => {
      win.dispatchEvent(Object.assign(new Event("goudklompje-gate"), { detail: { sentence, seconds } }));
    },
    hide: () => ((document.hidden = true), document.dispatchEvent(new Event("visibilitychange"))),
    look: () => ((document.hidden = false), document.dispatchEvent(new Event("visibilitychange"))),
    wait: async (seconds) => {
      now += seconds * 1000;
      for (const act of later.splice(0)) act();
      await settled();
    },
    sleep: (seconds) => (now += seconds * 1000), // a page that is frozen
    give: async () => {
      finger.give();
      await settled();
    },
    reject: async (name) => (finger.fail(name), await settled()),
    passkey: () => {
      shut.passkey = { slot: "slot/passkey-1", credentialId: new Uint8Array(), salt: new Uint8Array() };
    },
    fail: (sentence) => shut.fail(sentence),
    empty: () => shut.empty(),
    lock: () => win.dispatchEvent(new Event("goudklompje-locked")), // all windows, from another one
    leave: async () => (shut.leave(), await settled()),
  };
  const seen = [];
  for (const [act, value] of given.acts) {
    await acts[act](value);
    await null;
    seen.push({ ...said(), type: form.field.type, tried: structuredClone(tried) });
  }
  process.stdout.write(JSON.stringify({ seen, kept: {} }));
});
"""
SHOW = ["press", "show"]
ENTER, READY, HIDE, LOOK = ["enter"], ["answer", ["", 0]], ["hide"], ["look"]
FINGER, GIVE, LEAVE = ["press", "finger"], ["give"], ["leave"]
LOCK = ["lock"]
TYPE = ["type", "kraan lamp weide stoel"]
WRONG = ["answer", ["Not right.", 0]]
FINGER_TRY = {"type": "unlock", "slot": "slot/passkey-1"}
TRY = {"type": "unlock", "value": TYPE[1]}


def seen(*acts):
    """What the gate showed after each act, and what it had Python try until then."""
    return run_script("gate.js", _STORY, acts)["seen"]


def test_what_is_typed_before_python_listens_is_tried_as_soon_as_it_does():
    _, held, passed = seen(TYPE, ENTER, READY)
    assert (held["tried"], held["value"], held["status"]) == ([], "", "starting")
    assert (passed["tried"], passed["value"], passed["status"]) == ([TRY], "", "opening")


def test_what_is_typed_while_python_listens_is_tried_at_once_and_once():
    *_, tried = seen(READY, TYPE, ENTER, ENTER)
    assert tried["tried"] == [TRY]
    assert tried["isReadOnly"]


def test_after_a_miss_the_sentence_shows_and_what_was_typed_stands_there_with_the_cursor_behind_it():
    *_, refused = seen(READY, TYPE, ENTER, WRONG)
    assert (refused["alert"], refused["status"], refused["value"]) == ("Not right.", "", TYPE[1])
    assert (refused["focused"], refused["isReadOnly"]) == ("field", False)


def test_the_sentence_of_the_miss_before_is_gone_while_another_one_is_tried():
    *_, tried, again = seen(READY, TYPE, ENTER, WRONG, ENTER, WRONG)
    assert (tried["alert"], tried["tried"]) == ("", [TRY, TRY])
    assert again["alert"] == "Not right."


@pytest.mark.parametrize("typed", ["", "  "])
def test_an_empty_field_is_no_try(typed):
    *_, refused = seen(READY, ["type", typed], ENTER)
    assert (refused["alert"], refused["tried"], refused["focused"]) == ("blank", [], "field")


def test_while_one_has_to_wait_the_time_counts_down_in_the_place_of_the_form():
    waits = [["answer", ["Wait.", seconds]] for seconds in (61, 60, 9)]
    _, _, _, first, second, third, over = seen(READY, TYPE, ENTER, *waits, READY)
    assert [one["left"] for one in (first, second, third, over)] == [
        "1:01 to go",
        "1:00 to go",
        "0:09 to go",
        "",
    ]
    assert [one["isFormThere"] for one in (first, third, over)] == [False, False, True]
    assert [one["alert"] for one in (first, third, over)] == ["Wait.", "Wait.", ""]
    assert over["value"] == TYPE[1]


def test_what_was_typed_before_the_wait_was_known_is_not_tried_and_not_lost():
    *_, waits = seen(TYPE, ENTER, ["answer", ["Wait.", 60]])
    assert (waits["tried"], waits["value"], waits["alert"]) == ([], TYPE[1], "Wait.")


def test_who_lost_both_is_led_on_also_during_a_wait():
    *_, led = seen(["press", "lost"], ["answer", ["Wait.", 60]])
    assert led["tried"] == [{"type": "lost"}]


def test_when_the_app_cannot_start_what_was_typed_comes_back_and_every_try_says_why():
    *_, failed, again = seen(TYPE, ENTER, ["fail", "It failed."], ENTER)
    for one in (failed, again):
        assert (one["alert"], one["value"], one["tried"]) == ("It failed.", TYPE[1], [])


def test_what_was_shown_is_hidden_when_the_page_goes_out_of_sight():
    _, shown, hidden = seen(TYPE, ["press", "show"], HIDE)
    assert (shown["type"], hidden["type"], hidden["value"]) == ("text", "password", TYPE[1])


def test_out_of_sight_nothing_opens_by_itself_and_what_was_typed_is_not_lost():
    *_, hidden, listening = seen(TYPE, ENTER, HIDE, READY)
    assert (hidden["value"], hidden["status"]) == (TYPE[1], "")
    assert (listening["tried"], listening["value"]) == ([], TYPE[1])


def test_what_python_tries_already_is_not_typed_back_out_of_sight():
    *_, hidden = seen(READY, TYPE, ENTER, HIDE)
    assert (hidden["value"], hidden["status"]) == ("", "opening")


def test_nothing_typed_stays_when_the_gate_gives_way():
    *_, empty = seen(READY, TYPE, ENTER, WRONG, ["empty"])
    assert (empty["value"], empty["isReadOnly"]) == ("", True)


def test_a_finger_that_was_called_off_leaves_what_was_typed_and_says_one_sentence():
    _, _, asked, failed = seen(["passkey"], TYPE, ["press", "finger"], ["reject", "NotAllowedError"])
    assert asked["status"] == "finger"
    assert (failed["alert"], failed["status"], failed["value"]) == ("cancelled", "", TYPE[1])
    assert not failed["isReadOnly"]


def test_a_finger_that_fails_during_a_wait_keeps_its_sentence_while_the_time_counts_on():
    wait = ["answer", ["Wait.", 60]]
    *_, later = seen(["passkey"], wait, ["press", "finger"], ["reject", "NotAllowedError"], wait)
    assert later["alert"] == "cancelled"


def test_what_is_typed_while_the_phone_waits_for_the_finger_takes_its_place():
    *_, typed = seen(READY, ["passkey"], ["press", "finger"], TYPE, ENTER, ["reject", "AbortError"])
    assert (typed["tried"], typed["alert"], typed["status"]) == ([TRY], "", "opening")


@pytest.mark.parametrize("listens", [[READY, FINGER, HIDE, GIVE], [FINGER, HIDE, GIVE, READY]])
def test_a_finger_that_answers_out_of_sight_opens_nothing_unless_one_comes_back_within_seconds(listens):
    *_, held, back = seen(["passkey"], *listens, LOOK)
    assert (held["tried"], back["tried"]) == ([], [FINGER_TRY])
    *_, late, later = seen(["passkey"], *listens, ["wait", 3], LOOK)
    for one in (late, later):
        assert (one["tried"], one["status"], one["isReadOnly"]) == ([], "", False)


def test_a_finger_that_answered_out_of_sight_waits_for_python_once_one_is_back():
    *_, back, listening = seen(["passkey"], FINGER, HIDE, GIVE, LOOK, READY)
    assert (back["tried"], back["status"]) == ([], "starting")
    assert listening["tried"] == [FINGER_TRY]


def test_a_page_that_was_frozen_counts_the_time_in_which_it_was():
    *_, back, _ = seen(["passkey"], READY, FINGER, HIDE, GIVE, ["sleep", 3], LOOK, READY)
    assert (back["tried"], back["status"]) == ([], "")


def test_a_finger_in_sight_is_tried_at_once():
    *_, tried = seen(["passkey"], READY, FINGER, GIVE)
    assert (tried["tried"], tried["status"]) == ([FINGER_TRY], "opening")


@pytest.mark.parametrize("asked", [[TYPE, ENTER], [FINGER, GIVE], [["press", "lost"]]])
def test_who_leaves_for_a_card_before_python_listens_gets_nothing_opened(asked):
    *_, left, listening = seen(["passkey"], *asked, LEAVE, READY)
    assert (left["value"], left["status"], left["isReadOnly"]) == ("", "", False)
    assert listening["tried"] == []


def test_who_leaves_while_the_phone_waits_for_the_finger_calls_it_off_without_a_sentence():
    *_, left, _, again = seen(READY, ["passkey"], FINGER, LEAVE, FINGER, GIVE)
    assert (left["status"], left["alert"], left["tried"]) == ("", "", [])
    assert again["tried"] == [FINGER_TRY]


def test_a_try_that_python_has_is_answered_also_when_one_left_meanwhile():
    *_, left, refused = seen(READY, TYPE, ENTER, LEAVE, WRONG)
    assert (left["status"], left["isReadOnly"]) == ("opening", True)
    assert (refused["alert"], refused["value"]) == ("Not right.", TYPE[1])


@pytest.mark.parametrize(
    "left",
    [
        [TYPE, HIDE],
        [TYPE, ENTER, HIDE],
        [READY, TYPE, ENTER, HIDE, WRONG],
        [TYPE, HIDE, LOOK, READY, ENTER, WRONG],
    ],
)
def test_what_was_typed_before_the_page_was_out_of_sight_can_be_tried_and_not_shown(left):
    *_, back, shown = seen(*left, LOOK, SHOW)
    assert (back["value"], back["type"]) == (TYPE[1], "password")
    assert (shown["value"], shown["type"]) == ("", "text")


@pytest.mark.parametrize("away", [[HIDE, LOOK], [["type", "kraan"], HIDE, LOOK, ["type", ""]]])
def test_what_is_typed_after_one_came_back_is_shown(away):
    *_, shown = seen(*away, TYPE, SHOW)
    assert (shown["value"], shown["type"]) == (TYPE[1], "text")


def test_when_another_window_locks_all_of_them_what_is_held_is_dropped():
    *_, locked, listening = seen(TYPE, ENTER, LOCK, READY)
    assert (locked["value"], locked["status"], locked["isReadOnly"]) == ("", "", False)
    assert listening["tried"] == []


def test_a_try_that_another_window_ended_by_locking_brings_nothing_back_into_the_field():
    *_, locked, ended = seen(READY, TYPE, ENTER, LOCK, READY)
    assert locked["isReadOnly"]
    assert (ended["value"], ended["status"], ended["isReadOnly"]) == ("", "", False)
