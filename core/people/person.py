"""A person someone coaches: a name to recognise them by, and nothing else about who they are."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from core.errors import DamagedRecord
from core.people.wording import fitting_line

NAME_LIMIT = 60


@dataclass(frozen=True)
class Person:
    """One person; `created` is an aware moment."""

    id: str
    name: str
    created: datetime

    @classmethod
    def named(cls, name: str, *, id: str, now: datetime) -> "Person":  # noqa: A002 - the record's own word
        """Make a new person. Raises TextEmpty or TextTooLong for a name that cannot be kept."""
        return cls(id, fitting_line(name, NAME_LIMIT), now)

    def renamed(self, name: str) -> "Person":
        """Give the same person under another name. Raises TextEmpty or TextTooLong."""
        return replace(self, name=fitting_line(name, NAME_LIMIT))

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {"id": self.id, "name": self.name, "created": self.created.isoformat()}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Person":
        """Read a document of the vault. Raises DamagedRecord when it is not a person."""
        try:
            return cls(doc["id"], doc["name"], datetime.fromisoformat(doc["created"]))
        except (KeyError, TypeError, ValueError) as fault:
            raise DamagedRecord(str(doc.get("id"))) from fault
