"""Who is in the notebook, and finding out that someone is not in it any more."""

from dataclasses import replace
from typing import TypeVar

from core.collation import name_key
from core.errors import NameTaken, NoLongerHere
from core.people.pages import Pages
from core.people.records.agreement import Agreement
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.tables import GOALS, NOTES, PEOPLE

G = TypeVar("G", bound=Note | Agreement)


class Everyone:
    """The people of the open vault, also whom goals or notes are about and of whom nothing else is left."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def all(self) -> list[Person]:
        """Return everyone, by name."""
        known = self._pages.all(PEOPLE, Person)
        lost = (self._pages.whom(GOALS) | self._pages.whom(NOTES)) - self._pages.whom(PEOPLE)
        everyone = [*known, *filter(None, map(self._lost, lost))]
        return sorted(everyone, key=lambda person: (name_key(person.name), person.created))

    def one(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Return one person, or None when there is no such person (any more)."""
        return self._pages.one(PEOPLE, id, Person) or self._lost(id)

    def check_here(self, person: str) -> None:
        """Raise NoLongerHere when this person was erased."""
        if self.one(person) is None:
            raise NoLongerHere

    def without_lost_goal(self, record: G) -> G:
        """Return a record that names no goal which was erased: it is about the person then."""
        lost = record.goal is not None and self._pages.one(GOALS, record.goal, Goal) is None
        return replace(record, goal=None) if lost else record

    def check_name(self, person: Person, stored: Person | None = None) -> None:
        """Raise NameTaken when someone else has the name, and it is another one than is `stored`.

        Two people may have one name already: copies and handovers bring people as they are.
        """
        if stored is not None and stored.name == person.name:
            return
        others = (one for one in self._pages.all(PEOPLE, Person) if one.id != person.id)
        if any(one.name.casefold() == person.name.casefold() for one in others):
            raise NameTaken

    def _lost(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Return a stand-in for a person of whom only goals and notes are left."""
        seen = [
            *(goal.created for goal in self._pages.about(GOALS, id, Goal)),
            *(note.written for note in self._pages.about(NOTES, id, Note)),
        ]
        return Person.lost(id, min(seen)) if seen else None
