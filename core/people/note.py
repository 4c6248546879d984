"""A dated note about a person: behaviour, agreements, own words. Who changed it when stays with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from core.errors import DamagedRecord
from core.people.wording import fitting

TEXT_LIMIT = 10_000


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
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Note":
        """Read a document of the vault. Raises DamagedRecord when it is not a note."""
        try:
            return cls(
                doc["id"],
                doc["person"],
                doc["goal"],
                date.fromisoformat(doc["day"]),
                doc["text"],
                datetime.fromisoformat(doc["written"]),
                datetime.fromisoformat(doc["changed"]) if doc["changed"] else None,
            )
        except (KeyError, TypeError, ValueError) as fault:
            raise DamagedRecord(str(doc.get("id"))) from fault


def newest_first(notes: list[Note]) -> list[Note]:
    """Order notes by the day they are about, and within a day by when they were written."""
    return sorted(notes, key=lambda note: (note.day, note.written), reverse=True)
