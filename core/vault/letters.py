"""Letters: notes that were sealed to the public key of the letterbox while the vault was locked.

A letter says whatever somebody wrote who held the device. What its document means is not known here.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from core.errors import DamagedRecord, RecordProblem
from core.vault.letterbox import POINT_SIZE, PREFIX_SIZE, LetterKeyPair, check_suite
from core.vault.ports import Cipher, SealedLetter
from core.vault.value_format import TAG_SIZE, Doc, Kind, check_header, read_document

LETTER_PREFIX = "letter/"
MOST_LETTERS = 200
"""How many may wait when another is stored; there can be more after backups were taken in."""
LARGEST_PADDED = 64 * 1024
"""Bytes of the padded document of a letter."""

_NAME = re.compile(f"{LETTER_PREFIX}[0-9a-f]{{32}}")
_PURPOSE = b"goudklompje letter 1"
_OVERHEAD = PREFIX_SIZE + POINT_SIZE + TAG_SIZE


class OpenedLetters(NamedTuple):
    """The documents of the letters that opened, by letter id, and why the others did not, by store name.

    `was_replaced` says that another public key than that of this vault stood in the store, so that letters
    sealed to it cannot be read.
    """

    documents: Mapping[str, Doc]
    problems: Mapping[str, RecordProblem]
    was_replaced: bool = False


def letter_name(letter_id: str) -> str:
    """Return the name of a letter in the store."""
    return LETTER_PREFIX + letter_id


def letters_in(stored: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the stored letters by id; a name that no letter has is left alone."""
    return {name.removeprefix(LETTER_PREFIX): stored[name] for name in stored if _NAME.fullmatch(name)}


def check_letter(name: str, value: bytes) -> None:
    """Raise DamagedRecord or NewerFormat unless this can be a sealed letter, as far as can be seen."""
    check_header(Kind.LETTER, name, value)
    if len(value) < PREFIX_SIZE:
        raise DamagedRecord(name)
    check_suite(name, value)
    if not _OVERHEAD < len(value) <= _OVERHEAD + LARGEST_PADDED:
        raise DamagedRecord(name)


def letter_info(name: str, value: bytes) -> bytes:
    """Return what a letter is bound to: its purpose, vault, suite and name."""
    return _PURPOSE + value[:PREFIX_SIZE] + name.encode()


async def open_letters(
    letters: Mapping[str, bytes], pairs: Iterable[LetterKeyPair], cipher: Cipher
) -> OpenedLetters:
    """Open letters, given by id, with these key pairs."""
    problems: dict[str, RecordProblem] = {}
    closed: dict[str, SealedLetter] = {}
    for letter_id, value in letters.items():
        name = letter_name(letter_id)
        try:
            check_letter(name, value)
        except RecordProblem as problem:
            problems[name] = problem
        else:
            closed[letter_id] = SealedLetter(letter_info(name, value), value[PREFIX_SIZE:])
    documents: dict[str, Doc] = {}
    for pair in pairs:
        left = [letter_id for letter_id in closed if letter_id not in documents]
        opened = await _opened(pair, [closed[letter_id] for letter_id in left], cipher)
        documents |= {one: doc for one, doc in zip(left, opened, strict=True) if doc is not None}
    shut = (letter_name(letter_id) for letter_id in closed if letter_id not in documents)
    return OpenedLetters(documents, {**problems, **{name: DamagedRecord(name) for name in shut}})


async def _opened(pair: LetterKeyPair, letters: Sequence[SealedLetter], cipher: Cipher) -> list[Doc | None]:
    padded = await cipher.open_letters(pair.private, letters)
    return [None if one is None else read_document(one) for one in padded]
