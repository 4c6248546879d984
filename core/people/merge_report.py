"""What a merge did with the records of a backup or a handover, in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Outcome(Enum):
    """What became of a record that was merged."""

    ADDED = "added"
    SAME = "same"
    KEPT_BOTH = "kept both"
    STAYED_ERASED = "stayed erased"
    COMPLETED = "completed"


class Tally(NamedTuple):
    """How many records of one table, or of all, had which outcome."""

    added: int = 0
    same: int = 0
    kept_both: int = 0
    stayed_erased: int = 0
    completed: int = 0

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> "Tally":
        """Count outcomes."""
        return cls(*map(outcomes.count, Outcome))


NO_TALLY = Tally()


@dataclass(frozen=True)
class MergeReport:
    """What was done with the merged records, by table; `newer` counts those of tables that are not known.

    `practice` counts those of all tables about what the user practises, `letters` the letters of a backup,
    which are no records yet.
    """

    people: Tally
    goals: Tally
    notes: Tally
    answers: Tally
    agreements: Tally
    points: Tally = NO_TALLY
    trials: Tally = NO_TALLY
    group_notes: Tally = NO_TALLY
    workplaces: Tally = NO_TALLY
    practice: Tally = NO_TALLY
    newer: Tally = NO_TALLY
    letters: Tally = NO_TALLY

    @property
    def total(self) -> Tally:
        """All of them together."""
        return Tally(*map(sum, zip(*vars(self).values(), strict=True)))
