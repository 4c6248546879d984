"""A look back in a line or two: after a talk, at the end of a week, and after a colleague looked along.

It names nobody.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Self

from core.errors import TextEmpty
from core.people.records.codec import OMITTED, Rest
from core.people.records.open_enum import OpenEnum
from core.people.records.practice.record import PracticeRecord
from core.people.records.text_rules import check_ids, fitting_line_or_empty

LINE_LIMIT = 300


class LookBackKind(OpenEnum):
    """What one looks back on."""

    TALK = "talk"
    WEEK = "week"
    COLLEAGUE = "colleague"


class TalkedMost(OpenEnum):
    """Who talked most in the talk."""

    ME = "me"
    WORKER = "worker"
    EQUALLY = "equally"


@dataclass(frozen=True)
class LookBack(PracticeRecord):
    """One look back, of which at least one line is filled, or who `talked_most`.

    | kind | good | next |
    | --- | --- | --- |
    | talk | what to keep | what to do next time |
    | week | a nugget about oneself | a case for the peer consultation |
    | colleague | what to keep | what to try |

    `card` is that of the technique that a colleague looked at.
    """

    id: str
    day: date
    changed: datetime
    kind: LookBackKind
    good: str = ""
    next: str = ""
    talked_most: TalkedMost | None = field(default=None, metadata=OMITTED)
    card: str | None = field(default=None, metadata=OMITTED)
    rest: Rest = field(default_factory=dict, hash=False)

    def fitted(self) -> Self:
        """Return the look back as it is stored. Raise TextEmpty when nothing is filled, or TextTooLong."""
        check_ids(self.card)
        good = fitting_line_or_empty(self.good, LINE_LIMIT)
        following = fitting_line_or_empty(self.next, LINE_LIMIT)
        if not (good or following or self.talked_most):
            raise TextEmpty
        return replace(self, good=good, next=following)
