"""An answer to the scaling question: a number, and what makes it not a lower one, in the worker's own words.

It belongs to the worker and is shown to the worker. Nothing compares people by it. The question is that of
technique 24 of "Coachen op de werkplek".
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.people.records.codec import Rest, StoredOfPerson
from core.people.records.open_enum import OpenEnum
from core.people.records.text_rules import check_ids, fitting_or_empty

WORDS_LIMIT = 2_000
LOWEST, HIGHEST = 1, 10


class Question(OpenEnum):
    """What was asked: how important it is, or how sure someone is that it will work out."""

    IMPORTANCE = "importance"
    CONFIDENCE = "confidence"


@dataclass(frozen=True)
class Answer(StoredOfPerson):
    """One answer of one person, mostly about a goal; `written` is an aware moment."""

    id: str
    person: str
    goal: str | None
    question: Question
    number: int
    words: str
    day: date
    written: datetime
    rest: Rest = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        """Raise ValueError for a number that is not on the scale."""
        if self.number not in range(LOWEST, HIGHEST + 1):
            raise ValueError("number")

    def fitted(self) -> "Answer":
        """Return the answer as it is stored. Raise TextTooLong."""
        check_ids(self.person, self.goal)
        return replace(self, words=fitting_or_empty(self.words, WORDS_LIMIT))

    def said(self) -> str:
        """Return all the words of this record, a line each."""
        return "\n".join(filter(None, (str(self.number), self.words)))
