"""A small agreement with a day: who does it, how it stands, and whether the worker saw that it was done.

The three slots, and following up where the worker sees it, are those of B-02.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from core.people.records.fields import day_or_none, iso_or_none, moment_in, reading, text_in, text_or_none
from core.people.records.standing import Standing
from core.people.records.wording import fitting

WORDS_LIMIT = 1_000


class Slot(Enum):
    """Who does it: the worker, the one who writes, or both together."""

    WORKER = "worker"
    ME = "me"
    TOGETHER = "together"


@dataclass(frozen=True)
class Agreement:
    """One agreement with one person; `made` is an aware moment.

    `due` is the day it was agreed for, `ended` the day it was done or let go, `shown` the day the worker saw
    or heard that it was done.
    """

    id: str
    person: str
    slot: Slot
    text: str
    made: datetime
    due: date | None = None
    goal: str | None = None
    state: Standing = Standing.OPEN
    ended: date | None = None
    shown: date | None = None

    def standing(self, state: Standing, today: date) -> "Agreement":
        """Give the same agreement as it stands from today; open again, it has no end and was not shown."""
        if state is self.state:
            return self
        return replace(self, state=state, ended=None if state is Standing.OPEN else today, shown=None)

    def fitted(self) -> "Agreement":
        """Give the agreement as it is kept. Raises TextEmpty or TextTooLong."""
        return replace(self, text=fitting(self.text, WORDS_LIMIT))

    @property
    def about(self) -> str:
        """The id of the person it is about."""
        return self.person

    def said(self) -> str:
        """Give all the words of this record, a line each."""
        return "\n".join(filter(None, (self.text, iso_or_none(self.due))))

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {
            "id": self.id,
            "person": self.person,
            "slot": self.slot.value,
            "text": self.text,
            "made": self.made.isoformat(),
            "due": iso_or_none(self.due),
            "goal": self.goal,
            "state": self.state.value,
            "ended": iso_or_none(self.ended),
            "shown": iso_or_none(self.shown),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Agreement":
        """Read a document of the vault. Raises DamagedRecord when it is not an agreement."""
        with reading(doc):
            return cls(
                text_in(doc, "id"),
                text_in(doc, "person"),
                Slot(doc["slot"]),
                text_in(doc, "text"),
                moment_in(doc, "made"),
                day_or_none(doc, "due"),
                text_or_none(doc, "goal"),
                Standing(doc["state"]),
                day_or_none(doc, "ended"),
                day_or_none(doc, "shown"),
            )
