"""A person someone coaches: a name to recognise them by, and nothing else about who they are."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from core.errors import DamagedRecord
from core.people.fields import moment_in, text_in
from core.people.wording import fitting_line

NAME_LIMIT = 60


@dataclass(frozen=True)
class Person:
    """One person; `created` is an aware moment.

    `is_lost` says that only goals and notes are left: the name is not known, and may be given anew.
    """

    id: str
    name: str
    created: datetime
    is_lost: bool = False

    @classmethod
    def named(cls, name: str, *, id: str, now: datetime) -> "Person":  # noqa: A002 - the record's own word
        """Make a new person. Raises TextEmpty or TextTooLong for a name that cannot be kept."""
        return cls(id, fitting_line(name, NAME_LIMIT), now)

    @classmethod
    def lost(cls, id: str, seen: datetime) -> "Person":  # noqa: A002 - the record's own word
        """Stand in for the person whom goals or notes are about and of whom nothing else is left."""
        return cls(id, "?", seen, is_lost=True)

    def renamed(self, name: str) -> "Person":
        """Give the same person under another name. Raises TextEmpty or TextTooLong."""
        return replace(self, name=fitting_line(name, NAME_LIMIT), is_lost=False)

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {"id": self.id, "name": self.name, "created": self.created.isoformat()}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Person":
        """Read a document of the vault. Raises DamagedRecord when it is not a person."""
        try:
            return cls(text_in(doc, "id"), text_in(doc, "name"), moment_in(doc, "created"))
        except (KeyError, TypeError, ValueError) as fault:
            raise DamagedRecord(str(doc.get("id"))) from fault
