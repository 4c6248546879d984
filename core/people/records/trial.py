"""A trial: one thing about someone's task is done differently until a day, and then there is one question.

The task features to change are those of E-03; the goal of the team is the limit of it (E-05).
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.people.records.codec import Rest, StoredOfPerson
from core.people.records.open_enum import OpenEnum
from core.people.records.standing import Standing
from core.people.records.text_rules import check_ids, fitting

TRIAL_LIMIT = 500


class Verdict(OpenEnum):
    """What became of it on its day."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"


@dataclass(frozen=True)
class Trial(StoredOfPerson):
    """One trial with one person; `made` is an aware moment, `until` its last day.

    `verdict` is None while it runs; `ended` is the day of the verdict.
    """

    id: str
    person: str
    text: str
    made: datetime
    until: date
    goal: str | None = None
    verdict: Verdict | None = None
    ended: date | None = None
    rest: Rest = field(default_factory=dict, hash=False)

    @property
    def state(self) -> Standing:
        """How it stands, as an agreement does; reached is that the change stays, as it was or changed."""
        if self.verdict is None:
            return Standing.OPEN
        return Standing.STOPPED if self.verdict is Verdict.STOP else Standing.REACHED

    def judged(self, verdict: Verdict | None, today: date) -> "Trial":
        """Return the same trial with this verdict of today; None lets it run on."""
        return replace(self, verdict=verdict, ended=None if verdict is None else today)

    def fitted(self) -> "Trial":
        """Return the trial as it is stored. Raise TextEmpty or TextTooLong."""
        check_ids(self.person, self.goal)
        return replace(self, text=fitting(self.text, TRIAL_LIMIT))

    def said(self) -> str:
        """Return all the words of this record, a line each."""
        return "\n".join((self.text, self.until.isoformat()))
