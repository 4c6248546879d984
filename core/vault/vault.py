"""The vault: notes that are sealed before they touch storage, and open only in memory.

It decides when there is a vault and when it is open. What can be done with it then is in `holding`, how one
begins in `beginning`, and how one gets in in `keyring`; the two ports encrypt and store.
"""

import asyncio
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import TypeVar

from core.errors import ChangedElsewhere, RecordProblem, VaultErased, VaultLocked
from core.vault.attempt_limiter import AttemptLimiter
from core.vault.creation import NewVault, from_backup, from_nothing
from core.vault.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT, SLOTS
from core.vault.keyring import Keyring
from core.vault.ledger import HEAD_KEY
from core.vault.open_vault import Holding
from core.vault.passphrase import check
from core.vault.ports import Cipher, RecordStore
from core.vault.recovery_code import RecoveryCode
from core.vault.session import open_session

T = TypeVar("T")


class VaultStatus(Enum):
    """Whether there is a vault, and whether it is open."""

    ABSENT = "absent"
    LOCKED = "locked"
    OPEN = "open"


class Vault(Holding):
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
        super().__init__(store, cipher, random)
        self._attempts = AttemptLimiter(store, clock)
        self._keyring = Keyring(store, cipher, self._attempts, random, clock)

    async def status(self) -> VaultStatus:
        """Tell whether there is a vault and whether it is open."""
        if self._session is not None:
            return VaultStatus.OPEN
        found = await self._store.load((*SLOTS, HEAD_KEY))
        return VaultStatus.LOCKED if found else VaultStatus.ABSENT

    @property
    def was_restored(self) -> bool:
        """Whether the device had lost the vault, and brought it back from a second copy of its own."""
        return self._store.was_restored

    @property
    def was_destroyed(self) -> bool | None:
        """Whether an absent vault was erased on purpose, as far as `status` found; None: unknown."""
        return self._store.was_destroyed

    # NewVault

    async def create(self, passphrase: str, *, rounds: int | None = None) -> RecoveryCode:
        """Make a vault and leave it open, unless `lock` was called meanwhile.

        `rounds` are measured on this device unless given. Raises WeakPassphrase, StorageFull, and
        ChangedElsewhere when there is a vault already.
        """
        check(passphrase)
        turn = self._turn
        async with turn:
            await self._refuse_another()
            beginning, code = await from_nothing(
                self._cipher, self._random, self._keyring, passphrase, rounds
            )
            await self._begin(beginning, turn)
            return code

    async def restore_as_new(self, data: bytes, secret: str) -> None:
        """Make the vault of a backup, with its secrets, and leave it open as `create` does.

        Raises NotOurFile, NewerFormat, DamagedRecord, WrongSecret, StorageFull, and ChangedElsewhere when
        there is a vault already.
        """
        turn = self._turn
        async with turn:
            await self._refuse_another()
            await self._begin(await from_backup(self._cipher, self._random, data, secret), turn)

    # Getting in

    async def unlock(self, secret: str) -> list[RecordProblem]:
        """Open the vault with the passphrase or the recovery code.

        Returns what does not open or cannot be trusted; the rest is open. Raises WrongSecret, WaitFirst,
        VaultErased, and DamagedRecord, MissingRecord or NewerFormat when the key slot itself is of no use.
        """
        turn = self._turn
        async with turn:
            stored = await self._store.load()
            opened, seconds = await self._tried(self._keyring.open(stored, secret))
            session = await open_session(self._cipher, self._random, opened.slot.vault_id, opened.root)
            await self._read(session, stored)
            if session.problems:
                await self._mend(session, stored)
            await self._keyring.upgrade(stored, opened, seconds)
            if self._turn is not turn:
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

    async def renew_code(
        self, secret: str, beforehand: Callable[[], Awaitable[None]] | None = None
    ) -> RecoveryCode:
        """Take another recovery code, as `change_passphrase` does; the old one opens nothing any more.

        `beforehand` is done once the secret was right and before the old code is replaced. It may change the
        vault, and what it raises stops the rest.
        """
        async with self._turn:
            stored = await self._store.load(SLOTS)
            opened, _ = await self._tried(self._keyring.open(stored, secret))
        if beforehand is not None:
            await beforehand()
        async with self._turn:
            code = await self._keyring.renew_code(stored, opened)
            self._mended(RECOVERY_SLOT)
            return code

    async def look_at_tries(self) -> None:
        """Bring `wait_seconds` up to date, also with other windows; call it every second while waiting."""
        async with self._turn:
            await self._attempts.refresh()

    @property
    def wait_seconds(self) -> float:
        """How long to wait before the next try; 0 when one may try now."""
        return self._attempts.wait

    @property
    def erases_after_ten(self) -> bool:
        """Whether the tenth wrong try in a row erases the vault; known after `look_at_tries`."""
        return self._attempts.erases

    async def erase_after_ten(self, erases: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Choose whether the tenth wrong try erases the vault; only for who has a tested backup.

        Raises StorageFull, and ChangedElsewhere when another window counted a try meanwhile.
        """
        async with self._turn:
            await self._attempts.set_erases(erases=erases)

    async def destroy(self) -> None:
        """Erase the whole vault, slots included, and lock."""
        async with self._turn:
            await self._store.destroy()
            self.lock()

    async def drop_copy(self) -> None:
        """Remove what a second copy still has of a vault that another window erased."""
        async with self._turn:
            await self._store.drop_copy()

    async def _refuse_another(self) -> None:
        if await self.status() is not VaultStatus.ABSENT:
            raise ChangedElsewhere

    async def _begin(self, beginning: NewVault, turn: asyncio.Lock) -> None:
        """Store a new vault, and leave it open unless it was locked since this turn began."""
        await beginning.keep(self._store)
        if self._turn is turn:
            self._session = beginning.session
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
