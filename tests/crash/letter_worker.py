"""Stores letters beside a vault and files those that wait, in a vault in a file, until it is killed.

    python -m tests.crash.letter_worker FILE PERSON

Says `stored ID` and `filed ID` on its standard output once that is durable.
"""

import asyncio
import os
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from core.people.notebook import Notebook
from core.vault.letters import letter_name
from core.vault.native.sqlite_store import SqliteStore
from core.vault.value_format import pad
from tests.core.vault.setting import reopened, sealed_letter

NOW = datetime(2026, 11, 30, 7, tzinfo=UTC)


async def work(store: SqliteStore, person: str) -> None:
    """Do it without end: some letters as the page stores them, and then all that wait."""
    vault = await reopened(store)
    notebook = Notebook(vault, lambda: None, lambda: NOW)
    _say("begun")
    for number in count():
        for _ in range(number % 3):
            letter_id = os.urandom(16).hex()
            (letterbox,) = (await store.load(["letterbox"])).values()
            document = b'{"text":"Briefje %s","next":"Kijken"}' % letter_id.encode()
            value = await sealed_letter(letterbox, letter_id, pad(document))
            await store.commit({letter_name(letter_id): value}, (), (letter_name(letter_id), None))
            _say(f"stored {letter_id}")
        await notebook.refresh()
        await notebook.letters.look()
        for letter in notebook.letters.waiting():
            await notebook.letters.file(letter, person, letter.text)
            _say(f"filed {letter.id}")


def _say(words: str) -> None:
    os.write(sys.stdout.fileno(), f"{words}\n".encode())  # one step, so that no line is ever torn


if __name__ == "__main__":
    asyncio.run(work(SqliteStore(Path(sys.argv[1])), sys.argv[2]))
