"""An IOP goal: what a person works towards, in words both understand, and how it stands."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.people.records.codec import Rest, StoredOfPerson
from core.people.records.open_enum import OpenEnum
from core.people.records.plan import NO_PLAN, Plan
from core.people.records.standing import Standing
from core.people.records.text_rules import check_ids, fitting_line

TITLE_LIMIT = 300


class Rung(OpenEnum):
    """Where a goal stands on the ladder of technique 17, from far to near.

    The dream is in the worker's own words; then about five years, two, one, and from tomorrow.
    """

    DREAM = "dream"
    LONG = "long"
    MIDDLE = "middle"
    SHORT = "short"
    TOMORROW = "tomorrow"


@dataclass(frozen=True)
class Goal(StoredOfPerson):
    """One goal of one person; `created` is an aware moment, `ended` the day it was reached or stopped."""

    id: str
    person: str
    title: str
    state: Standing
    created: datetime
    rung: Rung = Rung.SHORT
    plan: Plan = NO_PLAN
    ended: date | None = None
    rest: Rest = field(default_factory=dict, hash=False)

    def standing(self, state: Standing, today: date) -> "Goal":
        """Return the same goal as it stands from today; open again, it has no end any more."""
        if state == self.state:
            return self
        return replace(self, state=state, ended=None if state is Standing.OPEN else today)

    def fitted(self) -> "Goal":
        """Return the goal as it is stored. Raise TextEmpty, TextTooLong or TooMany."""
        check_ids(self.person)
        return replace(self, title=fitting_line(self.title, TITLE_LIMIT), plan=self.plan.fitted())

    def said(self) -> str:
        """Return all the words of this record, a line each."""
        return "\n".join([self.title, *self.plan.said()])
