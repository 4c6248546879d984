"""That the recovery code of now is on paper, or was knowingly skipped; the code itself is never kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.people.records.fields import day_in, reading, text_in


@dataclass(frozen=True)
class SettledCode:
    """The day on which the code was asked back, or knowingly skipped."""

    id: str
    day: date

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {"id": self.id, "day": self.day.isoformat()}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "SettledCode":
        """Read a document of the vault. Raises DamagedRecord when it is none of these."""
        with reading(doc):
            return cls(text_in(doc, "id"), day_in(doc, "day"))
