"""The records of a vault that is open: reading and writing them, one turn at a time, and locking it."""

from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from types import MappingProxyType

from tinydb.table import Table

from core.errors import RecordProblem, VaultLocked
from core.vault.backup import BackupFile
from core.vault.documents import Record
from core.vault.letters import OpenedLetters, letter_name
from core.vault.open_vault import OpenVault
from core.vault.ports import RecordStore
from core.vault.turns import Turns
from core.vault.value_format import ID_SIZE, Doc, Records


class VaultRecords:
    """What an open vault holds; `Vault` opens it.

    All methods may raise StorageRefused, and all but `lock`, `at_rest` and `new_id` VaultLocked.
    """

    def __init__(self, store: RecordStore, random: Callable[[int], bytes]) -> None:
        self._store = store
        self._random = random
        self._turns = Turns()
        self._opened: OpenVault | None = None
        self._reads = 0
        self.on_gone: Callable[[], None] | None = None
        """Called at once when the vault was found erased or replaced elsewhere, and therefore locked."""

    # Locking

    def lock(self) -> None:
        """Drop keys and documents; an unlocking that is under way will end in VaultLocked.

        An operation that hangs in the store is left behind, and later ones do not wait for it.
        """
        self._turns.start_over()
        self._set_opened(None)

    async def at_rest(self) -> None:
        """Return once nothing is under way in the store, not even what a lock left behind."""
        await self._turns.at_rest()

    # Reading records

    def table(self, name: str) -> Table:
        """Return a TinyDB table to read from; its documents are copies."""
        return self._open().documents.table(name)

    def records(self) -> Records:
        """Copy everything that is open, with its tables, in the order of the ids."""
        return self._open().records()

    def has_record(self, record_id: str) -> bool:
        """Return whether the vault lists a record with this id, in any table, also one that is lost."""
        return self._open().ledger.entry(record_id) is not None

    @property
    def table_names(self) -> list[str]:
        """The names of the tables that have documents."""
        return self._open().documents.names()

    @property
    def reads(self) -> int:
        """A count that is higher when any document may have been replaced other than by `apply`."""
        self._open()
        return self._reads

    @property
    def changes(self) -> int:
        """The number of changes since the vault was created, creation included."""
        return self._open().ledger.changes

    @property
    def problems(self) -> list[RecordProblem]:
        """What is known to be wrong in the open vault."""
        return list(self._open().problems.values())

    @property
    def is_whole(self) -> bool:
        """Whether every record opened and is listed by the ledger, as of the last reading."""
        return self._open().is_whole

    def lost(self) -> list[str]:
        """Return the ids of the records that `accept_loss` would remove."""
        return self._open().lost()

    async def refresh(self) -> frozenset[str]:
        """Read what other windows wrote, and return the ids of the records that changed.

        Locks and raises VaultLocked when the vault itself is gone or replaced.
        """
        async with self._opened_in_turn() as opened:
            return await self._reread(opened, await self._store.load())

    async def make_backup(self, made: datetime) -> BackupFile:
        """Return a file of everything that opens in the store now; `made` is an aware moment.

        Raises FileTooLarge, and why the key slots are of no use when none of them could open the file.
        """
        async with self._opened_in_turn() as opened:
            stored = await self._store.load()
            await self._reread(opened, stored)
            return await opened.make_backup(stored, made)

    # Letters

    @property
    def letter_ids(self) -> frozenset[str]:
        """The ids of the letters that wait, as of the last reading."""
        return frozenset(self._open().letters)

    async def letters(self, made: datetime) -> OpenedLetters:
        """Open the letters that wait, as of the last reading.

        Where the vault has no key pair for letters it is made, at this aware moment; where another public key
        stood in the store, or none, that of the vault is put there. Raises ChangedElsewhere or StorageFull
        when that could not be stored; refresh and try again.
        """
        async with self._opened_in_turn() as opened:
            was_replaced = await opened.set_up_letterbox(self._store, self.new_id, made)
            return (await opened.open_letters())._replace(was_replaced=was_replaced)

    # Writing records

    def new_id(self) -> str:
        """Draw an id for a new record: 32 hex digits that say nothing."""
        return self._random(ID_SIZE).hex()

    async def apply(
        self,
        saves: Iterable[tuple[str, Doc]] = (),
        erases: Iterable[tuple[str, str]] = (),
        *,
        letters: Collection[str] = (),
        taken_in: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        """Save records, named by `doc["id"]`, and erase others in one step; durable when this returns.

        The `letters` with these ids are removed in the same step, and those that were `taken_in` with a
        backup, sealed and by id, are put in the store. Raises ChangedElsewhere, StorageFull, and NewerFormat
        when a newer version of the app wrote here; then nothing was stored and the vault is as it was. A
        ValueError means an id that `new_id` would not draw or that another table has, or a document that is
        not JSON.
        """
        async with self._opened_in_turn() as opened:
            records: dict[str, Record | None] = {opened.checked(*erase): None for erase in erases}
            records |= opened.new_records(saves)
            others = {letter_name(letter_id): value for letter_id, value in taken_in.items()}
            await opened.commit(self._store, records, others, [*map(letter_name, letters)])

    async def accept_loss(self, unreadable: Iterable[str] = (), letters: Collection[str] = ()) -> None:
        """Remove the records that are missing, damaged or not to be trusted, and repair the ledger.

        The `unreadable` records, by id, open but are no record of their table; they go too, and so do the
        `letters` with these ids. What only a newer version of the app can read stays. Raises as `apply` does.
        """
        async with self._opened_in_turn() as opened:
            lost = dict.fromkeys([*opened.lost(), *unreadable])
            await opened.commit(self._store, lost, leftovers=[*map(letter_name, letters)])

    def _open(self) -> OpenVault:
        if self._opened is None:
            raise VaultLocked
        return self._opened

    @asynccontextmanager
    async def _opened_in_turn(self) -> AsyncIterator[OpenVault]:
        """Take a turn with what is open. Raises VaultLocked, also when `lock` was called while waiting."""
        async with self._turns.take() as is_over:
            if is_over():
                raise VaultLocked
            yield self._open()

    async def _reread(self, opened: OpenVault, stored: Mapping[str, bytes]) -> frozenset[str]:
        changed = await opened.read(stored)
        self._reads += 1
        if self._opened is not opened:  # locked meanwhile
            raise VaultLocked
        if opened.is_gone:
            self.lock()
            if self.on_gone is not None:
                self.on_gone()
            raise VaultLocked
        return changed

    def _set_opened(self, opened: OpenVault | None) -> None:
        if self._opened is not None:
            self._opened.drop()
        self._opened = opened
        self._reads += 1
