"""The days on which stay talks fall due (B-01): half a year after the last, apart from the quarter talks.

Who was asked about staying a few weeks ago is left in peace. The quarter talk asks about it too, so within
four weeks of one, held or due, there is no stay talk beside it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from core.people.records.note import Note
from core.people.records.person import Person
from core.people.rules.last_talks import last_talks
from core.people.rules.spread_talks import DueTalk, spread_talks
from core.people.rules.talk_guides import STAY, is_about_staying

STAY_MONTHS = 6
APART = timedelta(days=28)


def stay_talks(
    people: Iterable[Person], notes: Iterable[Note], quarters: Mapping[str, DueTalk], today: date
) -> dict[str, DueTalk]:
    """Return by person the stay talk that is due by today; `quarters` are the quarter talks of all people."""
    about_staying = [note for note in notes if is_about_staying(note)]
    recent = last_talks(about_staying, today)
    held = [note for note in about_staying if note.details.guide == STAY]
    found = spread_talks(people, held, STAY_MONTHS, today)

    def is_apart(person: str) -> bool:
        days = [quarters[person].due] if person in quarters else []
        days += [recent[person].day] if person in recent else []
        return all(abs(today - day) >= APART for day in days)

    return {person: talk for person, talk in found.items() if talk.due <= today and is_apart(person)}
