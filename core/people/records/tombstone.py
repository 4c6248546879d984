"""What stays of an erased record: its id and the day, so that no old backup brings it back unasked."""

from dataclasses import dataclass, field
from datetime import date

from core.people.records.codec import Rest, Stored


def version(record_id: str, day: date) -> str:
    """Return the name of a record as it was in the backup of a day."""
    return f"{record_id}@{day.isoformat()}"


@dataclass(frozen=True)
class Tombstone(Stored):
    """The records that were erased in one step; it holds no words.

    `of` has their ids. What an erased note held of a backup is named by `version`, so that only that backup
    does not bring it back.
    """

    id: str
    day: date
    of: tuple[str, ...]
    rest: Rest = field(default_factory=dict, hash=False)
