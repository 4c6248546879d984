"""Retention (R5): records stay twelve months, and a month after someone left.

These rules only say when to ask. Nothing is erased by itself, and what is open never expires by age alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import chain

from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.goal import Goal
from core.people.records.group_note import GroupNote
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.tables import (
    AGREEMENTS,
    ANSWERS,
    GOALS,
    NOTES,
    PEOPLE,
    POINTS,
    TRIALS,
    PersonRecord,
)
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial
from core.people.rules.days import months_later
from core.people.rules.ending import ended_on

RETENTION_MONTHS = 12
AFTER_LEAVING = timedelta(days=30)
"""Time for a last talk and a handover, after the placement ended or the person was archived."""


class Reason(Enum):
    """Why it is time to ask: records are a year old, or the person left."""

    AGE = "age"
    LEFT = "left"


@dataclass(frozen=True)
class Expired:
    """What can go of one person (an id), each record by its table and id.

    When the person left it is everything, with the person's own record last.
    """

    person: str
    reason: Reason
    records: tuple[tuple[str, str], ...]


def expired(
    people: Iterable[Person],
    goals: Iterable[Goal],
    notes: Iterable[Note],
    answers: Iterable[Answer],
    agreements: Iterable[Agreement],
    today: date,
    points: Iterable[TalkPoint] = (),
    trials: Iterable[Trial] = (),
) -> tuple[Expired, ...]:
    """Return what to ask about now, in the order of `people`, where anything is past its time."""
    people = tuple(people)
    stored: dict[str, list[tuple[str, PersonRecord]]] = {person.id: [] for person in people}
    tables = (
        (GOALS, goals),
        (NOTES, notes),
        (ANSWERS, answers),
        (AGREEMENTS, agreements),
        (POINTS, points),
        (TRIALS, trials),
    )
    for table, record in chain.from_iterable(((table, one) for one in of) for table, of in tables):
        if record.about in stored:
            stored[record.about].append((table, record))
    for person in people:
        stored[person.id].append((PEOPLE, person))
    return tuple(found for person in people if (found := _of(person, stored[person.id], today)))


def expired_group_notes(notes: Iterable[GroupNote], today: date) -> tuple[GroupNote, ...]:
    """Return the notes about groups that are a year old, in the order they came in."""
    return tuple(note for note in notes if months_later(note.day, RETENTION_MONTHS) <= today)


def retention_end(person: Person, record: PersonRecord) -> date | None:
    """Return the day on which this record of the person will be asked about, or None when no day is known.

    That is a year after its day (of what has an end, as a goal: after that), or a month after the person left
    when that is earlier; but not before the day until which the retention of the person's notes was extended.
    """
    days = [day for day in (_a_year_after(record), left_behind(person)) if day]
    if days and person.extension:
        return max(min(days), person.extension.until)
    return min(days, default=None)


def left_behind(person: Person) -> date | None:
    """Return the day on which everything about someone who left is asked about; None while here."""
    ends = [day for day in (person.place.end, person.archived) if day]
    return min(ends) + AFTER_LEAVING if ends else None


def _of(person: Person, records: list[tuple[str, PersonRecord]], today: date) -> Expired | None:
    gone = tuple(
        (table, one.id) for table, one in records if (day := retention_end(person, one)) and day <= today
    )
    if not gone:
        return None
    return Expired(person.id, Reason.LEFT if (PEOPLE, person.id) in gone else Reason.AGE, gone)


def _a_year_after(record: PersonRecord) -> date | None:
    match record:
        case Note() | Answer():
            return months_later(record.day, RETENTION_MONTHS)
        case Goal() | Agreement() | TalkPoint() | Trial():
            ended = ended_on(record)
            return months_later(ended, RETENTION_MONTHS) if ended else None
        case _:
            return None
