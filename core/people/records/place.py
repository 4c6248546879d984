"""Where a person works, and from when to when."""

from dataclasses import dataclass, field, replace
from datetime import date

from core.errors import EndBeforeStart
from core.people.records.codec import Rest
from core.people.records.open_enum import OpenEnum
from core.people.records.text_rules import fitting_line_or_empty

WHERE_LIMIT = 100


class Work(OpenEnum):
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
    rest: Rest = field(default_factory=dict, hash=False)

    def fitted(self) -> "Place":
        """Return it as it is stored. Raises TextTooLong or EndBeforeStart."""
        if self.start and self.end and self.end < self.start:
            raise EndBeforeStart
        return replace(self, where=fitting_line_or_empty(self.where, WHERE_LIMIT))


OWN_FLOOR = Place()
"""Where someone works when nothing else is said."""
