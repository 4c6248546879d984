"""The postponed reminders in the vault."""

from dataclasses import replace

from core.people.people import People
from core.people.records.postponed_reminder import PostponedReminder
from core.people.records.tables import POSTPONED
from core.people.repository import Erases, Repository, Saves


class PostponedReminders:
    """Postpones reminders, and takes that back; what is past is erased when the next one is postponed."""

    def __init__(self, repository: Repository, people: People) -> None:
        self._repository = repository
        self._people = people

    def all(self) -> list[PostponedReminder]:
        """Return every one that is stored, also those that are past."""
        return self._repository.all(POSTPONED, PostponedReminder)

    def of(self, person: str) -> list[PostponedReminder]:
        """Return those about one person, by the day until which they wait."""
        return sorted((one for one in self.all() if one.person == person), key=lambda one: one.until)

    async def add(self, postponed: PostponedReminder) -> PostponedReminder:
        """Store one, with a new id, in place of any for the same reminder. Raises NoLongerHere."""
        new = replace(postponed, id=self._repository.new_id())
        today = self._repository.now().date()

        def saves() -> Saves:
            self._people.check_here(new.person)
            return [(POSTPONED, new.to_doc())]

        def erases() -> Erases:
            return [
                (POSTPONED, one.id)
                for one in self.all()
                if one.reminder == new.reminder or not one.is_in_force(today)
            ]

        await self._repository.change(saves, erases)
        return new

    async def take_back(self, postponed: PostponedReminder) -> None:
        """Show the reminder again."""

        def erases() -> Erases:  # two windows may have postponed it
            return [(POSTPONED, one.id) for one in self.all() if one.reminder == postponed.reminder]

        await self._repository.change(erases=erases)
