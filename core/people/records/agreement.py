"""A small agreement with a day: who does it, how it stands, and whether the worker saw that it was done.

The three slots, and following up where the worker sees it, are those of B-02.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Self

from core.people.records.codec import Doc, Rest, StoredOfPerson
from core.people.records.open_enum import OpenEnum
from core.people.records.standing import Standing
from core.people.records.text_rules import check_ids, fitting

WORDS_LIMIT = 1_000
COLLEAGUE = "colleague"


class Assignee(OpenEnum):
    """Who does it: the worker, the one who writes, both together, or the colleague who handed them over.

    In a document a colleague's agreement says `me` with a `colleague` beside it, which every version reads.
    """

    WORKER = "worker"
    ME = "me"
    TOGETHER = "together"
    COLLEAGUE = "colleague"


@dataclass(frozen=True)
class Agreement(StoredOfPerson):
    """One agreement with one person; `made` is an aware moment.

    `due` is the day it was agreed for, `ended` the day it was done or let go, `shown` the day the worker saw
    or heard that it was done.
    """

    id: str
    person: str
    slot: Assignee
    text: str
    made: datetime
    due: date | None = None
    goal: str | None = None
    state: Standing = Standing.OPEN
    ended: date | None = None
    shown: date | None = None
    rest: Rest = field(default_factory=dict, hash=False)

    def to_doc(self) -> Doc:
        """Return the document that is stored."""
        doc = super().to_doc()
        is_colleagues = self.slot is Assignee.COLLEAGUE
        return {**doc, "slot": Assignee.ME.value, COLLEAGUE: True} if is_colleagues else doc

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> Self:
        """Read a stored document. Raise DamagedRecord when it is no agreement."""
        if doc.get(COLLEAGUE) is True and doc.get("slot") == Assignee.ME.value:
            own = {key: value for key, value in doc.items() if key != COLLEAGUE}
            doc = {**own, "slot": Assignee.COLLEAGUE.value}
        return super().from_doc(doc)

    def standing(self, state: Standing, today: date) -> "Agreement":
        """Return the same agreement as it stands from today; open again, it has no end and was not shown."""
        if state == self.state:
            return self
        return replace(self, state=state, ended=None if state is Standing.OPEN else today, shown=None)

    def fitted(self) -> "Agreement":
        """Return the agreement as it is stored. Raise TextEmpty or TextTooLong."""
        check_ids(self.person, self.goal)
        return replace(self, text=fitting(self.text, WORDS_LIMIT))

    def said(self) -> str:
        """Return all the words of this record, a line each."""
        due = self.due.isoformat() if self.due else ""
        return "\n".join(filter(None, (self.text, due)))
