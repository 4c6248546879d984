"""The days on which talks that come back fall due, so many months after the last, and never all at once.

Whoever adds twelve people on one day, or had twelve talks on one, would have twelve talks on the same day
again. They are spread over the weeks after it, in the order in which the people came in. Someone who is alone
on a day has the talk to the day.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from core.people.records.note import Note
from core.people.records.person import Person
from core.people.rules.days import days_later, months_later
from core.people.rules.last_talks import last_talks

SPREAD_WEEKS = 4
_WEEK = 7


class DueTalk(NamedTuple):
    """The day on which a talk with someone is due, and the note of the last such talk, if there was one."""

    due: date
    last: Note | None


def spread_talks(
    people: Iterable[Person], held: Iterable[Note], months: int, today: date
) -> dict[str, DueTalk]:
    """Return by person when the next talk is due, so many months after the last that was `held`.

    The place of someone in the spread stays when others have their talk or are archived: everyone who began
    on the same day counts, also who has begun again since.
    """
    people = sorted(people, key=lambda person: (person.created, person.id))
    held = [note for note in held if note.day <= today]
    last = last_talks(held, today)
    begun: dict[str, set[date]] = {person.id: {person.created.date()} for person in people}
    for note in held:
        if note.person in begun:
            begun[note.person].add(note.day)
    many_before: defaultdict[date, int] = defaultdict(int)
    found = {}
    for person in people:
        talk = last.get(person.id)
        since = talk.day if talk else person.created.date()
        due = days_later(months_later(since, months), _days_later_than(many_before[since]))
        found[person.id] = DueTalk(due, talk)
        for day in begun[person.id]:
            many_before[day] += 1
    return found


def _days_later_than(many: int) -> int:
    """Return how many days the talk is moved when so many others come first: another week each time."""
    day, week = divmod(many % (SPREAD_WEEKS * _WEEK), SPREAD_WEEKS)
    return week * _WEEK + day
