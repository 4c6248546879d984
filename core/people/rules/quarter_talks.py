"""The days on which quarter talks fall due (B-04): three months after the last."""

from collections.abc import Iterable
from datetime import date

from core.people.records.details import Talk
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.rules.last_talks import is_talk
from core.people.rules.spread_talks import DueTalk, spread_talks

QUARTER_MONTHS = 3


def quarter_talks(people: Iterable[Person], notes: Iterable[Note], today: date) -> dict[str, DueTalk]:
    """Return by person when the next quarter talk is due."""
    held = [note for note in notes if note.details.talk is Talk.QUARTER and is_talk(note)]
    return spread_talks(people, held, QUARTER_MONTHS, today)
