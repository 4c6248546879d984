"""SIGKILL of the whole browser at any moment, for the vault in IndexedDB: the sibling of tests/crash."""

import asyncio
import base64
import json
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from random import Random

from tests.browser.host import Host
from tests.browser.in_page import open_python, run_python, start_python
from tests.browser.phone import Phone
from tests.crash.judge import judge
from tests.crash.story import State, Story, make_story
from tests.crash.tally import Tally

FILES = ("tests/crash/deeds.py", "tests/crash/story.py", "tests/core/vault/setting.py")
KILLS = 45
LONGEST_MS = 600
MORE_STEPS_THAN_THAT = 150

_LIVE = """
import json
from js import console
from mobile.browser.indexeddb import IndexedDbStore
from tests.crash.deeds import live
console.log("begun")
told = json.loads(TOLD)
await live(IndexedDbStore("goudklompje"), **told, acknowledge=lambda done: console.log(f"done {done}"))
"""
_STORED = """
import base64, json
from mobile.browser.indexeddb import IndexedDbStore
stored = await IndexedDbStore("goudklompje").load()
json.dumps({key: base64.b64encode(value).decode() for key, value in stored.items()})
"""


def test_indexeddb_survives_kills_of_the_browser_at_any_moment(phone: Phone, host: Host, capsys):
    random = Random(2026)  # noqa: S311 - a story is no secret
    state, tally = State(), Tally()
    open_python(phone, host, FILES)
    for _ in range(KILLS):
        story = make_story(random, state, MORE_STEPS_THAN_THAT)
        done = _kill(phone, story, random.uniform(0, LONGEST_MS))
        open_python(phone, host, FILES)
        # the console may miss the last steps that were done, so anything later may have come true
        found = done + _judged(_stored(phone), story.states[done:])
        tally.add(story, done, found)
        state = story.states[found]
    with capsys.disabled():
        sys.stdout.write(f"\nThe vault in IndexedDB: {tally}.\n")


def _kill(phone: Phone, story: Story, milliseconds: float) -> int:
    """Have the page live through the story, kill the browser and start it again; gives the steps it did."""
    told = {"passphrase": story.states[0].passphrase, "steps": story.steps}
    seen = len(phone.console)
    with phone.page.expect_console_message(lambda message: message.text == "begun"):
        start_python(phone, _LIVE.replace("TOLD", repr(json.dumps(told))))
    phone.page.wait_for_timeout(milliseconds)
    phone.kill()
    phone.start()
    done = [line for line in phone.console[seen:] if line.startswith("log: done ")]
    assert len(done) <= len(story.steps), "the story was too short"
    return int(done[-1].split()[-1]) if done else 0


def _stored(phone: Phone) -> dict[str, bytes]:
    stored = json.loads(str(run_python(phone, _STORED)))
    return {key: base64.b64decode(value) for key, value in stored.items()}


def _judged(stored: Mapping[str, bytes], states: Sequence[State]) -> int:
    """Judge in a thread of its own, since Playwright has a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(judge(stored, states))).result()
