"""All that is kept about one person, read once for a screen that shows much of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@dataclass(frozen=True)
class About:
    """Goals in their order, notes newest first, answers oldest first, agreements by their day."""

    person: Person
    goals: list[Goal]
    notes: list[Note]
    answers: list[Answer]
    agreements: list[Agreement]


def read(person: Person, book: "Notebook") -> About:
    """Read it."""
    return About(
        person,
        book.goals(person.id),
        book.notes(person.id),
        book.answers.of(person.id),
        book.agreements.of(person.id),
    )
