"""The records that a later version of the app wrote in tables of its own: carried, and never shown."""

from core.people.records.newer import Newer, about_alone, named_people
from core.people.repository import Repository


class NewerRecords:
    """Counts these records, and finds those that name a person."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository

    def count(self) -> int:
        """Return the number of these records."""
        return len(self._repository.newer())

    def about(self, person: str, *, alone: bool = False) -> list[tuple[str, Newer]]:
        """Return those that name this person, by table; with `alone`, only those that name nobody else."""
        found = self._repository.newer()
        records, owners = [one for _, one in found], self._repository.owners()
        if alone:
            wanted = about_alone(records, owners, person)
        else:
            named = named_people(records, owners)
            wanted = frozenset(key for key, people in named.items() if person in people)
        return [(table, one) for table, one in found if one.id in wanted]

    def count_about_nobody(self) -> int:
        """Return the number of those that name nobody known here."""
        records = [one for _, one in self._repository.newer()]
        return sum(not people for people in named_people(records, self._repository.owners()).values())
