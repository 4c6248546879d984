"""A reminder that was postponed: it is not shown until a day that is near."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from core.people.records.codec import Rest, Stored

LONGEST = timedelta(days=7)


@dataclass(frozen=True)
class PostponedReminder(Stored):
    """What a reminder was about, and the day `until` which it is not shown; it holds no words.

    `kind`, `of` (the id of a record or None) and `day` are those of the reminder: one about another record,
    or for another day, is not postponed.
    """

    id: str
    person: str
    kind: str
    of: str | None
    day: date
    until: date
    rest: Rest = field(default_factory=dict, hash=False)

    @property
    def reminder(self) -> tuple[str, str, str | None, date]:
        """What tells the reminder from others."""
        return self.kind, self.person, self.of, self.day

    def is_in_force(self, today: date) -> bool:
        """Return whether the reminder waits today; a day too far ahead was set by a clock that was wrong."""
        return timedelta(0) < self.until - today <= LONGEST
