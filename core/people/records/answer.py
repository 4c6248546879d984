"""An answer to the scaling question: a number, and what makes it not a lower one, in the worker's own words.

It belongs to the worker and is shown to the worker. Nothing compares people by it. The question is that of
technique 24 of "Coachen op de werkplek".
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from core.people.records.fields import day_in, moment_in, reading, text_in, text_or_none
from core.people.records.wording import fitting_or_empty

WORDS_LIMIT = 2_000
LOWEST, HIGHEST = 1, 10


class Question(Enum):
    """What was asked: how important it is, or how sure someone is that it will work out."""

    IMPORTANCE = "importance"
    CONFIDENCE = "confidence"


@dataclass(frozen=True)
class Answer:
    """One answer of one person, mostly about a goal; `written` is an aware moment."""

    id: str
    person: str
    goal: str | None
    question: Question
    number: int
    words: str
    day: date
    written: datetime

    def __post_init__(self) -> None:
        """Raise ValueError for a number that is not on the scale."""
        if self.number not in range(LOWEST, HIGHEST + 1):
            raise ValueError("number")

    def fitted(self) -> "Answer":
        """Give the answer as it is kept. Raises TextTooLong."""
        return replace(self, words=fitting_or_empty(self.words, WORDS_LIMIT))

    @property
    def about(self) -> str:
        """The id of the person it is about."""
        return self.person

    def said(self) -> str:
        """Give all the words of this record, a line each."""
        return "\n".join(filter(None, (str(self.number), self.words)))

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {
            "id": self.id,
            "person": self.person,
            "goal": self.goal,
            "question": self.question.value,
            "number": self.number,
            "words": self.words,
            "day": self.day.isoformat(),
            "written": self.written.isoformat(),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Answer":
        """Read a document of the vault. Raises DamagedRecord when it is not an answer."""
        with reading(doc):
            if type(doc["number"]) is not int:
                raise TypeError("number")
            return cls(
                text_in(doc, "id"),
                text_in(doc, "person"),
                text_or_none(doc, "goal"),
                Question(doc["question"]),
                doc["number"],
                text_in(doc, "words"),
                day_in(doc, "day"),
                moment_in(doc, "written"),
            )
