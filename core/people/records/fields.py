"""Reading the fields of a document. What is not what it should be is a TypeError, ValueError or KeyError."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from typing import Any, TypeVar

from core.errors import DamagedRecord

_YEARS = range(1970, 2200)
"""When anything can have been written; far outside, other time zones cannot be reckoned."""


T = TypeVar("T")


@contextmanager
def reading(doc: Mapping[str, Any]) -> Iterator[None]:
    """Raise DamagedRecord, with the document's id, for what is not what it should be."""
    try:
        yield
    except (KeyError, TypeError, ValueError) as fault:
        raise DamagedRecord(str(doc.get("id"))) from fault


def readable(read: Callable[[Mapping[str, Any]], T], docs: Iterable[Mapping[str, Any]]) -> list[T]:
    """Read the documents that `read` can read, so that one that says nothing hides no other."""
    records = []
    for doc in docs:
        with suppress(DamagedRecord, KeyError, TypeError, ValueError):
            records.append(read(doc))
    return records


def text_in(doc: Mapping[str, Any], field: str) -> str:
    """Give a text that can be shown: half a character, which JSON can hold, becomes a replacement mark."""
    value = doc[field]
    if not isinstance(value, str):
        raise TypeError(field)
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def text_or_none(doc: Mapping[str, Any], field: str) -> str | None:
    """Give a text, or None where the document says so."""
    return None if doc[field] is None else text_in(doc, field)


def text_or_empty(doc: Mapping[str, Any], field: str) -> str:
    """Give a text, or "" where an older version wrote none."""
    return text_in(doc, field) if field in doc else ""


def moment_in(doc: Mapping[str, Any], field: str) -> datetime:
    """Give an aware moment."""
    moment = datetime.fromisoformat(doc[field])
    if moment.tzinfo is None or moment.year not in _YEARS:
        raise ValueError(field)
    return moment


def day_in(doc: Mapping[str, Any], field: str) -> date:
    """Give a day."""
    day = date.fromisoformat(doc[field])
    if day.year not in _YEARS:
        raise ValueError(field)
    return day


def day_or_none(doc: Mapping[str, Any], field: str) -> date | None:
    """Give a day, or None where there is none."""
    return None if doc.get(field) is None else day_in(doc, field)


def iso_or_none(day: date | None) -> str | None:
    """Give a day as documents have it."""
    return day.isoformat() if day else None
