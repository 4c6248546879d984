"""Everything that is stored about one person, to show, print or hand over (R3).

It is read from the fields of the records, so a field that is added later is in it by itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.codec import unknown
from core.people.records.day_route import DayRoute
from core.people.records.draft import Draft
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.open_enum import OpenEnum
from core.people.records.person import Person
from core.people.records.postponed_reminder import PostponedReminder
from core.people.records.tables import (
    AGREEMENTS,
    ANSWERS,
    DRAFTS,
    GOALS,
    NOTES,
    PEOPLE,
    POINTS,
    POSTPONED,
    ROUTES,
    TRIALS,
    PersonRecord,
)
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial
from core.people.records.values import FieldValue, values_in
from core.people.rules.retention import retention_end

_LEFT_OUT = frozenset({"id", "person", "of", "talked_about", "is_prepared", "practised", "rest"})
"""Ids, which say nothing about anyone, what the user practised, and what a later version wrote."""
NEWER_LINE = "newer"
"""The field of a line that says only that a later version of the app wrote more in this record."""


@dataclass(frozen=True)
class SheetLine:
    """One stored value: `field` is its path in the record, such as "text" or "plan.if_then.cue"."""

    field: str
    value: FieldValue


@dataclass(frozen=True)
class SheetEntry:
    """One record; `retained_until` is the day on which it will be asked about, None when no day is known.

    When it was written, changed, and corrected because the worker asked, are lines like the others.
    """

    lines: tuple[SheetLine, ...]
    retained_until: date | None


@dataclass(frozen=True)
class Section:
    """All records of one kind, the oldest first; `table` is one of core.people.records.tables."""

    table: str
    entries: tuple[SheetEntry, ...]


@dataclass(frozen=True)
class AccessSheet:
    """What was stored about a person on the day the sheet was made; no section is empty.

    `newer` counts records about this person in tables that only a newer version of the app knows.
    """

    person: Person
    made: date
    sections: tuple[Section, ...]
    newer: int = 0


def access_sheet(
    person: Person,
    goals: Iterable[Goal],
    notes: Iterable[Note],
    answers: Iterable[Answer],
    agreements: Iterable[Agreement],
    drafts: Iterable[Draft],
    route: DayRoute | None,
    made: date,
    newer: int = 0,
    postponed: Iterable[PostponedReminder] = (),
    points: Iterable[TalkPoint] = (),
    trials: Iterable[Trial] = (),
) -> AccessSheet:
    """Return the sheet of one person, without what is about others.

    A draft names the person; an older one is of the person or of one of the notes. A route says only that the
    person was on it, and a postponed reminder until when it waits.
    """
    notes = tuple(note for note in notes if note.person == person.id)
    goals = tuple(goal for goal in goals if goal.person == person.id)
    titles = {goal.id: goal.title for goal in goals}
    stored: tuple[tuple[str, Iterable[PersonRecord]], ...] = (
        (PEOPLE, [person]),
        (GOALS, goals),
        (AGREEMENTS, agreements),
        (POINTS, points),
        (TRIALS, trials),
        (ANSWERS, answers),
        (NOTES, notes),
    )
    sections = [
        Section(
            table,
            tuple(
                SheetEntry(_lines(one, titles), retention_end(person, one)) for one in _of(person, records)
            ),
        )
        for table, records in stored
    ]
    of = {person.id, *(note.id for note in notes)}
    theirs = (one for one in drafts if (one.person == person.id if one.person else one.of in of))
    unsaved = sorted(theirs, key=lambda draft: draft.day)
    sections.append(Section(DRAFTS, tuple(SheetEntry(_unsaved(draft, titles), None) for draft in unsaved)))
    if route and person.id in route.stops:
        visited = [SheetLine("visited", value=True)] if person.id in route.visited else []
        sections.append(Section(ROUTES, (SheetEntry((SheetLine("day", route.day), *visited), None),)))
    waiting = (SheetLine("until", one.until) for one in postponed if one.person == person.id)
    sections.append(Section(POSTPONED, tuple(SheetEntry((line,), None) for line in waiting)))
    return AccessSheet(person, made, tuple(section for section in sections if section.entries), newer)


def _of(person: Person, records: Iterable[PersonRecord]) -> list[PersonRecord]:
    return sorted((one for one in records if one.about == person.id), key=_age)


def _age(record: PersonRecord) -> tuple[date, datetime]:
    match record:
        case Note() | Answer():
            return record.day, record.written
        case Agreement() | TalkPoint() | Trial():
            return record.made.date(), record.made
        case _:
            return record.created.date(), record.created


def _unsaved(draft: Draft, titles: Mapping[str, str]) -> tuple[SheetLine, ...]:
    """Return what a form holds that is not saved; a note has a day of its own."""
    values = {"day": draft.day, **draft.values, "form": draft.form}
    return _read({**values, "day": values["day"] or draft.day}, titles)


def _lines(record: PersonRecord, titles: Mapping[str, str]) -> tuple[SheetLine, ...]:
    more = [SheetLine(NEWER_LINE, value=True)] if unknown(record) else []
    return (*_read(record, titles), *more)


def _read(record: PersonRecord | Mapping[str, Any], titles: Mapping[str, str]) -> tuple[SheetLine, ...]:
    """Return a line for each value; a goal is named by its title, if it is still there."""
    lines = []
    for path, value in values_in(record, _LEFT_OUT):
        if path == "goal" and value in titles:
            lines.append(SheetLine("goal.title", titles[str(value)]))
        elif path != "goal" and not (isinstance(value, OpenEnum) and value.is_newer):
            lines.append(SheetLine(path, value))
    return tuple(lines)
