"""SIGKILL at any moment while letters are stored and filed: none is lost, and none is filed twice."""

import asyncio
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from core.people.notebook import Notebook
from core.vault.native.sqlite_store import SqliteStore
from tests.core.people.setting import add_person
from tests.core.vault.setting import made_vault, reopened
from tests.crash.letter_worker import NOW

ROOT = Path(__file__).parents[2]
KILLS = 40
LONGEST_SECONDS = 0.25


def test_no_letter_is_lost_or_filed_twice_however_often_the_program_is_killed(tmp_path, capsys):
    random = Random(2026)  # noqa: S311 - when to kill is no secret
    file = tmp_path / "vault.db"
    person = asyncio.run(_begin(file))
    stored, filed = set(), set()
    for _ in range(KILLS):
        for word, _, letter in (line.partition(" ") for line in _kill(file, person, random)):
            (filed if word == "filed" else stored).add(letter)
        asyncio.run(_judge(file, person, stored, filed))
    assert len(filed) > KILLS
    with capsys.disabled():
        sys.stdout.write(f"\nLetters: {KILLS} kills, {len(stored)} stored, {len(filed)} filed, none lost.\n")


async def _begin(file):
    """Make a vault with a person, and return the person's id."""
    notebook = _notebook(await made_vault(SqliteStore(file)))
    await notebook.letters.look()
    return (await add_person(notebook, "Test Teun")).id


def _notebook(vault):
    return Notebook(vault, lambda: None, lambda: NOW)


def _kill(file, person, random):
    """Have another process work and kill it after a while; returns the lines it said."""
    command = [sys.executable, "-m", "tests.crash.letter_worker", str(file), person]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout.readline() == "begun\n"
        time.sleep(random.uniform(0, LONGEST_SECONDS))
        worker.kill()
        lines = worker.stdout.read().splitlines()
        faults = worker.stderr.read()
    assert worker.returncode == -signal.SIGKILL, faults
    return lines


async def _judge(file, person, stored, filed):
    """Each letter is one note with one agreement, or waits; nothing is wrong, and nothing is there twice."""
    notebook = _notebook(await reopened(SqliteStore(file)))
    await notebook.letters.look()
    assert notebook.repair.problems() == []
    waiting = {letter.id: letter.text for letter in notebook.letters.waiting()}
    notes = {note.id: note.text for note in notebook.notes(person)}
    assert waiting.keys().isdisjoint(notes)
    assert filed <= notes.keys()
    assert stored <= waiting.keys() | notes.keys()
    assert waiting | notes == {one: f"Briefje {one}" for one in waiting | notes}
    assert len(notebook.agreements.of(person)) == len(notes)
