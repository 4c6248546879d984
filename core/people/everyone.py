"""Who is in the notebook, and finding out that someone is not in it any more."""

from core.errors import NameTaken, NoLongerHere
from core.people.pages import Pages
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.tables import GOALS, NOTES, PEOPLE


class Everyone:
    """The people of the open vault, also whom goals or notes are about and of whom nothing else is left."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def all(self) -> list[Person]:
        """Give everyone, by name."""
        known = self._pages.all(PEOPLE, Person)
        lost = (self._pages.whom(GOALS) | self._pages.whom(NOTES)) - self._pages.whom(PEOPLE)
        everyone = [*known, *filter(None, map(self._lost, lost))]
        return sorted(everyone, key=lambda person: (person.name.casefold(), person.created))

    def one(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Give one person, or None when there is no such person (any more)."""
        return self._pages.one(PEOPLE, id, Person) or self._lost(id)

    def check_here(self, person: str) -> None:
        """Raise NoLongerHere when this person was erased."""
        if self.one(person) is None:
            raise NoLongerHere

    def check_name(self, person: Person) -> None:
        """Raise NameTaken when someone else has the name."""
        others = (one for one in self._pages.all(PEOPLE, Person) if one.id != person.id)
        if any(one.name.casefold() == person.name.casefold() for one in others):
            raise NameTaken

    def _lost(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """Stand in for someone of whom nothing is left but goals and notes."""
        seen = [
            *(goal.created for goal in self._pages.about(GOALS, id, Goal)),
            *(note.written for note in self._pages.about(NOTES, id, Note)),
        ]
        return Person.lost(id, min(seen)) if seen else None
