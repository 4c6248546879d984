"""The techniques in three piles, and the thoughts that one recognised: the balance of the user (M-15)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self

from core.people.records.codec import Rest
from core.people.records.practice.record import PracticeRecord, check_items


@dataclass(frozen=True)
class TechniquePiles(PracticeRecord):
    """The cards of the techniques that one uses `often`, `sometimes`, and not yet, by their ids.

    `thoughts` are those of the six of M-13 that one recognised, by their ids.
    """

    id: str
    day: date
    changed: datetime
    often: tuple[str, ...] = ()
    sometimes: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    thoughts: tuple[str, ...] = ()
    rest: Rest = field(default_factory=dict, hash=False)

    def fitted(self) -> Self:
        """Return the piles as they are stored. Raise TextTooLong or TooMany."""
        check_items(self.often, self.sometimes, self.new, self.thoughts)
        return self
