"""The open vault as records: reading them, and keeping a change in one step with what must not come back."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from tinydb import Query, where

from core.errors import ChangedElsewhere
from core.people.fields import readable
from core.people.note import Note
from core.people.tables import ABOUT_PEOPLE, ERASED, NOTES, Records
from core.people.tombstone import Tombstone, version

if TYPE_CHECKING:
    from core.vault.vault import Vault

T = TypeVar("T")
Saves = list[tuple[str, dict[str, Any]]]
Erases = list[tuple[str, str]]


class Pages:
    """Reads documents as records, and keeps changes; `now` gives aware moments where the user is.

    Every change is one step that is durable when it returns, and then calls `changed`. All raise what
    the vault raises: StorageFull, StorageRefused, VaultLocked, and ChangedElsewhere when the same record
    was changed in another window meanwhile; calling again then keeps what this window has.
    """

    def __init__(self, vault: "Vault", changed: Callable[[], None], now: Callable[[], datetime]) -> None:
        self.vault = vault
        self.changed = changed
        self.now = now

    def all(self, table: str, read: Callable[[Mapping[str, Any]], T]) -> list[T]:
        """Give every record of a table that can be read."""
        return readable(read, self.vault.table(table).all())

    def one(self, table: str, id: str | None, read: Callable[[Mapping[str, Any]], T]) -> T | None:  # noqa: A002 - the record's own word
        """Give the record with this id, or None when there is no such record (any more)."""
        found = readable(read, self.vault.table(table).search(where("id") == id))
        return found[0] if found else None

    def where(self, table: str, read: Callable[[Mapping[str, Any]], T], **fields: str | None) -> list[T]:
        """Give the records of a table that say this in these fields."""
        return readable(read, self.vault.table(table).search(Query().fragment(fields)))

    def about(
        self, table: str, is_wanted: Callable[[str], bool], read: Callable[[Mapping[str, Any]], T]
    ) -> list[T]:
        """Give the records of a table that are about someone who is wanted."""
        wanted = where("person").test(lambda person: isinstance(person, str) and is_wanted(person))
        return readable(read, self.vault.table(table).search(wanted))

    def ids_where(self, table: str, **fields: str | None) -> Erases:
        """Name the documents of a table that say this in these fields, to be erased."""
        found = self.vault.table(table).search(Query().fragment(fields))
        return [(table, doc["id"]) for doc in found]

    def records(self) -> Records:
        """Give everything as tables and documents."""
        return self.vault.records()

    def new_id(self) -> str:
        """Draw an id for a new record."""
        return self.vault.new_id()

    async def keep(self, table: str, doc: dict[str, Any], erases: Callable[[], Erases] = list) -> None:
        """Keep one record, and erase others in the same step."""
        await self.change(lambda: [(table, doc)], erases)

    async def change(self, saves: Callable[[], Saves] = list, erases: Callable[[], Erases] = list) -> None:
        """Save and erase in one step. Both are asked again after another window wrote something else."""
        try:
            await self._apply(saves(), erases())
        except ChangedElsewhere:
            touched = await self.vault.refresh()
            self.changed()
            again = saves()
            if any(doc["id"] in touched for _, doc in again):
                raise
            await self._apply(again, erases())
        self.changed()

    async def _apply(self, saves: Saves, erases: Erases) -> None:
        """Do it in one step, and leave a tombstone for what is not to come back from an old copy."""
        gone = [key for table, key in erases if table in ABOUT_PEOPLE]
        notes = filter(None, (self.one(NOTES, key, Note.from_doc) for key in gone))
        gone += [version(note.origin.of, note.origin.day) for note in notes if note.origin]
        if gone:
            tombstone = Tombstone(self.vault.new_id(), self.now().date(), tuple(gone))
            saves = [*saves, (ERASED, tombstone.to_doc())]
        if saves or erases:
            await self.vault.apply(saves, erases)
