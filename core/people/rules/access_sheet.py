"""Everything that is kept about one person, in one piece, to show, print or hand over (R3).

It is read off the fields of the records themselves, so a field that is added later is in it by itself. The
wording is left to who shows it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeAlias

from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.codec import unknown
from core.people.records.draft import Draft
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.open_enum import OpenEnum
from core.people.records.person import Person
from core.people.records.route import Route
from core.people.records.tables import AGREEMENTS, ANSWERS, DRAFTS, GOALS, NOTES, PEOPLE, ROUTES, Known
from core.people.rules.retention import retention_end

Value: TypeAlias = str | int | date | datetime | Enum

_IDS = frozenset({"id", "person", "of"})
"""What says nothing about anyone: how records know each other."""
NEWER = "newer"
"""The field of a line that says only that a later version of the app wrote more in this record."""


@dataclass(frozen=True)
class SheetLine:
    """One thing that is kept: `field` is its path in the record, such as "text" or "plan.if_then.cue"."""

    field: str
    value: Value


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
    """What was kept about a person on the day the sheet was made; no section is empty.

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
    route: Route | None,
    made: date,
    newer: int = 0,
) -> AccessSheet:
    """Return the sheet of one person, without what is about others.

    A draft names the person; an older one is of the person or of one of the notes. A route says only that the
    person was on it.
    """
    notes = tuple(note for note in notes if note.person == person.id)
    goals = tuple(goal for goal in goals if goal.person == person.id)
    titles = {goal.id: goal.title for goal in goals}
    kept: tuple[tuple[str, Iterable[Known]], ...] = (
        (PEOPLE, [person]),
        (GOALS, goals),
        (AGREEMENTS, agreements),
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
        for table, records in kept
    ]
    of = {person.id, *(note.id for note in notes)}
    theirs = (one for one in drafts if (one.person == person.id if one.person else one.of in of))
    unsaved = sorted(theirs, key=lambda draft: draft.day)
    sections.append(Section(DRAFTS, tuple(SheetEntry(_begun(draft, titles), None) for draft in unsaved)))
    if route and person.id in route.stops:
        visited = [SheetLine("visited", value=True)] if person.id in route.visited else []
        sections.append(Section(ROUTES, (SheetEntry((SheetLine("day", route.day), *visited), None),)))
    return AccessSheet(person, made, tuple(section for section in sections if section.entries), newer)


def _of(person: Person, records: Iterable[Known]) -> list[Known]:
    return sorted((one for one in records if one.about == person.id), key=_age)


def _age(record: Known) -> tuple[date, datetime]:
    match record:
        case Note() | Answer():
            return record.day, record.written
        case Agreement():
            return record.made.date(), record.made
        case _:
            return record.created.date(), record.created


def _begun(draft: Draft, titles: Mapping[str, str]) -> tuple[SheetLine, ...]:
    """Return what a form holds that is not saved; a note has a day of its own."""
    values = {"day": draft.day, **draft.values, "form": draft.form}
    return tuple(line for name, value in values.items() for line in _read(value, titles, (name,)))


def _lines(record: Any, titles: Mapping[str, str]) -> tuple[SheetLine, ...]:  # noqa: ANN401 - any of our dataclasses
    more = [SheetLine(NEWER, value=True)] if unknown(record) else []
    return (*_read(record, titles, ()), *more)


def _read(value: Any, titles: Mapping[str, str], path: tuple[str, ...]) -> Iterator[SheetLine]:  # noqa: ANN401
    """Yield a line for each value that says something, in the order of the fields."""
    if is_dataclass(value):
        for field in fields(value):
            if field.name not in _IDS and field.name != "rest":
                yield from _read(getattr(value, field.name), titles, (*path, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _read(one, titles, path)
    elif path == ("goal",):
        yield from _read(titles.get(value), titles, ("goal.title",))
    elif value not in (None, "", False) and not (isinstance(value, OpenEnum) and value.is_newer):
        yield SheetLine(".".join(path), value)
