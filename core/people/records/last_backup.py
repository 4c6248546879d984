"""The last backup: when it was made, whether it was tested, and whether it is time for another."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.people.records.codec import Rest, Stored, called

REMIND_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class LastBackup(Stored):
    """A backup that was saved; `changes` is the vault's count of changes that are in it.

    `is_whole` is False when something was lost here on that day, which is then not in it.
    """

    id: str
    made: datetime
    changes: int
    tested: datetime | None = None
    is_whole: bool = field(default=True, metadata=called("whole"))
    rest: Rest = field(default_factory=dict, hash=False)


def is_due(last: LastBackup | None, first_note: datetime | None, changes: int, now: datetime) -> bool:
    """Return whether a backup is due: seven days after the last one, or after the first note, with changes.

    One that is not whole does not count. The count of changes may begin again in a vault that was repaired. A
    backup more than a week in the future, made while the clock was wrong, is as good as none.
    """
    if last is None:
        return first_note is not None and now - first_note >= REMIND_AFTER
    return not last.is_whole or (changes != last.changes and abs(now - last.made) >= REMIND_AFTER)
