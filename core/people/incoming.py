"""Records that come in from a backup or a handover, which must obey the rules for what is typed here."""

from typing import TypeVar, cast

from core.errors import DamagedRecord, EndBeforeStart, TextEmpty, TextTooLong, TooMany
from core.people.record_words import canonical
from core.people.records.codec import LONGEST_TEXT, Doc, unknown
from core.people.records.practice.record import PracticeRecord
from core.people.records.tables import AnyNote, ContentRecord

K = TypeVar("K", bound=ContentRecord | PracticeRecord)

UNKNOWN_LIMIT = 1_000_000
"""Characters of JSON that a later version may have written in one record."""


def fitted_incoming(record: K) -> K:
    """Return a record from elsewhere by the rules for typed text. Raise DamagedRecord when it breaks them."""
    check_size(record.id, unknown(record))
    try:
        if isinstance(record, AnyNote) and record.origin is not None:
            # older versions of the app wrote longer notes from a backup
            return cast("K", record.fitted(LONGEST_TEXT))
        return cast("K", record.fitted())
    except (TextEmpty, TextTooLong, TooMany, EndBeforeStart) as fault:
        raise DamagedRecord(record.id) from fault


def check_size(record_id: str, doc: Doc) -> None:
    """Raise DamagedRecord when a later version wrote more in one record than the limit."""
    if len(canonical(doc)) > UNKNOWN_LIMIT:
        raise DamagedRecord(record_id)
