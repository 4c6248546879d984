"""SIGKILL at any moment, for the vault in a file: what was acknowledged stays, and there are no half changes.

A kill stops the program, not the machine: what the system was told to write is written. What a loss of power
does is up to SQLite, which is told to wait for the disk.
"""

import asyncio
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from core.vault.native.sqlite_store import SqliteStore
from tests.crash.judge import judge
from tests.crash.story import State, Story, make_story
from tests.crash.tally import Tally

ROOT = Path(__file__).parents[2]
KILLS = 170
LONGEST_SECONDS = 0.25
MORE_STEPS_THAN_THAT = 400


def test_a_file_survives_kills_at_any_moment(tmp_path, capsys):
    random = Random(2026)  # noqa: S311 - a story is no secret
    file = tmp_path / "vault.db"
    state, tally = State(), Tally()
    for _ in range(KILLS):
        story = make_story(random, state, MORE_STEPS_THAN_THAT)
        done = _kill(file, story, random.uniform(0, LONGEST_SECONDS))
        stored = asyncio.run(SqliteStore(file).load())
        found = done + asyncio.run(judge(stored, story.states[done : done + 2]))
        tally.add(story, done, found)
        state = story.states[found]
    with capsys.disabled():
        sys.stdout.write(f"\nThe vault in a file: {tally}.\n")


def _kill(file: Path, story: Story, seconds: float) -> int:
    """Have another process live through the story and kill it after so long; gives the steps it did."""
    told = {"passphrase": story.states[0].passphrase, "steps": story.steps}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.crash.worker", str(file)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as worker:
        assert worker.stdin
        assert worker.stdout
        assert worker.stderr
        json.dump(told, worker.stdin)
        worker.stdin.close()
        worker.stdout.readline()  # "begun"
        time.sleep(seconds)
        worker.kill()
        lines = worker.stdout.read().split()
        faults = worker.stderr.read()
    assert worker.returncode == -signal.SIGKILL, faults or "the story was too short"
    return int(lines[-1]) if lines else 0
