"""A dated note about a person: behaviour, agreements, own words. Who changed it when stays with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from core.people.records.details import NO_DETAILS, Details
from core.people.records.fields import day_in, moment_in, reading, text_in, text_or_none
from core.people.records.standing import Standing
from core.people.records.wording import fitting, fitting_or_empty

TEXT_LIMIT = 10_000


@dataclass(frozen=True)
class Origin:
    """Where a note comes from that keeps the words of a copy or of another window, beside other ones.

    `of` is the id of the record that read so in the copy made on `day`; `state` is how a goal or an agreement
    stood there. With `is_window` it read so on that day in another window of the app.
    """

    of: str
    day: date
    state: Standing | None = None
    is_window: bool = False

    def to_doc(self) -> dict[str, Any]:
        """Give what the note's document says of it."""
        return {
            "of": self.of,
            "day": self.day.isoformat(),
            "state": self.state.value if self.state else None,
            **({"window": True} if self.is_window else {}),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Origin":
        """Read it back; a KeyError, TypeError or ValueError when it is none."""
        state = Standing(doc["state"]) if doc["state"] else None
        return cls(text_in(doc, "of"), day_in(doc, "day"), state, doc.get("window") is True)


@dataclass(frozen=True)
class Note:
    """One note; `day` is the day it is about, `written` and `changed` are aware moments.

    `is_corrected` says that the last change was made because the worker asked for it. A note with signs may
    do without a text.
    """

    id: str
    person: str
    goal: str | None
    day: date
    text: str
    written: datetime
    changed: datetime | None = None
    origin: Origin | None = None
    details: Details = NO_DETAILS
    is_corrected: bool = False

    @classmethod
    def of(
        cls,
        person: str,
        text: str,
        *,
        day: date,
        goal: str | None,
        id: str,  # noqa: A002 - the record's own word
        now: datetime,
        details: Details = NO_DETAILS,
    ) -> "Note":
        """Make a new note. Raises TextEmpty or TextTooLong for a text that cannot be kept."""
        return cls(id, person, goal, day, text, now, details=details).fitted()

    def rewritten(
        self,
        text: str,
        *,
        day: date,
        goal: str | None,
        now: datetime,
        details: Details,
        is_corrected: bool = False,
    ) -> "Note":
        """Give the same note, changed now. Raises TextEmpty or TextTooLong."""
        changed = replace(
            self, text=text, day=day, goal=goal, changed=now, details=details, is_corrected=is_corrected
        )
        return changed.fitted()

    def fitted(self) -> "Note":
        """Give the note as it is kept. Raises TextEmpty or TextTooLong."""
        fit = fitting_or_empty if self.details.signs else fitting
        return replace(self, text=fit(self.text, TEXT_LIMIT))

    @property
    def about(self) -> str:
        """The id of the person it is about."""
        return self.person

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {
            "id": self.id,
            "person": self.person,
            "goal": self.goal,
            "day": self.day.isoformat(),
            "text": self.text,
            "written": self.written.isoformat(),
            "changed": self.changed.isoformat() if self.changed else None,
            **({"origin": self.origin.to_doc()} if self.origin else {}),
            **self.details.to_doc(),
            **({"corrected": True} if self.is_corrected else {}),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Note":
        """Read a document of the vault. Raises DamagedRecord when it is not a note."""
        with reading(doc):
            return cls(
                text_in(doc, "id"),
                text_in(doc, "person"),
                text_or_none(doc, "goal"),
                day_in(doc, "day"),
                text_in(doc, "text"),
                moment_in(doc, "written"),
                moment_in(doc, "changed") if doc["changed"] else None,
                Origin.from_doc(doc["origin"]) if "origin" in doc else None,
                Details.from_doc(doc),
                doc.get("corrected") is True,
            )


def newest_first(notes: list[Note]) -> list[Note]:
    """Order notes by the day they are about, and within a day by when they were written."""
    return sorted(notes, key=lambda note: (note.day, note.written), reverse=True)
