"""What is being typed, kept sealed so that a crash or a lock takes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.people.records.agreement import Slot
from core.people.records.codec import INLINE, Doc, Rest, called, read, written
from core.people.records.details import NO_DETAILS, Details
from core.people.records.open_enum import OpenEnum


class Form(OpenEnum):
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
    details: Details = field(default=NO_DETAILS, metadata=INLINE)
    next_step: str = field(default="", metadata=called("next"))
    slot: Slot | None = None
    due: date | None = None
    form: Form = Form.NOTE
    rest: Rest = field(default_factory=dict, hash=False)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it that someone typed or tapped."""
        return not (self.text.strip() or self.next_step.strip() or self.details.signs)

    def to_doc(self, id: str) -> Doc:  # noqa: A002 - the record's own word
        """Return the document the vault keeps under this id."""
        return {**written(self), "id": id}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Draft":
        """Read a document of the vault. Raise DamagedRecord when it is not a draft."""
        return read(cls, doc)
