"""The technique of the week: one technique, to try at one real moment."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Self

from core.people.records.codec import OMITTED, Rest, called
from core.people.records.practice.record import PracticeRecord
from core.people.records.text_rules import check_ids, fitting_line_or_empty

MOMENT_LIMIT = 300


@dataclass(frozen=True)
class ChosenTechnique(PracticeRecord):
    """A technique, by the id of its `card`, that was chosen on a day and is `due` a week later.

    `moment` is when one will try it, "" when one does not know that yet, `practised` the last day on which
    one did. It runs until it `is_over`.
    """

    id: str
    day: date
    changed: datetime
    card: str
    moment: str
    due: date
    practised: date | None = field(default=None, metadata=OMITTED)
    is_over: bool = field(default=False, metadata=called("over") | OMITTED)
    rest: Rest = field(default_factory=dict, hash=False)

    def practised_on(self, day: date) -> Self:
        """Return the same technique, practised on this day or on a later one."""
        return replace(self, practised=max(day, self.practised or day))

    def fitted(self) -> Self:
        """Return the technique as it is stored. Raise TextTooLong."""
        check_ids(self.card)
        return replace(self, moment=fitting_line_or_empty(self.moment, MOMENT_LIMIT))
