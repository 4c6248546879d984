"""The records of the open vault: reading them, and saving a change in one step with its tombstones."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar

from tinydb import Query

from core.errors import ChangedElsewhere, DamagedRecord
from core.people.records.group_note import GroupNote
from core.people.records.newer import Newer, erased_along
from core.people.records.note import Note
from core.people.records.tables import (
    ABOUT_PEOPLE,
    DRAFTS,
    ERASED,
    GROUP_NOTES,
    MERGED,
    NOTES,
    TABLES,
    AnyNote,
    AnyRecord,
    PersonRecord,
    Records,
    record_of,
)
from core.people.records.tombstone import Tombstone, version
from core.vault.vault import Vault

T = TypeVar("T")
Saves = list[tuple[str, dict[str, Any]]]
Erases = list[tuple[str, str]]

RETRIES = 3
"""How often a change is tried again because another window wrote just before it."""


class _TableIndex:
    """The documents of one table as records, by id, and once more by the person they are about.

    `unreadable` are the ids of documents that are no record of the table.
    """

    def __init__(self, name: str, vault: Vault) -> None:
        self._name = name
        self.records: dict[str, AnyRecord] = {}
        self.about: dict[str, dict[str, PersonRecord]] = {}
        self.unreadable: set[str] = set()
        for doc in vault.table(name).all():
            self.put(doc)

    def put(self, doc: dict[str, Any]) -> None:
        """Read a document that is new, or in place of the one with its id."""
        self.drop(doc["id"])
        try:
            record = self.records[doc["id"]] = record_of(self._name, doc)
        except DamagedRecord:
            self.unreadable.add(doc["id"])
            return
        if isinstance(record, PersonRecord):
            self.about.setdefault(record.about, {})[record.id] = record

    def drop(self, record_id: str) -> None:
        """Remove a document."""
        record = self.records.pop(record_id, None)
        self.unreadable.discard(record_id)
        if isinstance(record, PersonRecord):
            about = self.about[record.about]
            del about[record_id]
            if not about:
                del self.about[record.about]


class Repository:
    """Reads documents as records, each once, and saves changes; `now` returns aware moments.

    Every change is one step that is durable when it returns, and then calls `changed`. All raise what
    the vault raises: StorageFull, StorageRefused, VaultLocked, and ChangedElsewhere when the same record
    was changed in another window meanwhile, or other windows kept writing; nothing was saved then.
    """

    def __init__(self, vault: Vault, changed: Callable[[], None], now: Callable[[], datetime]) -> None:
        self.vault = vault
        self.changed = changed
        self.now = now
        self.on_write: Callable[[], None] = lambda: None
        """Called after each change made here, except of drafts, which other windows do not show."""
        self._indexes: dict[str, _TableIndex] = {}
        self._read: int | None = None
        self._changes = 0

    @property
    def revision(self) -> tuple[int, int]:
        """A value that is another one after each change, here or in another window."""
        return self.vault.reads, self._changes

    # Reading

    def all(self, table: str, kind: type[T]) -> list[T]:
        """Return every record of a table that can be read; `kind` is what the table has."""
        return list(self.by_id(table, kind).values())

    def by_id(self, table: str, kind: type[T]) -> dict[str, T]:
        """Return every record of a table that can be read, by its id; `kind` is what the table has."""
        return {key: one for key, one in self._index(table).records.items() if isinstance(one, kind)}

    def one(self, table: str, id: str | None, kind: type[T]) -> T | None:  # noqa: A002 - the record's own word
        """Return the record with this id, or None when there is no such record (any more)."""
        found = self._index(table).records.get(id or "")
        return found if isinstance(found, kind) else None

    def any_note(self, id: str) -> AnyNote | None:  # noqa: A002 - as above
        """Return the note with this id, about a person or a group, or None when there is none (any more)."""
        return self.one(NOTES, id, Note) or self.one(GROUP_NOTES, id, GroupNote)

    def about(self, table: str, person: str, kind: type[T]) -> list[T]:
        """Return the records of a table that are about this person."""
        return [one for one in self._index(table).about.get(person, {}).values() if isinstance(one, kind)]

    def ids_of_people(self, table: str) -> frozenset[str]:
        """Return the ids of the people that the records of a table are about."""
        return frozenset(self._index(table).about)

    def ids_where(self, table: str, **fields: str | None) -> Erases:
        """Return the documents of a table that have these values in these fields, to be erased."""
        found = self.vault.table(table).search(Query().fragment(fields))
        return [(table, doc["id"]) for doc in found]

    def records(self) -> Records:
        """Copy everything as tables and documents, in the order of the ids."""
        return self.vault.records()

    def unreadable_ids(self) -> frozenset[str]:
        """Return the ids of the documents that are no record of their table."""
        return frozenset(key for name in self.vault.table_names for key in self._index(name).unreadable)

    def newer(self) -> list[tuple[str, Newer]]:
        """Return the records of tables that only a later version of the app knows, with their tables."""
        names = (name for name in self.vault.table_names if name not in TABLES)
        return [(name, one) for name in names for one in self.all(name, Newer)]

    def owners(self) -> dict[str, str]:
        """Return the person that each record is about, by id, people themselves included."""
        tables = [self._index(name).about for name in ABOUT_PEOPLE]
        people = {person: person for about in tables for person in about}
        return people | {key: person for about in tables for person, own in about.items() for key in own}

    def erased_ids(self) -> frozenset[str]:
        """Return the ids of everything that was erased, from the tombstones."""
        return frozenset(gone for stone in self.all(ERASED, Tombstone) for gone in stone.of)

    # Writing

    def new_id(self) -> str:
        """Draw an id for a new record."""
        return self.vault.new_id()

    async def save(
        self,
        table: str,
        doc: dict[str, Any],
        erases: Callable[[], Erases] = list,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """Save one record, and erase others in the same step. `check` runs before each try and may raise."""

        def saves() -> Saves:
            check()
            return [(table, doc)]

        await self.change(saves, erases)

    async def change(
        self,
        saves: Callable[[], Saves] = list,
        erases: Callable[[], Erases] = list,
        *,
        letters: Collection[str] = (),
        merges: bool = False,
    ) -> None:
        """Save and erase in one step, and remove letters. Both are called again after another window wrote.

        What they raise ends the change. `merges` says that `saves` merges what is stored when it is called;
        otherwise a record that the other window changed is not overwritten: that raises ChangedElsewhere.
        """
        touched: frozenset[str] = frozenset()
        retries = RETRIES
        while True:
            now = saves()
            if not merges and any(doc["id"] in touched for _, doc in now):
                raise ChangedElsewhere
            try:
                await self._apply(now, erases(), letters)
                break
            except ChangedElsewhere:
                if not retries:
                    raise
                retries -= 1
            touched |= await self.vault.refresh()
            self.changed()
        self.changed()

    async def store(
        self, saves: Iterable[tuple[str, dict[str, Any]]], letters: Mapping[str, bytes] = MappingProxyType({})
    ) -> None:
        """Save records as they are, and sealed letters by id, in one step, without calling `changed`.

        What had been erased and is saved now is not erased any more.
        """
        saves = list(saves)
        if saves or letters:
            saves += self._tombstones_without({*letters, *(doc["id"] for _, doc in saves)})
            await self.vault.apply(saves, taken_in=letters)
            self._remember(saves, [], letters)

    def forget(self) -> None:
        """Read everything anew at the next question: the vault changed in its own way."""
        self._changes += 1
        self._indexes.clear()

    def _tombstones_without(self, back: set[str]) -> Saves:
        """Return the tombstones that change when these ids are taken out of them."""
        stones = self.all(ERASED, Tombstone)
        named = [(stone, tuple(gone for gone in stone.of if gone not in back)) for stone in stones]
        return [(ERASED, replace(stone, of=of).to_doc()) for stone, of in named if of != stone.of]

    async def _apply(self, saves: Saves, erases: Erases, letters: Collection[str]) -> None:
        """Save and erase in one step, and leave a tombstone for what an old copy must not bring back."""
        gone = [key for table, key in erases if table in MERGED]
        along = self._erased_along(gone)
        erases = [*erases, *along]
        notes = [self.any_note(key) for key in gone]
        origins = [note.origin for note in notes if note is not None and note.origin]
        from_copies = [origin for origin in origins if not origin.is_window]
        gone += [version(origin.of, origin.day) for origin in from_copies]
        gone += [key for _, key in along]
        if gone:
            tombstone = Tombstone(self.vault.new_id(), self.now().date(), tuple(gone))
            saves = [*saves, (ERASED, tombstone.to_doc())]
        if saves or erases or letters:
            await self.vault.apply(saves, erases, letters=letters)
            self._remember(saves, erases, letters)

    def _erased_along(self, gone: list[str]) -> Erases:
        newer = self.newer() if gone else []
        if not newer:
            return []
        going = erased_along([one for _, one in newer], self.owners(), gone)
        return [(table, one.id) for table, one in newer if one.id in going]

    def _remember(self, saves: Saves, erases: Erases, letters: Collection[str]) -> None:
        self._changes += 1
        for table, key in erases:
            if table in self._indexes:
                self._indexes[table].drop(key)
        for table, doc in saves:
            if table in self._indexes:
                self._indexes[table].put(doc)
        if letters or any(table != DRAFTS for table, _ in (*saves, *erases)):
            self.on_write()

    def _index(self, name: str) -> _TableIndex:
        if self._read != self.vault.reads:
            self._read = self.vault.reads
            self.forget()
        if name not in self._indexes:
            self._indexes[name] = _TableIndex(name, self.vault)
        return self._indexes[name]
