"""The states of the lock, and the ways in which notes can have gone."""

from enum import Enum


class LockState(Enum):
    """What stands between a user and the notes."""

    UNKNOWN = "the vault has not been looked at yet"
    REFUSED = "this device would not give us its storage"
    ABSENT = "no vault yet"
    LOCKED = "a vault, locked"
    CODE = "a vault just made: its recovery code has to be written down"
    OPEN = "open"

    @property
    def is_open(self) -> bool:
        """Whether the notes, or the recovery code of a new vault, can be seen."""
        return self in (LockState.CODE, LockState.OPEN)


class AtStake(Enum):
    """What a lock by itself costs on the screen in sight, for the warning before it."""

    WORDS = "what was typed, which is kept"
    UNKEPT = "a passphrase or code that is being typed, which is kept nowhere"
    CODE = "a recovery code that is shown this once"
    NOTHING = "nothing of it: no note is on it, and it stays"


class Loss(Enum):
    """How notes that were here went, when they were not erased in this window."""

    CLEARED = "the browser cleared its data"
    TRIES = "ten wrong tries in a row, as chosen"
    ELSEWHERE = "they were erased in another window"
