"""What all records of "Ik oefen" share: they are about the user, so about no person at all."""

from abc import ABC, abstractmethod
from datetime import date, datetime
from typing import Self

from core.people.records.codec import Rest, Stored
from core.people.records.text_rules import check_few, check_ids

ITEMS_LIMIT = 100
"""Ids in one list: far more than there are items in a part of the mirror, techniques, or kinds in a set."""


class PracticeRecord(Stored, ABC):
    """A dataclass of one time that the user practised.

    `day` is the day of it, `changed` the aware moment at which what it says was written last.
    """

    id: str
    day: date
    changed: datetime
    rest: Rest

    @property
    def about(self) -> str:
        """The id of nobody."""
        return ""

    @abstractmethod
    def fitted(self) -> Self:
        """Return the record as it is stored. Raise TextEmpty, TextTooLong or TooMany."""


def check_items(*lists: tuple[str, ...]) -> None:
    """Raise TooMany or TextTooLong unless each of these is a list of ids."""
    for items in lists:
        check_few(items, ITEMS_LIMIT)
        check_ids(*items)
