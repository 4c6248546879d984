"""What is being typed, kept sealed so that a crash or a lock takes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from core.people.records.agreement import Slot
from core.people.records.details import NO_DETAILS, Details
from core.people.records.fields import (
    day_in,
    day_or_none,
    iso_or_none,
    reading,
    text_in,
    text_or_empty,
    text_or_none,
)


class Form(Enum):
    """What a draft will be when it is saved."""

    NOTE = "note"
    AGREEMENT = "agreement"
    GOAL = "goal"
    ANSWER = "answer"


@dataclass(frozen=True)
class Draft:
    """What an editor holds; `of` is the note's id, or the person's for what does not exist yet.

    `next_step` is an agreement, as a draft of its own or out of a note: who does it is its `slot`, and it is
    for the day `due`. What is typed for any other form stands in `text`.
    """

    of: str
    goal: str | None
    day: date
    text: str
    details: Details = NO_DETAILS
    next_step: str = ""
    slot: Slot | None = None
    due: date | None = None
    form: Form = Form.NOTE

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it that someone typed or tapped."""
        return not (self.text.strip() or self.next_step.strip() or self.details.signs)

    def to_doc(self, id: str) -> dict[str, Any]:  # noqa: A002 - the record's own word
        """Give the document the vault keeps under this id."""
        return {
            "id": id,
            "of": self.of,
            "goal": self.goal,
            "day": self.day.isoformat(),
            "text": self.text,
            "next": self.next_step,
            "slot": self.slot.value if self.slot else None,
            "due": iso_or_none(self.due),
            "form": self.form.value,
            **self.details.to_doc(),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Draft":
        """Read a document of the vault. Raises DamagedRecord when it is not a draft."""
        with reading(doc):
            return cls(
                text_in(doc, "of"),
                text_or_none(doc, "goal"),
                day_in(doc, "day"),
                text_in(doc, "text"),
                Details.from_doc(doc),
                text_or_empty(doc, "next"),
                Slot(doc["slot"]) if doc.get("slot") else None,
                day_or_none(doc, "due"),
                Form(doc.get("form", Form.NOTE.value)),
            )
