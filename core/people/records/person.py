"""A person someone coaches: a name to recognise them by, where they work, and how to speak with them.

There is no field for health, for a surname or for a photo, on purpose.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.people.records.codec import UNSTORED, Rest, Stored
from core.people.records.place import OWN_FLOOR, Place
from core.people.records.text_rules import check_short, fitting_line, fitting_line_or_empty, fitting_or_empty

NAME_LIMIT = 60
LANGUAGE_LIMIT = 60
MANNER_LIMIT = 500
REASON_LIMIT = 300
SYMBOL_LIMIT = 100


@dataclass(frozen=True)
class Extension:
    """A longer retention of the notes about someone: until this day, for this reason."""

    until: date
    reason: str
    rest: Rest = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Person(Stored):
    """One person; `created` is an aware moment, `archived` the day someone left one's care.

    `language` is the one they like to speak, `manner` how to speak with them, `symbol` the name of what
    stands beside the name instead of a photo, or empty for its first letter.
    `is_lost` says that only goals and notes are left: the name is not known, and may be given anew.
    """

    id: str
    name: str
    created: datetime
    is_lost: bool = field(default=False, metadata=UNSTORED)
    place: Place = OWN_FLOOR
    language: str = ""
    manner: str = ""
    symbol: str = ""
    archived: date | None = None
    extension: Extension | None = None
    rest: Rest = field(default_factory=dict, hash=False)

    @classmethod
    def lost(cls, id: str, seen: datetime) -> "Person":  # noqa: A002 - the record's own word
        """Return a stand-in for a person who has only goals or notes left."""
        return cls(id, "?", seen, is_lost=True)

    def fitted(self) -> "Person":
        """Return the person as it is stored. Raises TextEmpty, TextTooLong or EndBeforeStart."""
        extension = self.extension
        if extension is not None:
            extension = replace(extension, reason=fitting_line(extension.reason, REASON_LIMIT))
        return replace(
            self,
            name=fitting_line(self.name, NAME_LIMIT),
            is_lost=False,
            place=self.place.fitted(),
            language=fitting_line_or_empty(self.language, LANGUAGE_LIMIT),
            manner=fitting_or_empty(self.manner, MANNER_LIMIT),
            symbol=check_short(self.symbol, SYMBOL_LIMIT),
            extension=extension,
        )

    @property
    def about(self) -> str:
        """The id of the person it is about: the person's own."""
        return self.id

    def said(self) -> str:
        """Return all the words of this record, a line each."""
        place = self.place
        days = (day.isoformat() for day in (place.start, place.end) if day)
        return "\n".join(filter(None, (self.name, place.where, *days, self.language, self.manner)))
