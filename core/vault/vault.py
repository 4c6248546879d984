"""The vault: notes that are sealed before they touch storage, and open only in memory.

It decides when things are sealed, stored and dropped. How a vault is read and what can be trusted is in
`reading`, how a change is sealed in `writing`, what is open in `session`; the two ports encrypt and store.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from enum import Enum

from tinydb.table import Table

from core.errors import (
    ChangedElsewhere,
    ForeignRecord,
    GoudklompjeError,
    MissingRecord,
    RecordProblem,
    VaultLocked,
)
from core.vault.ledger import HEAD_KEY, Ledger
from core.vault.passphrase import check, secret_of
from core.vault.ports import Cipher, Key, RecordStore
from core.vault.reading import Record, read
from core.vault.recovery_code import RecoveryCode
from core.vault.rounds import FLOOR, tuned_rounds
from core.vault.sealed import ID_SIZE, Doc, Sealer
from core.vault.session import Session
from core.vault.slot import ROOT_SIZE, Slot, make_slot
from core.vault.writing import seal_change

PASSPHRASE_SLOT = "slot/passphrase"  # noqa: S105 - a name in the store
RECOVERY_SLOT = "slot/recovery"
_SLOTS = (PASSPHRASE_SLOT, RECOVERY_SLOT)
_PURPOSE = b"goudklompje records 1"


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
        self._clock = clock
        self._session: Session | None = None
        self._locks = 0
        self._turn = asyncio.Lock()

    async def status(self) -> VaultStatus:
        """Tell whether there is a vault and whether it is open."""
        if self._session is not None:
            return VaultStatus.OPEN
        found = await self._store.load((*_SLOTS, HEAD_KEY))
        return VaultStatus.LOCKED if found else VaultStatus.ABSENT

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
            if rounds is None:
                rounds = await tuned_rounds(self._cipher, self._clock)
            code = RecoveryCode.draw(self._random)
            vault_id, root = self._random(ID_SIZE), self._random(ROOT_SIZE)
            slots = {
                key: await make_slot(self._cipher, self._random, key, vault_id, root, secret, cost)
                for key, secret, cost in (
                    (PASSPHRASE_SLOT, secret_of(passphrase), rounds),
                    (RECOVERY_SLOT, secret_of(code.symbols), FLOOR),
                )
            }
            session = await self._session_with(vault_id, await self._cipher.import_root(root))
            change = await seal_change(session.sealer, Ledger(), {})
            await self._store.commit({**slots, **change.puts}, (), (HEAD_KEY, None))
            session.keep(change)
            if self._locks == locks:
                self._session = session
            return code

    async def unlock(self, secret: str) -> list[RecordProblem]:
        """Open the vault with the passphrase or the recovery code.

        Returns what does not open or cannot be trusted; the rest is open. Raises WrongSecret, and
        DamagedRecord, MissingRecord or NewerFormat when the key slot itself is of no use.
        """
        async with self._turn:
            locks = self._locks
            stored = await self._store.load()
            slot, root = await self._unwrap(stored, secret)
            session = await self._session_with(slot.vault_id, root)
            await self._read(session, stored)
            if self._locks != locks:
                raise VaultLocked
            if self._session is not None:
                self._session.drop()
            self._session = session
            return self.problems

    def lock(self) -> None:
        """Drop keys and documents; an unlocking that is under way will end in VaultLocked."""
        self._locks += 1
        if self._session is not None:
            self._session.drop()
            self._session = None

    def table(self, name: str) -> Table:
        """Give a TinyDB table to read from; what it gives out are copies."""
        return self._open().documents.table(name)

    @property
    def problems(self) -> list[RecordProblem]:
        """What is known to be wrong in the open vault."""
        return list(self._open().problems.values())

    def new_id(self) -> str:
        """Draw an id for a new record: 32 hex digits that say nothing."""
        return self._random(ID_SIZE).hex()

    async def save(self, table: str, doc: Doc) -> None:
        """Insert or replace the record named by `doc["id"]`; durable when this returns.

        Raises ChangedElsewhere and StorageFull; then nothing was stored and the vault is as it was.
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
            change = await seal_change(session.sealer, session.ledger, records)
            await self._store.commit(change.puts, change.deletes, (HEAD_KEY, session.head))
            session.keep(change)

    async def refresh(self) -> frozenset[str]:
        """Read what others wrote, after ChangedElsewhere. Returns the ids of the records that changed.

        When the vault itself is gone or replaced, it is locked and VaultLocked raised.
        """
        async with self._turn:
            session = self._open()
            stored = await self._store.load()
            changed = await self._read(session, stored)
            if all(isinstance(session.problems.get(key), MissingRecord | ForeignRecord) for key in _SLOTS):
                self.lock()
                raise VaultLocked
            return changed

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
        return Session(Sealer(self._cipher, key, vault_id, self._random))

    async def _read(self, session: Session, stored: Mapping[str, bytes]) -> frozenset[str]:
        contents = await read(stored, session.sealer, session.known)
        changed = session.take(stored, contents)
        for key in _SLOTS:
            try:
                if _slot(stored, key).vault_id != session.sealer.vault_id:
                    raise ForeignRecord(key)
            except RecordProblem as problem:
                session.problems[key] = problem
        return changed

    async def _unwrap(self, stored: Mapping[str, bytes], secret: str) -> tuple[Slot, Key]:
        code = RecoveryCode.read(secret)
        tries = [] if code is None else [(RECOVERY_SLOT, code.symbols)]
        failures: list[GoudklompjeError] = []
        for key, text in (*tries, (PASSPHRASE_SLOT, secret)):
            try:
                slot = _slot(stored, key)
                return slot, await slot.unlock(self._cipher, secret_of(text))
            except GoudklompjeError as failure:
                failures.append(failure)
        raise failures[0]


def _slot(stored: Mapping[str, bytes], key: str) -> Slot:
    if key not in stored:
        raise MissingRecord(key)
    return Slot.read(key, stored[key])
