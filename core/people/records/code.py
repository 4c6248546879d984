"""The present recovery code is on paper, or was knowingly skipped; the code itself is never stored."""

from dataclasses import dataclass, field
from datetime import date

from core.people.records.codec import Rest, Stored


@dataclass(frozen=True)
class SettledCode(Stored):
    """The day on which the code was asked back, or knowingly skipped."""

    id: str
    day: date
    rest: Rest = field(default_factory=dict, hash=False)
