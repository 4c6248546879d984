"""Where a person works, and from when to when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from core.errors import EndBeforeStart
from core.people.records.fields import day_or_none, iso_or_none, text_or_empty
from core.people.records.wording import fitting_line_or_empty

WHERE_LIMIT = 100


class Work(Enum):
    """On one's own floor, seconded to another company, or on a track of learning and working."""

    OWN = "own"
    SECONDED = "seconded"
    TRACK = "track"


@dataclass(frozen=True)
class Place:
    """`where` is a company or a department; `end` is the last day."""

    work: Work = Work.OWN
    where: str = ""
    start: date | None = None
    end: date | None = None

    def fitted(self) -> "Place":
        """Give it as it is kept. Raises TextTooLong or EndBeforeStart."""
        if self.start and self.end and self.end < self.start:
            raise EndBeforeStart
        return Place(self.work, fitting_line_or_empty(self.where, WHERE_LIMIT), self.start, self.end)

    def to_doc(self) -> dict[str, Any]:
        """Give what the person's document says of it."""
        return {
            "work": self.work.value,
            "where": self.where,
            "start": iso_or_none(self.start),
            "end": iso_or_none(self.end),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Place":
        """Read it back; a KeyError, TypeError or ValueError when it is none."""
        return cls(
            Work(doc["work"]),
            text_or_empty(doc, "where"),
            day_or_none(doc, "start"),
            day_or_none(doc, "end"),
        )


OWN_FLOOR = Place()
"""Where someone works when nothing else is said."""
