"""The last backup: when it was made, whether it was tested, and whether it is time for another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from core.people.records.codec import Doc, Rest, called, read, written

REMIND_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class Copy:
    """A backup that was saved; `changes` is the vault's count of changes that are in it.

    `is_whole` is False when something was lost here on that day, which is then not in it.
    """

    made: datetime
    changes: int
    tested: datetime | None = None
    is_whole: bool = field(default=True, metadata=called("whole"))
    rest: Rest = field(default_factory=dict, hash=False)

    def to_doc(self, id: str) -> Doc:  # noqa: A002 - the record's own word
        """Return the document the vault keeps under this id."""
        return {**written(self), "id": id}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Copy":
        """Read a document of the vault. Raise DamagedRecord when it is not a copy."""
        return read(cls, doc)


def is_due(last: Copy | None, first_note: datetime | None, changes: int, now: datetime) -> bool:
    """Return whether a backup is due: seven days after the last one, or after the first note, with changes.

    One that is not whole does not do for a backup. The count may begin again in a vault that was mended. One
    of a week in the future, made while the clock stood wrong, is as good as none.
    """
    if last is None:
        return first_note is not None and now - first_note >= REMIND_AFTER
    return not last.is_whole or (changes != last.changes and abs(now - last.made) >= REMIND_AFTER)
