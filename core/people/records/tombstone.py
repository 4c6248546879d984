"""What stays of something that was erased: its id and the day, so that no old copy brings it back unasked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.people.records.fields import day_in, reading, text_in


def version(record_id: str, day: date) -> str:
    """Name what a record said in the copy of a day."""
    return f"{record_id}@{day.isoformat()}"


@dataclass(frozen=True)
class Tombstone:
    """The records that were erased in one step; it holds no words.

    `of` has their ids. What an erased note kept from a copy is named by `version`, so that only that copy
    does not bring it back.
    """

    id: str
    day: date
    of: tuple[str, ...]

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {"id": self.id, "day": self.day.isoformat(), "of": list(self.of)}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Tombstone":
        """Read a document of the vault. Raises DamagedRecord when it is no tombstone."""
        with reading(doc):
            return cls(text_in(doc, "id"), day_in(doc, "day"), tuple(map(str, doc["of"])))
