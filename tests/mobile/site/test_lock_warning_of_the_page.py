"""The warning before a lock: the page's own script, with a page that is stood in for."""

import pytest

from tests.mobile.site.letterbox import run_script

_STORY = """
const win = new EventTarget();
globalThis.addEventListener = win.addEventListener.bind(win);
let now = 1_000_000;
performance.now = () => now;
let focus = "the field";
class Element extends EventTarget {
  constructor(name) { super(); this.name = name; this.parts = []; this.textContent = ""; }
  append(...parts) { for (const part of parts) { this.parts.push(part); part.parent = this; } }
  remove() { this.parent.parts = this.parent.parts.filter((one) => one !== this); }
  contains(other) { return other === this || this.parts.some((part) => part.contains(other)); }
  setAttribute(name, value) { this[name] = value; }
}
const body = new Element("body");
let dialogs = [];
globalThis.document = { body, createElement: (name) => new Element(name), querySelectorAll: () => dialogs };
const boxes = () => [body, ...dialogs].flatMap(({ parts }) => parts);
const used = (type, target) => {
  const event = new Event(type, { cancelable: true });
  Object.defineProperty(event, "target", { value: target });
  win.dispatchEvent(event);
};
import(process.argv[1]).then(({ LockWarning }) => {
  let uses = 0;
  const warning = new LockWarning(() => (uses += 1));
  warning.isOpen = true;
  const acts = {
    show: (sentence) => warning.show({ sentence, stay: "I am still here" }),
    lock: () => (warning.isOpen = false),
    use: (type) => used(type, body),
    press: (type) => used(type, boxes()[0].parts[1]),
    wait: (seconds) => (now += seconds * 1_000),
    dialog: () => dialogs.push(new Element("dialog")),
    down: () => {
      const down = new Event("mousedown", { cancelable: true });
      boxes()[0].dispatchEvent(down);
      if (!down.defaultPrevented) focus = "the button";
    },
  };
  for (const [act, value] of given.acts) acts[act](value);
  const shown = boxes().map(({ parent, parts: [said, button] }) => ({
    on: parent.name, said: said.textContent, role: said.role, button: button.textContent,
  }));
  process.stdout.write(JSON.stringify({ shown, uses, focus, kept: {} }));
  process.exit();
});
"""
SOON = "The app locks in half a minute."
SHOW = ["show", SOON]
BOX = {"on": "body", "said": SOON, "role": "alert", "button": "I am still here"}


def told(*acts):
    """What is on the page after these acts, and how often Python heard of a use."""
    return run_script("lock_warning.js", _STORY, acts)


def test_the_warning_is_one_alert_with_a_button_beside_it():
    assert told(SHOW)["shown"] == [BOX]
    assert told(SHOW, SHOW)["shown"] == [BOX]


def test_python_takes_it_away():
    assert told(SHOW, ["show", ""])["shown"] == []


@pytest.mark.parametrize("use", ["pointerdown", "keydown", "wheel", "input", "click"])
def test_any_use_takes_it_away_and_is_told_at_once(use):
    found = told(["use", use], SHOW, ["use", use])
    assert (found["shown"], found["uses"]) == ([], 2)


def test_its_button_takes_it_away_once_the_touch_is_over_so_that_nothing_below_is_touched():
    assert told(SHOW, ["press", "pointerdown"])["shown"] == [BOX]
    assert told(SHOW, ["press", "pointerdown"], ["press", "click"])["shown"] == []


def test_a_press_on_its_button_leaves_the_focus_where_it_was():
    assert told(SHOW, ["down"])["focus"] == "the field"


def test_over_a_dialog_it_stands_in_the_dialog_where_it_can_be_pressed():
    assert told(["dialog"], ["dialog"], SHOW)["shown"] == [{**BOX, "on": "dialog"}]


def test_python_hears_of_use_every_few_seconds_and_not_of_every_key():
    assert told(*[["use", "keydown"]] * 9)["uses"] == 1
    assert told(["use", "keydown"], ["wait", 5], ["use", "keydown"])["uses"] == 2


def test_while_no_notes_are_open_use_is_not_told():
    assert told(["lock"], ["use", "keydown"])["uses"] == 0
