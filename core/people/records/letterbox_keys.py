"""A key pair of the letterbox, as the vault keeps it among the records; the vault alone uses it."""

from dataclasses import dataclass, field
from datetime import datetime

from core.people.records.codec import OMITTED, Rest, Stored, called


@dataclass(frozen=True)
class LetterboxKeys(Stored):
    """One key pair; `made` is an aware moment.

    A former one came with a backup that was taken in: it opens letters, and new ones are not sealed to it.
    """

    id: str
    suite: int
    private: str = field(repr=False)
    public: str
    made: datetime
    is_former: bool = field(default=False, metadata=called("former") | OMITTED)
    rest: Rest = field(default_factory=dict, hash=False)
