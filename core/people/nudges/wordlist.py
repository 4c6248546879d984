"""The word lists nudges-nl.toml and nudges-en.toml, read and checked. They say themselves how they work."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from core.errors import ContentFault
from core.people.nudges.phrases import Phrase, Phrases, read_phrase

HOME = Path(__file__).parent
FILES = ("nudges-nl.toml", "nudges-en.toml")
FIELDS = {
    "health": ("says", "unless"),
    "sensitive": ("says", "unless"),
    "surname": ("says", "unless", "titles", "particles", "between"),
    "birth": ("says", "unless", "months"),
    "address": ("number_after", "number_before", "unless"),
}
"""The tables of a list, and the fields that each must have."""

WordLists = dict[str, dict[str, Phrases]]


@cache
def word_lists() -> WordLists:
    """Return the lists that come with the app; the first call reads them."""
    return read_lists(HOME)


def read_lists(home: Path) -> WordLists:
    """Read the lists in `home`, of all languages together. Raises ContentFault for the first wrong field."""
    lists = [_read(home / name) for name in FILES]
    return {
        table: {field: Phrases(phrase for one in lists for phrase in one[table][field]) for field in fields}
        for table, fields in FIELDS.items()
    }


def _read(path: Path) -> dict[str, dict[str, list[Phrase]]]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:  # both of TOML and of UTF-8
        raise ContentFault(path.name, "", [f"TOML in UTF-8: {error}"]) from error
    _check_names(path.name, "", found, FIELDS)
    for table, fields in FIELDS.items():
        if not isinstance(found[table], dict):
            raise ContentFault(path.name, table, [f"a table [{table}]"])
        _check_names(path.name, f"{table}.", found[table], fields)
    return {
        table: {field: _phrases(path.name, f"{table}.{field}", found[table][field]) for field in fields}
        for table, fields in FIELDS.items()
    }


def _check_names(file: str, at: str, found: Iterable[str], wanted: Iterable[str]) -> None:
    for name in sorted({*found} ^ {*wanted}):
        raise ContentFault(file, at + name, list(wanted))


def _phrases(file: str, field: str, written: Any) -> list[Phrase]:  # noqa: ANN401 - whatever TOML holds
    if not isinstance(written, list):
        raise ContentFault(file, field, ["a list of words and phrases"])
    phrases: list[Phrase] = []
    for one in written:
        phrase = read_phrase(one) if isinstance(one, str) else None
        if phrase is None or phrase in phrases:
            how = (
                "a word or phrase once; a star at one end of three letters or more, or ... between two words"
            )
            raise ContentFault(file, f"{field}: {one}", [how])
        phrases.append(phrase)
    return phrases
