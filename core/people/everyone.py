"""Who is in the notebook, and finding out that someone is not in it any more."""

from collections.abc import Callable

from core.errors import NameTaken, NoLongerHere
from core.people.goal import Goal
from core.people.note import Note
from core.people.pages import Pages
from core.people.person import Person
from core.people.tables import GOALS, NOTES, PEOPLE


class Everyone:
    """The people of the open vault, also whom goals or notes are about and of whom nothing else is left."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def all(self) -> list[Person]:
        """Give everyone, by name."""
        known = {person.id: person for person in self._pages.all(PEOPLE, Person)}
        everyone = [*known.values(), *self._lost(lambda person: person not in known).values()]
        return sorted(everyone, key=lambda person: (person.name.casefold(), person.created))

    def one(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Give one person, or None when there is no such person (any more)."""
        found = self._pages.one(PEOPLE, id, Person)
        return found or self._lost(lambda person: person == id).get(id)

    def check_here(self, person: str) -> None:
        """Raise NoLongerHere when this person was erased."""
        if self.one(person) is None:
            raise NoLongerHere

    def check_name(self, person: Person) -> None:
        """Raise NameTaken when someone else has the name."""
        others = (one for one in self._pages.all(PEOPLE, Person) if one.id != person.id)
        if any(one.name.casefold() == person.name.casefold() for one in others):
            raise NameTaken

    def _lost(self, is_wanted: Callable[[str], bool]) -> dict[str, Person]:
        """Stand in for the wanted ones of whom goals and notes are about, by id."""
        seen = [
            *((goal.person, goal.created) for goal in self._pages.all(GOALS, Goal) if is_wanted(goal.person)),
            *((note.person, note.written) for note in self._pages.all(NOTES, Note) if is_wanted(note.person)),
        ]
        return {person: Person.lost(person, first) for person, first in sorted(seen, reverse=True)}
