"""A dated note about a moment with a group: about nobody in particular, and without names."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.people.records.codec import INLINE, OMITTED, Rest, Stored
from core.people.records.details import Details, Talk
from core.people.records.note import TEXT_LIMIT, Origin
from core.people.records.text_rules import check_ids, fitting, fitting_or_empty

GROUP_TALK = Details(Talk.GROUP)
"""The details of a note about a group that says no more than its text."""


@dataclass(frozen=True)
class GroupNote(Stored):
    """One note about a group; `day`, `written`, `changed` and `origin` are as of a note about a person.

    The card that was used, or a sign, can stand alone, without a text.
    """

    id: str
    day: date
    text: str
    written: datetime
    changed: datetime | None = None
    origin: Origin | None = field(default=None, metadata=OMITTED)
    details: Details = field(default=GROUP_TALK, metadata=INLINE)
    rest: Rest = field(default_factory=dict, hash=False)

    @property
    def about(self) -> str:
        """The id of nobody."""
        return ""

    def fitted(self, limit: int = TEXT_LIMIT) -> "GroupNote":
        """Return the note as it is stored. Raise TextEmpty, TextTooLong or TooMany."""
        fit = fitting_or_empty if self.details.signs or self.details.card else fitting
        check_ids(self.origin.of if self.origin else None)
        return replace(self, text=fit(self.text, limit), details=self.details.fitted())
