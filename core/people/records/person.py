"""A person someone coaches: a name to recognise them by, where they work, and how to speak with them.

There is no field for health, for a surname or for a photo, on purpose.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from core.people.records.fields import (
    day_in,
    day_or_none,
    iso_or_none,
    moment_in,
    reading,
    text_in,
    text_or_empty,
)
from core.people.records.place import OWN_FLOOR, Place
from core.people.records.wording import fitting_line, fitting_line_or_empty, fitting_or_empty

NAME_LIMIT = 60
LANGUAGE_LIMIT = 60
MANNER_LIMIT = 500
REASON_LIMIT = 300

SYMBOLS = (
    "",
    "leaf",
    "star",
    "wave",
    "sun",
    "key",
    "boat",
    "tree",
    "bell",
    "moon",
    "flag",
    "anchor",
    "cloud",
)
"""What can stand beside a name instead of a photo; the first is none, and then it is the first letter."""


@dataclass(frozen=True)
class Extension:
    """That notes about someone are kept until a day, longer than usual, and the reason."""

    until: date
    reason: str

    def to_doc(self) -> dict[str, Any]:
        """Give what the person's document says of it."""
        return {"until": self.until.isoformat(), "reason": self.reason}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Extension":
        """Read it back; a KeyError, TypeError or ValueError when it is none."""
        return cls(day_in(doc, "until"), text_in(doc, "reason"))


@dataclass(frozen=True)
class Person:
    """One person; `created` is an aware moment, `archived` the day someone left one's care.

    `language` is the one they like to speak, `manner` how to speak with them, `symbol` one of SYMBOLS.
    `is_lost` says that only goals and notes are left: the name is not known, and may be given anew.
    """

    id: str
    name: str
    created: datetime
    is_lost: bool = False
    place: Place = OWN_FLOOR
    language: str = ""
    manner: str = ""
    symbol: str = ""
    archived: date | None = None
    extension: Extension | None = None

    @classmethod
    def named(cls, name: str, *, id: str, now: datetime) -> "Person":  # noqa: A002 - the record's own word
        """Make a new person. Raises TextEmpty or TextTooLong for a name that cannot be kept."""
        return cls(id, fitting_line(name, NAME_LIMIT), now)

    @classmethod
    def lost(cls, id: str, seen: datetime) -> "Person":  # noqa: A002 - the record's own word
        """Stand in for the person whom goals or notes are about and of whom nothing else is left."""
        return cls(id, "?", seen, is_lost=True)

    def fitted(self) -> "Person":
        """Give the person as it is kept. Raises TextEmpty, TextTooLong or EndBeforeStart."""
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
            extension=extension,
        )

    @property
    def about(self) -> str:
        """Whom it is about: a person is about that person."""
        return self.id

    def said(self) -> str:
        """Give all the words of this record, a line each."""
        place = self.place
        days = (iso_or_none(place.start), iso_or_none(place.end))
        return "\n".join(filter(None, (self.name, place.where, *days, self.language, self.manner)))

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {
            "id": self.id,
            "name": self.name,
            "created": self.created.isoformat(),
            "place": self.place.to_doc(),
            "language": self.language,
            "manner": self.manner,
            "symbol": self.symbol,
            "archived": iso_or_none(self.archived),
            "extension": self.extension.to_doc() if self.extension else None,
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Person":
        """Read a document of the vault. Raises DamagedRecord when it is not a person."""
        with reading(doc):
            return cls(
                text_in(doc, "id"),
                text_in(doc, "name"),
                moment_in(doc, "created"),
                place=Place.from_doc(doc["place"]) if "place" in doc else OWN_FLOOR,
                language=text_or_empty(doc, "language"),
                manner=text_or_empty(doc, "manner"),
                symbol=text_or_empty(doc, "symbol"),
                archived=day_or_none(doc, "archived"),
                extension=Extension.from_doc(doc["extension"]) if doc.get("extension") else None,
            )
