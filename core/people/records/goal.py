"""An IOP goal: what a person works towards, in words both understand, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from core.people.records.fields import day_or_none, iso_or_none, moment_in, reading, text_in
from core.people.records.plan import NO_PLAN, Plan
from core.people.records.standing import Standing
from core.people.records.wording import fitting_line

TITLE_LIMIT = 300


class Rung(Enum):
    """Where a goal stands on the ladder of technique 17, from far to near.

    The dream is in the worker's own words; then about five years, two, one, and from tomorrow.
    """

    DREAM = "dream"
    LONG = "long"
    MIDDLE = "middle"
    SHORT = "short"
    TOMORROW = "tomorrow"


@dataclass(frozen=True)
class Goal:
    """One goal of one person; `created` is an aware moment, `ended` the day it was reached or stopped."""

    id: str
    person: str
    title: str
    state: Standing
    created: datetime
    rung: Rung = Rung.SHORT
    plan: Plan = NO_PLAN
    ended: date | None = None

    @classmethod
    def titled(
        cls,
        title: str,
        *,
        person: str,
        id: str,  # noqa: A002 - the record's own word
        now: datetime,
        rung: Rung = Rung.SHORT,
    ) -> "Goal":
        """Make a new, open goal. Raises TextEmpty or TextTooLong for a title that cannot be kept."""
        return cls(id, person, fitting_line(title, TITLE_LIMIT), Standing.OPEN, now, rung)

    def standing(self, state: Standing, today: date) -> "Goal":
        """Give the same goal as it stands from today; open again, it has no end any more."""
        if state is self.state:
            return self
        return replace(self, state=state, ended=None if state is Standing.OPEN else today)

    def fitted(self) -> "Goal":
        """Give the goal as it is kept. Raises TextEmpty or TextTooLong."""
        return replace(self, title=fitting_line(self.title, TITLE_LIMIT), plan=self.plan.fitted())

    @property
    def about(self) -> str:
        """The id of the person it is about."""
        return self.person

    def said(self) -> str:
        """Give all the words of this record, a line each."""
        return "\n".join([self.title, *self.plan.said()])

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {
            "id": self.id,
            "person": self.person,
            "title": self.title,
            "state": self.state.value,
            "created": self.created.isoformat(),
            "rung": self.rung.value,
            "plan": self.plan.to_doc(),
            "ended": iso_or_none(self.ended),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Goal":
        """Read a document of the vault. Raises DamagedRecord when it is not a goal."""
        with reading(doc):
            return cls(
                text_in(doc, "id"),
                text_in(doc, "person"),
                text_in(doc, "title"),
                Standing(doc["state"]),
                moment_in(doc, "created"),
                Rung(doc["rung"]) if "rung" in doc else Rung.SHORT,
                Plan.from_doc(doc["plan"]) if "plan" in doc else NO_PLAN,
                day_or_none(doc, "ended"),
            )
