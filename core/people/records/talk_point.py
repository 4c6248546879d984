"""A point that someone wants to talk about, the worker or the one who writes (D-05)."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.people.records.codec import Rest, StoredOfPerson
from core.people.records.open_enum import OpenEnum
from core.people.records.standing import Standing
from core.people.records.text_rules import check_ids, fitting

POINT_LIMIT = 500


class RaisedBy(OpenEnum):
    """Who wants to talk about it."""

    WORKER = "worker"
    ME = "me"


@dataclass(frozen=True)
class TalkPoint(StoredOfPerson):
    """One point with one person; `made` is an aware moment, `day` when it is wanted, `ended` when it was.

    Reached means that it was talked about, stopped that it is not needed any more.
    """

    id: str
    person: str
    text: str
    raised_by: RaisedBy
    made: datetime
    day: date | None = None
    state: Standing = Standing.OPEN
    ended: date | None = None
    rest: Rest = field(default_factory=dict, hash=False)

    def standing(self, state: Standing, today: date) -> "TalkPoint":
        """Return the same point as it stands from today; open again, it has no end."""
        if state == self.state:
            return self
        return replace(self, state=state, ended=None if state is Standing.OPEN else today)

    def fitted(self) -> "TalkPoint":
        """Return the point as it is stored. Raise TextEmpty or TextTooLong."""
        check_ids(self.person)
        return replace(self, text=fitting(self.text, POINT_LIMIT))

    def said(self) -> str:
        """Return all the words of this record, a line each."""
        return "\n".join(filter(None, (self.text, self.day.isoformat() if self.day else "")))
