"""What is remembered of the rounds with one set: what comes back, and when. There is no score."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self

from core.people.records.codec import Rest
from core.people.records.practice.record import PracticeRecord, check_items
from core.people.records.text_rules import check_few, check_ids

REPEATS_LIMIT = 1_000


@dataclass(frozen=True)
class Repeat:
    """An item, by its id, that comes back on the day `due`; `step` counts how often that went well."""

    item: str
    step: int
    due: date

    def __post_init__(self) -> None:
        """Raise ValueError for a step before the first."""
        if self.step < 0:
            raise ValueError("step")


@dataclass(frozen=True)
class RoundMemory(PracticeRecord):
    """The memory of one `practice_set`, by its id, after the last round with it.

    `blocks` are the kinds that were done by themselves, before all kinds come mixed. One that has no id was
    never stored.
    """

    id: str
    day: date
    changed: datetime
    practice_set: str
    blocks: tuple[str, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    rest: Rest = field(default_factory=dict, hash=False)

    @property
    def is_begun(self) -> bool:
        """Whether there was a round with this set."""
        return bool(self.id)

    def fitted(self) -> Self:
        """Return the memory as it is stored. Raise TextTooLong or TooMany."""
        check_items(self.blocks)
        check_few(self.repeats, REPEATS_LIMIT)
        check_ids(self.practice_set, *(one.item for one in self.repeats))
        return self
