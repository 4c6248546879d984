"""A letter: a note that was written while the notes were locked, and is not about anyone yet.

Anybody who held the phone can have made one, so no field of its document is trusted: what it should not be
counts as not there.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from core.people.records.agreement import WORDS_LIMIT, Assignee
from core.people.records.codec import read_text
from core.people.records.details import NO_DETAILS, SIGN_LIMIT, SIGNS_LIMIT, Details, Talk
from core.people.records.note import TEXT_LIMIT
from core.people.records.person import NAME_LIMIT
from core.people.records.text_rules import ID_LIMIT
from core.timestamps import read_day, read_timestamp

T = TypeVar("T")

ASSIGNEES = (Assignee.WORKER, Assignee.ME, Assignee.TOGETHER)
"""Who can take the next step of a letter."""


@dataclass(frozen=True)
class Letter:
    """One letter; `written` is an aware moment, `who` a first name or initials, or empty.

    `next_step` and the day it is `due` become an agreement; `slot` says who does it. `is_unfinished` says
    that it was sealed because the page went out of sight. `begun` is the id of the draft of the guided talk
    that it is the log of, or empty.
    """

    id: str
    written: datetime
    day: date
    who: str = ""
    text: str = ""
    details: Details = NO_DETAILS
    next_step: str = ""
    slot: Assignee | None = None
    due: date | None = None
    is_unfinished: bool = False
    begun: str = ""

    @classmethod
    def of(cls, id: str, doc: Mapping[str, Any], now: datetime) -> "Letter":  # noqa: A002 - the record's own word
        """Read the document of a letter; `now` stands in for a moment that is not there."""
        written = _read(read_timestamp, doc.get("written"), now)
        details = Details(
            talk=_read(_talk, doc.get("talk"), None),
            card=_read(_short(ID_LIMIT), doc.get("card"), None) or None,
            signs=_read(_signs, doc.get("signs"), ()),
            is_nugget=doc.get("nugget") is True,
            guide=_read(_short(ID_LIMIT), doc.get("guide"), None) or None,
        )
        return cls(
            id,
            written,
            _read(read_day, doc.get("day"), written.date()),
            _read(_short(NAME_LIMIT), doc.get("who"), ""),
            _read(read_text, doc.get("text"), ""),
            details,
            _read(read_text, doc.get("next"), ""),
            _read(_slot, doc.get("slot"), None),
            _read(read_day, doc.get("due"), None),
            is_unfinished=doc.get("unfinished") is True,
            begun=_read(_short(ID_LIMIT), doc.get("begun"), ""),
        )

    @property
    def is_complete(self) -> bool:
        """Whether it can become a note as it is: it says something, and no next step lacks its words."""
        step = self.next_step.strip()
        says = bool(self.text.strip() or self.details.signs or step)
        fits = len(self.text) <= TEXT_LIMIT and len(self.next_step) <= WORDS_LIMIT
        return says and fits and (self.slot is None or bool(step))


def _read(reader: Callable[[Any], T], value: Any, default: T) -> T:  # noqa: ANN401 - what a document may have
    with suppress(TypeError, ValueError):
        return reader(value)
    return default


def _short(limit: int) -> Callable[[Any], str]:
    """Return a reader of texts that raises ValueError for more than `limit` characters."""

    def read(value: Any) -> str:  # noqa: ANN401 - what a document may have
        text = read_text(value)
        if len(text) > limit:
            raise ValueError(len(text))
        return text

    return read


def _talk(value: Any) -> Talk:  # noqa: ANN401 - what a document may have
    return Talk.read(_short(ID_LIMIT)(value))


def _slot(value: Any) -> Assignee:  # noqa: ANN401 - what a document may have
    slot = Assignee(value)
    if slot not in ASSIGNEES:
        raise ValueError(value)
    return slot


def _signs(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - what a document may have
    if not isinstance(value, list) or len(value) > SIGNS_LIMIT:
        raise TypeError(type(value))
    return tuple(map(_short(SIGN_LIMIT), value))
