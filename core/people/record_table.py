"""The records of one table that are each about a person: read in order, changed and erased."""

from abc import ABC, abstractmethod
from typing import Any, Generic, TypeVar

from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.people import People
from core.people.records.agreement import Agreement
from core.people.records.tables import AnyNote, PersonRecord
from core.people.records.trial import Trial
from core.people.repository import Repository, Saves

K = TypeVar("K", bound=PersonRecord)
G = TypeVar("G", bound=Agreement | Trial)


class RecordTable(ABC, Generic[K]):
    """Reads and changes the records of a table, which are of one kind."""

    _table: str
    _kind: type[K]

    def __init__(self, repository: Repository, people: People, drafts: Drafts, edits: Edits) -> None:
        self._repository = repository
        self._people = people
        self._drafts = drafts
        self._edits = edits

    @abstractmethod
    def _order(self, record: K) -> Any:  # noqa: ANN401 - whatever can be compared
        """Return the sort key of a record."""

    def all(self) -> list[K]:
        """Return the records about everyone, in order."""
        return sorted(self._repository.all(self._table, self._kind), key=self._order)

    def of(self, person: str) -> list[K]:
        """Return the records about one person, in order."""
        return sorted(self._repository.about(self._table, person, self._kind), key=self._order)

    def one(self, id: str) -> K | None:  # noqa: A002 - the record's own word
        """Return one record, or None when there is no such record (any more)."""
        return self._repository.one(self._table, id, self._kind)

    async def change(
        self, record: K, *, shown: K | None = None, draft: str | None = None
    ) -> tuple[AnyNote, ...]:
        """Save a record; see `Notebook`. Raises NoLongerHere, and what `fitted` of the record raises."""
        return await self._edits.change(self._table, record, shown, draft)

    async def erase(self, record: str) -> None:
        """Remove a record and its drafts."""
        await self._repository.change(erases=lambda: [*self._drafts.ids(record), (self._table, record)])


class RecordTableOfGoals(RecordTable[G]):
    """Also saves new records, each of which may be about a goal."""

    async def _save_new(self, new: G, draft: str | None) -> G:
        """Save a record, without its goal if that was erased, and return it. Raises NoLongerHere."""

        def saves() -> Saves:
            self._people.check_here(new.person)
            return [(self._table, self._people.without_lost_goal(new).to_doc())]

        await self._repository.change(saves, lambda: self._drafts.named(draft))
        return self._people.without_lost_goal(new)
