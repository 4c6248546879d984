"""What a vault holds while it is open: reading it, changing it, and making a backup of it.

How it comes to be open is left to the vault. `reading` decides what can be trusted, `session` is what is in
memory, and `backup` knows what a backup looks like.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import datetime

from tinydb.table import Table

from core.errors import (
    ChangedElsewhere,
    ForeignRecord,
    MissingRecord,
    NewerFormat,
    RecordProblem,
    StorageFull,
    StorageRefused,
    VaultLocked,
)
from core.vault.backup import Backup, BackupFile, seal_backup
from core.vault.key_slots import PASSPHRASE_SLOT, SLOTS, whole_slots
from core.vault.ledger import HEAD_KEY
from core.vault.ports import Cipher, RecordStore
from core.vault.reading import Record, read
from core.vault.session import Session
from core.vault.value_format import ID_SIZE, Doc, Records


class Holding:
    """The records of one vault, and the turn in which they are changed; both go at a lock.

    Besides what each method says, every method raises VaultLocked when the vault is not open, and may raise
    StorageRefused.
    """

    def __init__(self, store: RecordStore, cipher: Cipher, random: Callable[[int], bytes]) -> None:
        self._store = store
        self._cipher = cipher
        self._random = random
        self._session: Session | None = None
        self._readings = 0
        self._turn = asyncio.Lock()
        self._left: list[asyncio.Lock] = []
        self.on_gone: Callable[[], None] | None = None
        """Called at once when the vault was found erased or replaced elsewhere, and therefore locked."""

    def lock(self) -> None:
        """Drop keys and documents; an unlocking that is under way will end in VaultLocked.

        What a store that hangs still holds up stays behind with its own turn, and holds up nobody after it.
        """
        self._left = [turn for turn in (*self._left, self._turn) if turn.locked()]
        self._turn = asyncio.Lock()
        if self._session is not None:
            self._session.drop()
            self._session = None

    async def at_rest(self) -> None:
        """Return once nothing is under way in the store, not even what a lock left behind."""
        while under_way := [turn for turn in (*self._left, self._turn) if turn.locked()]:
            async with under_way[0]:
                pass

    # Reading

    def table(self, name: str) -> Table:
        """Give a TinyDB table to read from; what it gives out are copies."""
        return self._open().documents.table(name)

    def records(self) -> Records:
        """Copy everything that is open, with its tables, in the order of the ids."""
        return self._open().records()

    @property
    def table_names(self) -> list[str]:
        """The names of the tables that have documents."""
        return self._open().documents.names()

    @property
    def readings(self) -> int:
        """How often the open vault was read from the store; then any document may be another."""
        self._open()
        return self._readings

    @property
    def changes(self) -> int:
        """How many changes were made since the vault was, making it included."""
        return self._open().ledger.changes

    @property
    def problems(self) -> list[RecordProblem]:
        """What is known to be wrong in the open vault."""
        return list(self._open().problems.values())

    @property
    def is_whole(self) -> bool:
        """Whether every record opened and is vouched for, as far as was read last."""
        return self._open().problems.keys() <= set(SLOTS)

    def lost(self) -> list[str]:
        """Give the ids of the records that `accept_loss` would forget."""
        return self._open().lost()

    # Writing

    def new_id(self) -> str:
        """Draw an id for a new record: 32 hex digits that say nothing."""
        return self._random(ID_SIZE).hex()

    async def save(self, table: str, doc: Doc) -> None:
        """Insert or replace the record named by `doc["id"]`; durable when this returns.

        Raises ChangedElsewhere, StorageFull, and NewerFormat when a newer version of the app wrote here; then
        nothing was stored and the vault is as it was.
        """
        await self.apply(saves=[(table, doc)])

    async def erase(self, table: str, record_id: str) -> None:
        """Remove a record, whole or damaged; gone for good when this returns. Raises as `save` does."""
        await self.apply(erases=[(table, record_id)])

    async def apply(
        self, saves: Iterable[tuple[str, Doc]] = (), erases: Iterable[tuple[str, str]] = ()
    ) -> None:
        """Save and erase several records in one step, all of it or nothing. Raises as `save` does.

        A ValueError means an id that `new_id` would not draw or that another table has, or a document
        that is not JSON.
        """
        async with self._opened() as session:
            records: dict[str, Record | None] = {session.checked(*erase): None for erase in erases}
            records |= session.new_records(saves)
            await session.commit(self._store, records)

    async def accept_loss(self, useless: Iterable[str] = ()) -> None:
        """Forget the records that are missing, damaged or not to be trusted, and mend the ledger.

        With them go those with `useless` ids, which open and say nothing. What only a newer version of the
        app can read stays. Raises as `save` does.
        """
        async with self._opened() as session:
            await session.commit(self._store, dict.fromkeys([*session.lost(), *useless]))

    async def make_backup(self, made: datetime) -> BackupFile:
        """Make a file of everything that opens in the store now; `made` is an aware moment.

        Raises FileTooLarge, and why the key slots are of no use when none of them could open the file.
        """
        async with self._opened() as session:
            stored = await self._store.load()
            await self._reread(session, stored)
            vault_id, is_whole = session.sealer.vault_id, self.is_whole
            slots, problems = whole_slots(stored, vault_id)
            if not slots:
                raise problems[PASSPHRASE_SLOT]
            backup = Backup(made, session.ledger.changes, vault_id, session.records())
            data = await seal_backup(backup, slots, session.root, self._cipher, self._random)
            return BackupFile(data, backup.changes, is_whole)

    async def refresh(self) -> frozenset[str]:
        """Read what others wrote, after ChangedElsewhere. Returns the ids of the records that changed.

        When the vault itself is gone or replaced, it is locked and VaultLocked raised.
        """
        async with self._opened() as session:
            return await self._reread(session, await self._store.load())

    def _open(self) -> Session:
        if self._session is None:
            raise VaultLocked
        return self._session

    @asynccontextmanager
    async def _opened(self) -> AsyncIterator[Session]:
        """Take a turn with what is open; whoever waits for it across a lock finds the vault locked."""
        turn = self._turn
        async with turn:
            if self._turn is not turn:
                raise VaultLocked
            yield self._open()

    async def _reread(self, session: Session, stored: Mapping[str, bytes]) -> frozenset[str]:
        changed = await self._read(session, stored)
        if self._session is not session:  # locked meanwhile
            raise VaultLocked
        if all(isinstance(session.problems.get(key), MissingRecord | ForeignRecord) for key in SLOTS):
            self.lock()
            if self.on_gone is not None:
                self.on_gone()
            raise VaultLocked
        return changed

    async def _mend(self, session: Session, stored: Mapping[str, bytes]) -> None:
        """Take from a second copy what is damaged or missing here, where it opens and is the last version."""
        problems = dict(session.problems)
        spare = await self._store.spare(
            [key for key in problems if not isinstance(problems[key], NewerFormat)]
        )
        found = await read({**stored, **spare}, session.sealer, session.known)
        good = {key: value for key, value in spare.items() if key not in found.problems and key not in SLOTS}
        if not good or not found.problems.keys() < problems.keys():
            return
        with suppress(ChangedElsewhere, StorageFull, StorageRefused):
            await self._store.commit(good, (), (HEAD_KEY, stored.get(HEAD_KEY)))
            await self._read(session, {**stored, **good})

    async def _read(self, session: Session, stored: Mapping[str, bytes]) -> frozenset[str]:
        contents = await read(stored, session.sealer, session.known)
        changed = session.take(stored, contents)
        self._readings += 1
        session.problems |= whole_slots(stored, session.sealer.vault_id)[1]
        return changed
