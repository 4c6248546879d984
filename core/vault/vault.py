"""The vault: notes that are sealed before they touch storage, and open only in memory.

It decides when things are sealed, stored and dropped. How a vault is read and what can be trusted is in
`reading`, what is open in `session`, how one gets in in `keyring`, and what a backup looks like in `backup`;
the two ports encrypt and store.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from enum import Enum
from typing import TypeVar

from tinydb.table import Table

from core.errors import (
    ChangedElsewhere,
    ForeignRecord,
    MissingRecord,
    RecordProblem,
    VaultErased,
    VaultLocked,
)
from core.vault.backup import Backup, read_backup, seal_backup
from core.vault.envelope import BACKUP, Envelope
from core.vault.keyring import Keyring
from core.vault.ledger import HEAD_KEY, Ledger
from core.vault.passphrase import check
from core.vault.ports import Cipher, Key, RecordStore
from core.vault.reading import Record, read
from core.vault.recovery_code import RecoveryCode
from core.vault.sealed import ID_SIZE, Doc, Records, Sealer
from core.vault.session import Session
from core.vault.slot import ROOT_SIZE
from core.vault.slots import PASSPHRASE_SLOT, RECOVERY_SLOT, SLOTS, whole_slots
from core.vault.tries import TRIES_KEY
from core.vault.turnstile import Turnstile

_PURPOSE = b"goudklompje records 1"

T = TypeVar("T")


class VaultStatus(Enum):
    """Whether there is a vault, and whether it is open."""

    ABSENT = "absent"
    LOCKED = "locked"
    OPEN = "open"


class Vault:
    """One vault in one store.

    `random` gives that many unpredictable bytes; `clock` gives monotonic seconds. Besides what each method
    says, every method may raise StorageRefused, and those that need an open vault VaultLocked.
    """

    def __init__(
        self,
        store: RecordStore,
        cipher: Cipher,
        *,
        random: Callable[[int], bytes],
        clock: Callable[[], float],
    ) -> None:
        self._store = store
        self._cipher = cipher
        self._random = random
        self._turnstile = Turnstile(store, clock)
        self._keyring = Keyring(store, cipher, self._turnstile, random, clock)
        self._session: Session | None = None
        self._locks = 0
        self._readings = 0
        self._turn = asyncio.Lock()

    async def status(self) -> VaultStatus:
        """Tell whether there is a vault and whether it is open."""
        if self._session is not None:
            return VaultStatus.OPEN
        found = await self._store.load((*SLOTS, HEAD_KEY))
        return VaultStatus.LOCKED if found else VaultStatus.ABSENT

    # Beginning

    async def create(self, passphrase: str, *, rounds: int | None = None) -> RecoveryCode:
        """Make a vault and leave it open, unless `lock` was called meanwhile.

        `rounds` are measured on this device unless given. Raises WeakPassphrase, StorageFull, and
        ChangedElsewhere when there is a vault already.
        """
        check(passphrase)
        async with self._turn:
            locks = self._locks
            if await self.status() is not VaultStatus.ABSENT:
                raise ChangedElsewhere
            code = RecoveryCode.draw(self._random)
            vault_id, root = self._random(ID_SIZE), self._random(ROOT_SIZE)
            slots = await self._keyring.new_slots(vault_id, root, passphrase, code, rounds)
            session = await self._session_with(vault_id, await self._cipher.import_root(root))
            await self._begin(session, {}, slots, locks)
            return code

    async def restore_as_new(self, data: bytes, secret: str) -> None:
        """Make the vault of a backup, with its secrets, and leave it open as `create` does.

        Raises NotOurFile, NewerFormat, DamagedRecord, WrongSecret, StorageFull, and ChangedElsewhere when
        there is a vault already.
        """
        async with self._turn:
            locks = self._locks
            if await self.status() is not VaultStatus.ABSENT:
                raise ChangedElsewhere
            envelope = Envelope.read(data, BACKUP)
            opened = await envelope.unlock(secret, self._cipher)
            backup = read_backup(envelope.id, await envelope.open(opened.root, self._cipher))
            session = await self._session_with(envelope.id, opened.root)
            session.ledger = Ledger(backup.changes)
            slots, _ = whole_slots(envelope.slots, envelope.id)
            await self._begin(session, session.new_records(backup.records), slots, locks)

    # Getting in

    async def unlock(self, secret: str) -> list[RecordProblem]:
        """Open the vault with the passphrase or the recovery code.

        Returns what does not open or cannot be trusted; the rest is open. Raises WrongSecret, WaitFirst,
        VaultErased, and DamagedRecord, MissingRecord or NewerFormat when the key slot itself is of no use.
        """
        async with self._turn:
            locks = self._locks
            stored = await self._store.load()
            opened, seconds = await self._tried(self._keyring.open(stored, secret))
            session = await self._session_with(opened.slot.vault_id, opened.root)
            await self._read(session, stored)
            await self._keyring.upgrade(stored, opened, seconds)
            if self._locks != locks:
                raise VaultLocked
            if self._session is not None:
                self._session.drop()
            self._session = session
            return self.problems

    async def change_passphrase(self, secret: str, new: str) -> None:
        """Take another passphrase, given the one of now or the recovery code; nothing else is written.

        Works open and locked. Raises WeakPassphrase, StorageFull, ChangedElsewhere when the passphrase was
        changed elsewhere meanwhile, and what `unlock` raises.
        """
        async with self._turn:
            await self._tried(self._keyring.change_passphrase(secret, new))
            self._mended(PASSPHRASE_SLOT)

    async def renew_code(self, secret: str) -> RecoveryCode:
        """Take another recovery code, as `change_passphrase` does; the old one opens nothing any more."""
        async with self._turn:
            code = await self._tried(self._keyring.renew_code(secret))
            self._mended(RECOVERY_SLOT)
            return code

    async def look_at_tries(self) -> None:
        """Bring `wait_seconds` up to date, also with other windows; call it every second while waiting."""
        async with self._turn:
            await self._turnstile.look()

    @property
    def wait_seconds(self) -> float:
        """How long to wait before the next try; 0 when one may try now."""
        return self._turnstile.wait

    @property
    def erases_after_ten(self) -> bool:
        """Whether the tenth wrong try in a row erases the vault; known after `look_at_tries`."""
        return self._turnstile.erases

    async def erase_after_ten(self, erases: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Choose whether the tenth wrong try erases the vault; only for who has a tested backup.

        Raises StorageFull, and ChangedElsewhere when another window counted a try meanwhile.
        """
        async with self._turn:
            await self._turnstile.set_erases(erases=erases)

    def lock(self) -> None:
        """Drop keys and documents; an unlocking that is under way will end in VaultLocked."""
        self._locks += 1
        if self._session is not None:
            self._session.drop()
            self._session = None

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
        async with self._turn:
            session = self._open()
            records: dict[str, Record | None] = {session.checked(*erase): None for erase in erases}
            records |= session.new_records(saves)
            await session.commit(self._store, records)

    async def accept_loss(self, useless: Iterable[str] = ()) -> None:
        """Forget the records that are missing, damaged or not to be trusted, and mend the ledger.

        With them go those with `useless` ids, which open and say nothing. What only a newer version of the
        app can read stays. Raises as `save` does.
        """
        async with self._turn:
            session = self._open()
            await session.commit(self._store, dict.fromkeys([*session.lost(), *useless]))

    async def make_backup(self, made: datetime) -> bytes:
        """Make a file of everything that opens in the store now; `made` is an aware moment.

        Afterwards `is_whole` tells whether that was everything. Raises FileTooLarge, and why the key slots
        are of no use when none of them could open the file.
        """
        async with self._turn:
            session = self._open()
            stored = await self._store.load()
            await self._reread(session, stored)
            vault_id = session.sealer.vault_id
            slots, problems = whole_slots(stored, vault_id)
            if not slots:
                raise problems[PASSPHRASE_SLOT]
            backup = Backup(made, session.ledger.changes, vault_id, session.records())
            return await seal_backup(backup, slots, session.root, self._cipher, self._random)

    async def refresh(self) -> frozenset[str]:
        """Read what others wrote, after ChangedElsewhere. Returns the ids of the records that changed.

        When the vault itself is gone or replaced, it is locked and VaultLocked raised.
        """
        async with self._turn:
            return await self._reread(self._open(), await self._store.load())

    async def destroy(self) -> None:
        """Erase the whole vault, slots included, and lock."""
        async with self._turn:
            await self._store.destroy()
            self.lock()

    def _open(self) -> Session:
        if self._session is None:
            raise VaultLocked
        return self._session

    async def _session_with(self, vault_id: bytes, root: Key) -> Session:
        key = await self._cipher.subkey(root, vault_id, _PURPOSE)
        return Session(root, Sealer(self._cipher, key, vault_id, self._random))

    async def _begin(
        self, session: Session, records: Mapping[str, Record], slots: Mapping[str, bytes], locks: int
    ) -> None:
        """Store a new vault, and leave it open unless it was locked since `locks` were counted."""
        await session.commit(self._store, records, slots, leftovers=[TRIES_KEY])
        if self._locks == locks:
            self._session = session
            self._readings += 1

    async def _tried(self, step: Awaitable[T]) -> T:
        try:
            return await step
        except VaultErased:
            self.lock()
            raise

    def _mended(self, slot: str) -> None:
        if self._session is not None:
            self._session.problems.pop(slot, None)

    async def _reread(self, session: Session, stored: Mapping[str, bytes]) -> frozenset[str]:
        changed = await self._read(session, stored)
        if all(isinstance(session.problems.get(key), MissingRecord | ForeignRecord) for key in SLOTS):
            self.lock()
            raise VaultLocked
        return changed

    async def _read(self, session: Session, stored: Mapping[str, bytes]) -> frozenset[str]:
        contents = await read(stored, session.sealer, session.known)
        changed = session.take(stored, contents)
        self._readings += 1
        session.problems |= whole_slots(stored, session.sealer.vault_id)[1]
        return changed
