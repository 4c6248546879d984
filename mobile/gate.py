"""What stands between a user and the notes, and how notes can be gone."""

from enum import Enum


class Gate(Enum):
    """What stands between a user and the notes."""

    WAITING = "the vault has not been looked at yet"
    REFUSED = "this device would not give us its storage"
    ABSENT = "no vault yet"
    LOCKED = "a vault, locked"
    CODE = "a vault just made: its recovery code has to be written down"
    OPEN = "open"


class Loss(Enum):
    """How notes that were here went, when they were not erased in this window."""

    CLEARED = "the browser cleared its data"
    TRIES = "ten wrong tries in a row, as chosen"
    ELSEWHERE = "they were erased in another window"
