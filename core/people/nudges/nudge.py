"""What a nudge is: where a text says more than it needs to, and of what kind."""

from dataclasses import dataclass
from enum import StrEnum


class NudgeKind(StrEnum):
    """What a text says that is better left out."""

    HEALTH = "health"
    SENSITIVE = "sensitive"
    SURNAME = "surname"
    BIRTH_DATE = "birth date"
    CITIZEN_NUMBER = "citizen number"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Nudge:
    """One finding: the characters from `start` up to `end` of the text, which are never none."""

    kind: NudgeKind
    start: int
    end: int
