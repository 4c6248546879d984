"""The last talk with each person (B-06), by days only, never by what was written."""

from collections.abc import Iterable, Mapping
from datetime import date

from core.people.records.details import Talk
from core.people.records.note import Note
from core.people.records.person import Person


def is_talk(note: Note) -> bool:
    """Return whether a note is about a talk: it says so, or a card or a guide was used in it.

    A note that holds words of a backup or another window is no talk of its own.
    """
    return note.origin is None and bool(note.details.talk or note.details.card or note.details.guide)


def last_talks(notes: Iterable[Note], today: date, kind: Talk | None = None) -> dict[str, Note]:
    """Return by person the note of the last talk up to today; with `kind`, of the last of that kind."""
    last: dict[str, Note] = {}
    for note in notes:
        if note.day <= today and is_talk(note) and kind in (None, note.details.talk):
            found = last.get(note.person)
            if found is None or (note.day, note.written) > (found.day, found.written):
                last[note.person] = note
    return last


def recent_first(people: Iterable[Person], last: Mapping[str, Note]) -> tuple[Person, ...]:
    """Return the people by their `last` talk, the latest first.

    Those without one come after all others, in the order they were given in.
    """
    here = tuple(people)
    spoken_to = [person for person in here if person.id in last]
    spoken_to.sort(key=lambda person: (last[person.id].day, last[person.id].written), reverse=True)
    return (*spoken_to, *(person for person in here if person.id not in last))


def by_last_talk(
    people: Iterable[Person], last: Mapping[str, Note]
) -> tuple[tuple[Person, date | None], ...]:
    """Return everyone who is not archived with the day of the `last` talk, longest ago first.

    Someone without a talk comes first of all, with None; of equals, the one who came in first.
    """
    days = {person: note.day for person, note in last.items()}
    turns = ((person, days.get(person.id)) for person in people if person.archived is None)
    return tuple(sorted(turns, key=lambda turn: (turn[1] or date.min, turn[0].created, turn[0].id)))
