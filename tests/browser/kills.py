"""Kills of the whole browser while the vault is written, each followed by two openings with writes between.

Twice, because of a log that a kill tore: the first opening after it reads well and adds to it, and only the
next one finds it damaged.
"""

import asyncio
import base64
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from random import Random

from tests.browser.host import Host
from tests.browser.in_page import open_python, run_python, start_python
from tests.browser.phone import Phone
from tests.crash.judge import judge
from tests.crash.story import State, Story, make_story
from tests.crash.tally import Tally

FILES = (
    *("tests/crash/operations.py", "tests/crash/story.py"),
    *("tests/core/vault/setting.py", "tests/core/vault/memory_store.py"),
)
LONGEST_MS = 600
MORE_STEPS_THAN_THAT = 150
STEPS_BETWEEN = 4

_LIVE = """
import json
from js import console
from mobile.browser.stores import browser_store
from tests.crash.operations import live
console.log("begun")
told = json.loads(TOLD)
store = browser_store("goudklompje")
await live(store, **told, acknowledge=lambda done: console.log(f"done {done}"))
"""
_FOLLOWED = "await store.settle()\n"
_STORED = """
import base64, json
from mobile.browser.indexeddb import IndexedDbStore
from mobile.browser.opfs_store import OpfsStore
from mobile.browser.stores import browser_store
before = await IndexedDbStore("goudklompje").load()
store = browser_store("goudklompje")
values = await store.load()
await store.settle()
first, second = [await kind("goudklompje").load() for kind in (IndexedDbStore, OpfsStore)]
second.pop("destroyed", None)
json.dumps({
    "values": {key: base64.b64encode(value).decode() for key, value in values.items()},
    "isLost": not before,
    "wasRestored": store.was_restored,
    "isTwiceTheSame": first == second,
})
"""


class Killing:
    """One phone whose browser is killed again and again, and what its vault has to hold."""

    def __init__(self, phone: Phone, host: Host, seed: int) -> None:
        self.tally = Tally()
        self.acknowledged = 0
        self.restored = 0
        self._phone = phone
        self._host = host
        self._random = Random(seed)  # noqa: S311 - a story is no secret
        self.state = State()
        open_python(phone, host, FILES)

    def kill_once(self) -> None:
        """Kill the browser while it writes, open it, write, kill it, open it again; fails at any loss."""
        story = make_story(self._random, self.state, MORE_STEPS_THAN_THAT)
        done = self._live(story, self._random.uniform(0, LONGEST_MS))
        # the console may miss the last steps that were done, so anything later may have come true
        found = done + self.opened(story.states[done:])
        self.tally.add(story, done, found)
        self.acknowledged += done
        self.write_on(story.states[found])
        self._phone.kill()
        self._phone.start()
        self.opened([self.state])

    def write_on(self, state: State, *, until_copied: bool = False) -> None:
        """Do a few more steps, all of them, from this state on; on request until the copy has them too."""
        story = make_story(self._random, state, STEPS_BETWEEN)
        run_python(self._phone, _live_code(story) + (_FOLLOWED if until_copied else ""))
        self.acknowledged += len(story.steps)
        self.state = story.states[-1]

    def opened(self, states: Sequence[State]) -> int:
        """Open the vault; give which of these states it holds, the same in both stores."""
        open_python(self._phone, self._host, FILES)
        found = json.loads(str(run_python(self._phone, _STORED)))
        assert found["isTwiceTheSame"], "the second copy does not follow"
        self.restored += found["wasRestored"]
        values = {key: base64.b64decode(value) for key, value in found["values"].items()}
        # in a thread of its own, since Playwright has a loop running in this one
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(lambda: asyncio.run(judge(values, states))).result()

    def _live(self, story: Story, milliseconds: float) -> int:
        """Have the page live through the story, kill and start the browser; gives the steps it did."""
        phone, seen = self._phone, len(self._phone.console)
        with phone.page.expect_console_message(lambda message: message.text == "begun"):
            start_python(phone, _live_code(story))
        phone.page.wait_for_timeout(milliseconds)
        phone.kill()
        phone.start()
        done = [line for line in phone.console[seen:] if line.startswith("log: done ")]
        assert len(done) <= len(story.steps), "the story was too short"
        return int(done[-1].split()[-1]) if done else 0

    def __str__(self) -> str:
        return f"{self.tally}; the second copy was needed {self.restored} times"


def _live_code(story: Story) -> str:
    told = {"passphrase": story.states[0].passphrase, "steps": story.steps}
    return _LIVE.replace("TOLD", repr(json.dumps(told)))
