"""A note being typed, kept sealed so that a crash or a lock takes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.errors import DamagedRecord
from core.people.fields import day_in, text_in, text_or_none


@dataclass(frozen=True)
class Draft:
    """What an editor holds; `of` is the note's id, or the person's for a note that does not exist yet."""

    of: str
    goal: str | None
    day: date
    text: str

    def to_doc(self, id: str) -> dict[str, Any]:  # noqa: A002 - the record's own word
        """Give the document the vault keeps under this id."""
        return {"id": id, "of": self.of, "goal": self.goal, "day": self.day.isoformat(), "text": self.text}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Draft":
        """Read a document of the vault. Raises DamagedRecord when it is not a draft."""
        try:
            return cls(
                text_in(doc, "of"),
                text_or_none(doc, "goal"),
                day_in(doc, "day"),
                text_in(doc, "text"),
            )
        except (KeyError, TypeError, ValueError) as fault:
            raise DamagedRecord(str(doc.get("id"))) from fault
