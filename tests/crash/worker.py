"""Lives through the story on its standard input with a vault in a file, until it is killed or done.

    python -m tests.crash.worker FILE

Writes "begun", and then the number of steps done after each step, as lines to its standard output.
"""

import asyncio
import json
import os
import sys
from pathlib import Path

from core.vault.native.sqlite_store import SqliteStore
from tests.crash.operations import live


def main() -> None:
    """Do it all."""
    story = json.load(sys.stdin)
    _say("begun")
    asyncio.run(live(SqliteStore(Path(sys.argv[1])), **story, acknowledge=_say))


def _say(word: object) -> None:
    os.write(sys.stdout.fileno(), f"{word}\n".encode())  # one step, so that no line is ever torn


if __name__ == "__main__":
    main()
