"""The people in the vault, and the check that someone is still there."""

from dataclasses import replace
from typing import TypeVar

from core.collation import name_key
from core.errors import NameTaken, NoLongerHere
from core.people.records.agreement import Agreement
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.tables import GOALS, NOTES, PEOPLE
from core.people.records.trial import Trial
from core.people.repository import Repository

G = TypeVar("G", bound=Note | Agreement | Trial)


class People:
    """Reads people, with a stand-in for each whose own record is gone while goals or notes are left."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository

    def all(self) -> list[Person]:
        """Return everyone, by name."""
        ids = self._repository.ids_of_people
        lost = (ids(GOALS) | ids(NOTES)) - ids(PEOPLE)
        everyone = [*self._repository.all(PEOPLE, Person), *filter(None, map(self._lost, lost))]
        return sorted(everyone, key=lambda person: (name_key(person.name), person.created))

    def one(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Return one person, or None when there is no such person (any more)."""
        return self._repository.one(PEOPLE, id, Person) or self._lost(id)

    def check_here(self, person: str) -> None:
        """Raise NoLongerHere when this person was erased."""
        if self.one(person) is None:
            raise NoLongerHere

    def without_lost_goal(self, record: G) -> G:
        """Return the record, without its goal if that was erased."""
        lost = record.goal is not None and self._repository.one(GOALS, record.goal, Goal) is None
        return replace(record, goal=None) if lost else record

    def check_name(self, person: Person, stored: Person | None = None) -> None:
        """Raise NameTaken when someone else has the name, unless it is the name that is `stored`.

        Two people may have one name already: backups and handovers bring people as they are.
        """
        if stored is not None and stored.name == person.name:
            return
        others = (one for one in self._repository.all(PEOPLE, Person) if one.id != person.id)
        if any(one.name.casefold() == person.name.casefold() for one in others):
            raise NameTaken

    def _lost(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Return a stand-in for a person who has only goals and notes left."""
        seen = [
            *(goal.created for goal in self._repository.about(GOALS, id, Goal)),
            *(note.written for note in self._repository.about(NOTES, id, Note)),
        ]
        return Person.lost(id, min(seen)) if seen else None
