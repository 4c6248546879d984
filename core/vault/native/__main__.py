"""Open backups and handovers on a computer: `python -m core.vault.native list FILE`.

For the day the phone is gone.

Exit codes: 0 done, 1 the secret does not open the file, is blank or is too weak, 2 asked in a way that cannot
be done, 3 the file is damaged, of a newer version or not ours.
"""

import argparse
import asyncio
import codecs
import json
import os
import re
import secrets
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from getpass import getpass
from pathlib import Path

from core.errors import (
    BlankSecret,
    DamagedRecord,
    GoudklompjeError,
    NewerFormat,
    NotOurFile,
    WeakPassphrase,
    WrongSecret,
)
from core.vault.backup import LETTERS, letters_of
from core.vault.envelope import BACKUP, HANDOVER, LARGEST, Envelope, moment_of, records_of
from core.vault.letterbox import LETTERBOX_TABLE, key_pairs
from core.vault.letters import open_letters
from core.vault.native.cipher import NativeCipher
from core.vault.native.rekeying import rekeyed
from core.vault.value_format import Doc, Records

DONE, REFUSED, IMPOSSIBLE, BROKEN = range(4)

_NAME = re.compile("[a-z][a-z_]{0,15}")

_SENTENCES: dict[type[GoudklompjeError], tuple[int, str]] = {
    BlankSecret: (REFUSED, "Nothing was typed. Type the passphrase or recovery code of this file."),
    WrongSecret: (REFUSED, "That is not the passphrase or recovery code of this file."),
    WeakPassphrase: (REFUSED, "The new passphrase is too easy to guess. Take at least four words."),
    NotOurFile: (BROKEN, "This file is no Goudklompje backup or handover."),
    NewerFormat: (BROKEN, "This file was made by a newer version of Goudklompje. Update, and try again."),
    DamagedRecord: (BROKEN, "This file is damaged, or part of it is gone. Use another copy."),
}


async def opened(data: bytes, secret: str) -> Doc:
    """Open a backup or a handover, and the letters in it.

    The document has them as records of a table of their own, in place of the key pairs that open them; with
    `opened` false for one that did not. Raises NotOurFile, NewerFormat, DamagedRecord or WrongSecret.
    """
    cipher = NativeCipher()
    envelope = Envelope.read(data, BACKUP, HANDOVER)
    document = await envelope.open((await envelope.unlock(secret, cipher)).root, cipher)
    records = records_of(document)
    sealed = letters_of(document)
    pairs = key_pairs(doc for table, doc in records if table == LETTERBOX_TABLE)
    letters = (await open_letters(sealed, pairs, cipher)).documents
    words = [record for record in records if record[0] != LETTERBOX_TABLE]
    found = ((LETTERS, {**letters.get(one, {}), "id": one, "opened": one in letters}) for one in sealed)
    return {**document, "records": [*words, *found]}


def listed(document: Doc, *, words: bool) -> Iterator[str]:
    """Yield when a file was made, its counts and days and, when asked, its words."""
    records = records_of(document)
    yield f"made {moment_of(document).isoformat(sep=' ', timespec='minutes')}"
    for table, count in sorted(Counter(_known(table) for table, _ in records).items()):
        yield f"{count:6} {table}{_days(table, records)}"
    if words:
        for table, doc in records:
            line = f"{_known(table)} {json.dumps(doc, ensure_ascii=False)}"
            # Half an emoji cannot be printed, and what steers a terminal may not be.
            yield "".join(mark if mark.isprintable() else "?" for mark in line)


def exported(document: Doc) -> bytes:
    """Return the content of a file as JSON: when it was made, and the documents by table."""
    tables: dict[str, list[Doc]] = {}
    for table, doc in records_of(document):
        tables.setdefault(table, []).append(doc)
    readable = {"made": moment_of(document).isoformat(), "tables": tables}
    return json.dumps(readable, indent=1).encode()


# The event loop is run here, and nowhere else in what is shipped: this file never goes to a browser.
def main(arguments: Sequence[str], ask: Callable[[str], str] = getpass) -> int:
    """Run the command line and return the exit code. `ask` asks for a secret without showing it."""
    asked = _parser().parse_args(arguments)
    try:
        data = _read(asked.file)
        secret = _secret(asked.secret_file, "Passphrase or recovery code: ", ask)
        if asked.command == "rekey":
            new = _secret(asked.new_secret_file, "New passphrase: ", ask)
            if asked.new_secret_file is None and ask("New passphrase, again: ") != new:
                return _say("Those two are not the same. Nothing was written.", REFUSED)
            work = rekeyed(data, secret, new, NativeCipher(), secrets.token_bytes, time.monotonic)
            _write_new(asked.to, asyncio.run(work))
            return DONE
        document = asyncio.run(opened(data, secret))
        if asked.command == "export":
            _write_new(asked.to, exported(document))
        else:
            lines = listed(document, words=asked.command == "list" and asked.words)
            sys.stdout.writelines(f"{line}\n" for line in lines)
    except GoudklompjeError as fault:
        code, sentence = _SENTENCES[type(fault)]
        return _say(sentence, code)
    except (OSError, UnicodeDecodeError) as fault:
        return _say(str(fault), IMPOSSIBLE)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m core.vault.native", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    lister = commands.add_parser("list", help="say when it was made and how much is in it")
    lister.add_argument("--words", action="store_true", help="show everything that is written in it")
    verifier = commands.add_parser("verify", help="open all of it, and say that it is whole")
    exporter = commands.add_parser("export", help="write it as JSON that anyone can read, to a new file")
    rekeyer = commands.add_parser("rekey", help="make the same file with another passphrase, as a new file")
    for command in (lister, verifier, exporter, rekeyer):
        command.add_argument("file", type=Path, help="a backup or a handover")
        command.add_argument("--secret-file", type=Path, help="read the secret from a file's first line")
    for command in (exporter, rekeyer):
        command.add_argument("to", type=Path, help="the file to write, which must not exist yet")
    rekeyer.add_argument("--new-secret-file", type=Path, help="read the new passphrase from a file")
    return parser


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _secret(path: Path | None, question: str, ask: Callable[[str], str]) -> str:
    if path is None:
        return ask(question)
    data = path.read_bytes()
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))  # as Windows writes it
    return data.decode("utf-16" if is_wide else "utf-8-sig").partition("\n")[0]


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that did not exist and that only its owner may read, and wait until it is on the disk."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _known(table: str) -> str:
    """Return the name of a table, or "other" when it is no plain name."""
    return table if _NAME.fullmatch(table) else "other"


def _days(table: str, records: Records) -> str:
    days = sorted(day for name, doc in records if name == table and (day := _day(doc)) is not None)
    return f", {days[0]} to {days[-1]}" if days else ""


def _day(doc: Doc) -> date | None:
    try:
        return date.fromisoformat(doc["day"])
    except (KeyError, TypeError, ValueError):
        return None


def _say(sentence: str, code: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
