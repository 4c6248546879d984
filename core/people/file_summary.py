"""What a file of notes holds, in numbers, for who has to decide about it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.people.records.tables import (
    GROUP_NOTES,
    NEWER,
    NOTES,
    PEOPLE,
    PRACTICE,
    PRACTISED,
    TABLES,
    Records,
)


@dataclass(frozen=True)
class FileSummary:
    """What a file holds, in `numbers` by table.

    All tables of what the user practises are one there, and so are all that only a newer app knows. `names`
    are those of its people, `last_day` the day of its newest note.
    """

    made: datetime
    names: tuple[str, ...]
    numbers: Mapping[str, int]
    last_day: date | None

    @classmethod
    def of(cls, made: datetime, records: Records) -> "FileSummary":
        """Count the records of a file that was made at this moment."""
        numbers = Counter(_counted_as(table) for table, _ in records)
        names = tuple(doc["name"] for table, doc in records if table == PEOPLE)
        days = [date.fromisoformat(doc["day"]) for table, doc in records if table in (NOTES, GROUP_NOTES)]
        return cls(made, names, numbers, max(days, default=None))


def _counted_as(table: str) -> str:
    if table in PRACTICE:
        return PRACTISED
    return table if table in TABLES else NEWER
