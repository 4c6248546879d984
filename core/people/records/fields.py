"""Texts of days in records, and reading documents of which some say nothing."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, TypeVar

from core.errors import DamagedRecord

T = TypeVar("T")


def readable(read: Callable[[Mapping[str, Any]], T], docs: Iterable[Mapping[str, Any]]) -> list[T]:
    """Read the documents that `read` can read, so that one that says nothing hides no other."""
    records = []
    for doc in docs:
        with suppress(DamagedRecord, KeyError, TypeError, ValueError):
            records.append(read(doc))
    return records


def iso_or_none(day: date | None) -> str | None:
    """Return a day as documents have it, or None."""
    return day.isoformat() if day else None
