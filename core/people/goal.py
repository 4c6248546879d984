"""An IOP goal: what a person works towards, in words both understand, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from core.errors import DamagedRecord
from core.people.fields import moment_in, text_in
from core.people.wording import fitting_line

TITLE_LIMIT = 300


class GoalState(Enum):
    """How a goal stands; a word, never a score."""

    OPEN = "open"
    REACHED = "reached"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Goal:
    """One goal of one person; `created` is an aware moment."""

    id: str
    person: str
    title: str
    state: GoalState
    created: datetime

    @classmethod
    def titled(cls, title: str, *, person: str, id: str, now: datetime) -> "Goal":  # noqa: A002 - the record's own word
        """Make a new, open goal. Raises TextEmpty or TextTooLong for a title that cannot be kept."""
        return cls(id, person, fitting_line(title, TITLE_LIMIT), GoalState.OPEN, now)

    def changed(self, title: str, state: GoalState) -> "Goal":
        """Give the same goal with another title or state. Raises TextEmpty or TextTooLong."""
        return replace(self, title=fitting_line(title, TITLE_LIMIT), state=state)

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {
            "id": self.id,
            "person": self.person,
            "title": self.title,
            "state": self.state.value,
            "created": self.created.isoformat(),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Goal":
        """Read a document of the vault. Raises DamagedRecord when it is not a goal."""
        try:
            return cls(
                text_in(doc, "id"),
                text_in(doc, "person"),
                text_in(doc, "title"),
                GoalState(doc["state"]),
                moment_in(doc, "created"),
            )
        except (KeyError, TypeError, ValueError) as fault:
            raise DamagedRecord(str(doc.get("id"))) from fault
