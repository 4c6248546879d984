"""The records of one table that are each about a person: read in order, changed and erased."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.everyone import Everyone
from core.people.pages import Pages
from core.people.records.note import Note
from core.people.records.tables import Known

K = TypeVar("K", bound=Known)


class RecordTable(Generic[K]):
    """Reads and changes the records of `table`, which are of this `kind`; `order` is their sort key."""

    def __init__(
        self,
        table: str,
        kind: type[K],
        order: Callable[[K], Any],
        pages: Pages,
        everyone: Everyone,
        edits: Edits,
        drafts: Drafts,
    ) -> None:
        self._table = table
        self._kind = kind
        self._order = order
        self._pages = pages
        self._everyone = everyone
        self._edits = edits
        self._drafts = drafts

    def all(self) -> list[K]:
        """Return the records about everyone, in order."""
        return sorted(self._pages.all(self._table, self._kind), key=self._order)

    def of(self, person: str) -> list[K]:
        """Return the records about one person, in order."""
        return sorted(self._pages.about(self._table, person, self._kind), key=self._order)

    def one(self, id: str) -> K | None:  # noqa: A002 - the record's own word
        """Return one record, or None when there is no such record (any more)."""
        return self._pages.one(self._table, id, self._kind)

    async def change(
        self, record: K, *, shown: K | None = None, draft: str | None = None
    ) -> tuple[Note, ...]:
        """Save a record as it is now; see `Notebook`.

        Raises NoLongerHere, and TextEmpty or TextTooLong as the record says.
        """
        return await self._edits.change(self._table, record, shown, draft)

    async def erase(self, record: str) -> None:
        """Remove a record and its drafts."""
        await self._pages.change(erases=lambda: [*self._drafts.ids(record), (self._table, record)])
