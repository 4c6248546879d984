"""The days on which quarter talks fall due: three months after the last, and never all at once.

Whoever adds twelve people on one day, or had twelve talks on one, would have twelve quarter talks on the same
day. They are spread over the weeks after it, in the order in which the people came in. Someone who is alone
on a day has the talk to the day.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from core.people.records.details import Talk
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.rules.days import days_later, months_later
from core.people.rules.last_talks import is_talk, last_talks

QUARTER_MONTHS = 3
SPREAD_WEEKS = 4
_WEEK = 7


class QuarterTalk(NamedTuple):
    """The day on which someone's quarter talk is due, and the note of the last one, if there was one."""

    due: date
    last: Note | None


def quarter_talks(people: Iterable[Person], notes: Iterable[Note], today: date) -> dict[str, QuarterTalk]:
    """Return by person when the next quarter talk is due.

    The place of someone in the spread stays when others have their talk or are archived: everyone who began
    on the same day counts, also who has begun again since.
    """
    people = sorted(people, key=lambda person: (person.created, person.id))
    held = [
        note for note in notes if note.details.talk is Talk.QUARTER and is_talk(note) and note.day <= today
    ]
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
        due = days_later(months_later(since, QUARTER_MONTHS), _days_later_than(many_before[since]))
        found[person.id] = QuarterTalk(due, talk)
        for day in begun[person.id]:
            many_before[day] += 1
    return found


def _days_later_than(many: int) -> int:
    """Return how many days the talk is moved when so many others come first: another week each time."""
    day, week = divmod(many % (SPREAD_WEEKS * _WEEK), SPREAD_WEEKS)
    return week * _WEEK + day
