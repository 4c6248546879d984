"""A dated note about a person: behaviour, agreements, own words. Who changed it when stays with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from core.errors import DamagedRecord
from core.people.fields import day_in, moment_in, text_in, text_or_none
from core.people.goal import GoalState
from core.people.wording import fitting

TEXT_LIMIT = 10_000


@dataclass(frozen=True)
class Origin:
    """Where a note comes from that keeps the words of a copy, because here something else stood.

    `of` is the id of the note, the goal or the person that read so in the copy made on `day`; `state` is how
    the goal stood there.
    """

    of: str
    day: date
    state: GoalState | None = None

    def to_doc(self) -> dict[str, Any]:
        """Give what the note's document says of it."""
        return {
            "of": self.of,
            "day": self.day.isoformat(),
            "state": self.state.value if self.state else None,
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Origin":
        """Read it back; a KeyError, TypeError or ValueError when it is none."""
        state = GoalState(doc["state"]) if doc["state"] else None
        return cls(text_in(doc, "of"), day_in(doc, "day"), state)


@dataclass(frozen=True)
class Note:
    """One note; `day` is the day it is about, `written` and `changed` are aware moments."""

    id: str
    person: str
    goal: str | None
    day: date
    text: str
    written: datetime
    changed: datetime | None = None
    origin: Origin | None = None

    @classmethod
    def about(
        cls,
        person: str,
        text: str,
        *,
        day: date,
        goal: str | None,
        id: str,  # noqa: A002 - the record's own word
        now: datetime,
    ) -> "Note":
        """Make a new note. Raises TextEmpty or TextTooLong for a text that cannot be kept."""
        return cls(id, person, goal, day, fitting(text, TEXT_LIMIT), now)

    def rewritten(self, text: str, *, day: date, goal: str | None, now: datetime) -> "Note":
        """Give the same note with another text, day or goal. Raises TextEmpty or TextTooLong."""
        return replace(self, text=fitting(text, TEXT_LIMIT), day=day, goal=goal, changed=now)

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
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Note":
        """Read a document of the vault. Raises DamagedRecord when it is not a note."""
        try:
            return cls(
                text_in(doc, "id"),
                text_in(doc, "person"),
                text_or_none(doc, "goal"),
                day_in(doc, "day"),
                text_in(doc, "text"),
                moment_in(doc, "written"),
                moment_in(doc, "changed") if doc["changed"] else None,
                Origin.from_doc(doc["origin"]) if "origin" in doc else None,
            )
        except (KeyError, TypeError, ValueError) as fault:
            raise DamagedRecord(str(doc.get("id"))) from fault


def newest_first(notes: list[Note]) -> list[Note]:
    """Order notes by the day they are about, and within a day by when they were written."""
    return sorted(notes, key=lambda note: (note.day, note.written), reverse=True)
