"""What screens derive from all notes, cached where that takes long."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.details import Obstacle
from core.people.records.goal import Goal
from core.people.records.group_note import GroupNote
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.tables import AnyNote
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial
from core.people.rules.carry_over import first_open
from core.people.rules.last_talks import last_talks
from core.people.rules.obstacles import shared_obstacles
from core.people.rules.postponing import without_postponed
from core.people.rules.reminders import Reminder, reminders
from core.people.rules.retention import Expired, expired, expired_group_notes
from mobile.state import State

if TYPE_CHECKING:
    from datetime import date

    from core.people.notebook import Notebook

T = TypeVar("T")

_USED_LATELY = timedelta(days=91)


@dataclass(frozen=True)
class PersonOverview:
    """All records about one person: notes newest first, answers oldest first, the others in their order."""

    person: Person
    goals: list[Goal]
    notes: list[Note]
    answers: list[Answer]
    agreements: list[Agreement]
    points: list[TalkPoint]
    trials: list[Trial]


def person_overview(person: Person, book: "Notebook") -> PersonOverview:
    """Return all records about one person."""
    return PersonOverview(
        person,
        book.goals(person.id),
        book.notes(person.id),
        book.answers.of(person.id),
        book.agreements.of(person.id),
        book.points.of(person.id),
        book.trials.of(person.id),
    )


def practising(app: State, book: "Notebook") -> str:
    """Return the title of the technique of the week that runs, or "" when there is none."""
    running = book.practice.technique()
    return app.deck[running.card].title if running and running.card in app.deck else ""


def cached(select: "Callable[[State, Notebook], T]") -> "Callable[[State, Notebook], T]":
    """Return the function with its result cached until a note changes, a day begins or the notes lock."""
    results: WeakKeyDictionary[Notebook, tuple[tuple[int, int], date, T]] = WeakKeyDictionary()

    @wraps(select)
    def cached_select(app: State, book: "Notebook") -> T:
        edition, today = book.revision, app.today()
        result = results.get(book)
        if result is None or result[:2] != (edition, today):
            result = results[book] = (edition, today, select(app, book))
        return result[2]

    return cached_select


@cached
def all_reminders(app: State, book: "Notebook") -> tuple[Reminder, ...]:
    """Return the reminders of now, without those that are postponed."""
    found = reminders(
        book.people(),
        book.all_goals(),
        book.all_notes(),
        book.agreements.all(),
        book.answers.all(),
        app.today(),
        book.points.all(),
        book.trials.all(),
    )
    return without_postponed(found, book.postponed.all(), app.today())


@cached
def all_past_retention(app: State, book: "Notebook") -> tuple[Expired, ...]:
    """Return what is past its retention time now, person by person."""
    return expired(
        book.people(),
        book.all_goals(),
        book.all_notes(),
        book.answers.all(),
        book.agreements.all(),
        app.today(),
        book.points.all(),
        book.trials.all(),
    )


@cached
def all_past_group_notes(app: State, book: "Notebook") -> tuple[GroupNote, ...]:
    """Return the notes about groups that are past their retention time now."""
    return expired_group_notes(book.group_notes.all(), app.today())


@cached
def all_first_open(_app: State, book: "Notebook") -> dict[str, Agreement]:
    """Return the open agreement that comes first by the id of the person."""
    return first_open(book.agreements.all())


@cached
def all_last_talks(app: State, book: "Notebook") -> dict[str, Note]:
    """Return the note of the last talk by the id of the person."""
    return last_talks(book.all_notes(), app.today())


@cached
def all_shared_obstacles(app: State, book: "Notebook") -> tuple[Obstacle, ...]:
    """Return what several people said is in the way of their work."""
    return shared_obstacles(book.all_notes(), app.today())


@cached
def all_used_cards(app: State, book: "Notebook") -> frozenset[str]:
    """Return the ids of the cards that one used in the last 91 days, by the notes about people and groups."""
    since = app.today() - _USED_LATELY
    notes: list[AnyNote] = [*book.all_notes(), *book.group_notes.all()]
    return frozenset(note.details.card for note in notes if note.details.card and note.day >= since)
