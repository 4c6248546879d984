"""The keys that the page hands on to Python: never while one types, and Escape once nothing lies on top."""

import pytest

from tests.mobile.site.letterbox import run_script

_STORY = """
const listeners = [];
globalThis.addEventListener = (type, listen) => type === "keydown" && listeners.push(listen);
globalThis.history = { pushState() {}, replaceState() {}, state: null };
globalThis.location = { href: "http://localhost/" };
const seen = [];
const focused = (kind) => ({ matches: (selector) => selector.includes(kind) });
const root = { dataset: { app: "open" } };
let dialog = null;
globalThis.document = { documentElement: root, activeElement: null, querySelector: () => dialog };
const files = [process.argv[1], process.argv[1].replace("keys.js", "top.js")];
Promise.all(files.map((file) => import(file))).then(([{ listenToKeys }, { layOnTop }]) => {
  listenToKeys((key) => seen.push(`app ${key}`));
  const acts = {
    focus: (kind) => (document.activeElement = focused(kind)),
    reading: () => (root.dataset.app = "ready"),
    dialog: () => (dialog = {}),
    lay: () => layOnTop(() => seen.push("closed")),
    press: ([key, more]) => {
      const event = { key, isTrusted: true, preventDefault: () => {}, ...more };
      for (const listen of listeners) listen(event);
    },
  };
  for (const [act, value] of given.acts) acts[act](value);
  process.stdout.write(JSON.stringify({ told: seen, kept: {} }));
});
"""


def told(*acts):
    """What came of these acts, in order."""
    return run_script("keys.js", _STORY, acts)["told"]


def press(key, **more):
    return ["press", [key, more]]


@pytest.mark.parametrize("key", ["/", "n", "?", "Escape"])
def test_a_key_is_handed_on_while_nobody_types(key):
    assert told(press(key)) == [f"app {key}"]
    assert told(["focus", "flt-semantics[tabindex]"], press(key)) == [f"app {key}"]


@pytest.mark.parametrize("key", ["/", "n", "?", "Escape"])
@pytest.mark.parametrize(
    "before",
    [
        ["focus", "input"],
        ["focus", "textarea"],
        ["focus", "[contenteditable]"],
        ["reading", 0],
        ["dialog", 0],
    ],
)
def test_a_field_the_readable_page_and_a_sheet_keep_their_keys(before, key):
    assert told(before, press(key)) == []


@pytest.mark.parametrize(
    "more",
    [{"ctrlKey": True}, {"altKey": True}, {"metaKey": True}, {"isComposing": True}, {"isTrusted": False}],
)
def test_a_key_with_another_one_is_for_the_browser(more):
    assert told(press("n", **more)) == []


def test_any_other_key_is_for_flutter():
    assert told(press("a"), press("Enter"), press("Tab"), press("ArrowDown")) == []


def test_escape_closes_what_lies_on_top_before_it_goes_back():
    assert told(["lay", 0], press("Escape"), press("Escape")) == ["closed", "app Escape"]
