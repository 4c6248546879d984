"""A passkey that opens the notes on one device, as the vault keeps it among the records."""

from dataclasses import dataclass, field
from datetime import datetime

from core.people.records.codec import Rest, Stored


@dataclass(frozen=True)
class PasskeyRecord(Stored):
    """What is known of one passkey; `made` and `used` are aware moments.

    `slot` is the name of its key slot in the store. In a vault that came from a backup that is not there.
    """

    id: str
    slot: str
    label: str
    made: datetime
    used: datetime | None
    rest: Rest = field(default_factory=dict, hash=False)
