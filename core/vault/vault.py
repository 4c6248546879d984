"""The vault: notes that are sealed before they touch storage, and open only in memory.

`creation` makes one, `keyring` opens the key slots, `open_vault` is what is in memory, and `vault_records`
reads and writes what it holds.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from enum import Enum
from typing import TypeVar

from core.errors import (
    ChangedElsewhere,
    ForeignRecord,
    PassphraseInstead,
    RecordProblem,
    VaultErased,
    VaultLocked,
)
from core.vault.attempt_limiter import AttemptLimiter
from core.vault.creation import NewVault, empty_vault, vault_of_backup
from core.vault.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT, SLOTS
from core.vault.keyring import Keyring
from core.vault.ledger import HEAD_KEY
from core.vault.open_vault import OpenVault
from core.vault.passkey_slot import NewPasskey
from core.vault.passkeys import Passkey, add_passkey, open_passkey_slot, passkeys_of, remove_passkey
from core.vault.passphrase import check
from core.vault.ports import Cipher, Key, RecordStore
from core.vault.recovery_code import RecoveryCode
from core.vault.vault_records import VaultRecords

T = TypeVar("T")


class VaultStatus(Enum):
    """Whether there is a vault, and whether it is open."""

    ABSENT = "absent"
    LOCKED = "locked"
    OPEN = "open"


class Vault(VaultRecords):
    """One vault in one store.

    `random` returns that many unpredictable bytes; `clock` returns monotonic seconds. Besides what each
    method says, all may raise StorageRefused, and those that read and write records VaultLocked.
    """

    def __init__(
        self,
        store: RecordStore,
        cipher: Cipher,
        *,
        random: Callable[[int], bytes],
        clock: Callable[[], float],
    ) -> None:
        super().__init__(store, random)
        self._cipher = cipher
        self._attempts = AttemptLimiter(store, clock)
        self._keyring = Keyring(store, cipher, self._attempts, random, clock)

    async def status(self) -> VaultStatus:
        """Return whether there is a vault and whether it is open."""
        if self._opened is not None:
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

    # Creating and erasing

    async def create(self, passphrase: str, *, rounds: int | None = None) -> RecoveryCode:
        """Create a vault and leave it open, unless `lock` was called meanwhile.

        `rounds` are measured on this device unless given. Raises WeakPassphrase, StorageFull, and
        ChangedElsewhere when there is a vault already.
        """
        check(passphrase)
        async with self._turns.take() as is_over:
            await self._refuse_another()
            made, code = await empty_vault(self._cipher, self._random, self._keyring, passphrase, rounds)
            await self._begin(made, is_over)
            return code

    async def restore_as_new(self, data: bytes, secret: str) -> None:
        """Create the vault of a backup, with its secrets, and leave it open as `create` does.

        Raises NotOurFile, NewerFormat, DamagedRecord, WrongSecret, StorageFull, and ChangedElsewhere when
        there is a vault already.
        """
        async with self._turns.take() as is_over:
            await self._refuse_another()
            await self._begin(await vault_of_backup(self._cipher, self._random, data, secret), is_over)

    async def destroy(self) -> None:
        """Erase the whole vault, slots included, and lock."""
        async with self._turns.take():
            await self._store.destroy()
            self.lock()

    async def drop_copy(self) -> None:
        """Remove what a second copy still has of a vault that another window erased."""
        async with self._turns.take():
            await self._store.drop_copy()

    def copy_letters(self) -> None:
        """Have a second copy follow the letters that were stored since, while the vault is locked too."""
        self._store.copy_letters()

    # Unlocking

    async def unlock(self, secret: str) -> list[RecordProblem]:
        """Open the vault with the passphrase or the recovery code, and return the problems of what is in it.

        Raises WrongSecret, WaitFirst, VaultErased, and DamagedRecord, MissingRecord or NewerFormat when the
        key slot itself is of no use.
        """
        async with self._turns.take() as is_over:
            stored = await self._store.load()
            slot, seconds = await self._tried(self._keyring.open(stored, secret))
            opened = await self._read(stored, slot.slot.vault_id, slot.root)
            await self._keyring.upgrade(stored, slot, seconds)
            return self._leave_open(opened, is_over)

    async def unlock_with_passkey(self, output: Key, slot: str) -> list[RecordProblem]:
        """Open the vault with what the passkey of this slot gave, and return the problems of what is in it.

        It is no try: it counts none, waits for none and resets none. Raises PassphraseInstead.
        """
        async with self._turns.take() as is_over:
            stored = await self._store.load()
            vault_id, root = await open_passkey_slot(stored, slot, output, self._cipher)
            opened = await self._read(stored, vault_id, root)
            if slot not in {passkey.slot for passkey in passkeys_of(opened)}:
                raise PassphraseInstead
            return self._leave_open(opened, is_over)

    async def change_passphrase(self, secret: str, new: str) -> None:
        """Replace the passphrase, given the present one or the recovery code; works open and locked.

        Raises WeakPassphrase, StorageFull, ChangedElsewhere when the passphrase was changed elsewhere
        meanwhile, and what `unlock` raises.
        """
        async with self._turns.take():
            await self._tried(self._keyring.change_passphrase(secret, new))
            self._mended(PASSPHRASE_SLOT)

    async def renew_code(
        self, secret: str, beforehand: Callable[[], Awaitable[None]] | None = None
    ) -> RecoveryCode:
        """Replace the recovery code, as `change_passphrase` does; the old one opens nothing any more.

        `beforehand` runs once the secret was right and before the old code is replaced. It may change the
        vault, and what it raises stops the rest.
        """
        async with self._turns.take():
            stored = await self._store.load(SLOTS)
            slot, _ = await self._tried(self._keyring.open(stored, secret))
        if beforehand is not None:
            await beforehand()
        async with self._turns.take():
            code = await self._keyring.renew_code(stored, slot)
            self._mended(RECOVERY_SLOT)
            return code

    # Passkeys

    def passkeys(self) -> list[Passkey]:
        """Return the passkeys that open this vault on this device, newest first."""
        return passkeys_of(self._open())

    async def add_passkey(self, secret: str, passkey: NewPasskey, made: datetime) -> None:
        """Let a passkey open the vault too, in place of the one before; `made` is an aware moment.

        The passphrase or the recovery code is needed, as an open vault does not show its root key. Raises
        what `unlock` raises, ChangedElsewhere and StorageFull, and ValueError for what can be no passkey.
        """
        async with self._opened_in_turn() as opened:
            stored = await self._store.load()
            await self._reread(opened, stored)
            found, _ = await self._tried(self._keyring.open(stored, secret))
            if found.slot.vault_id != opened.sealer.vault_id:
                raise ForeignRecord(found.slot.key)
            root = await found.slot.reveal(self._cipher, found.secret)
            if self._opened is not opened:  # locked meanwhile
                raise VaultLocked
            await add_passkey(opened, self._store, root, passkey, self.new_id, made)
            self._reads += 1

    async def remove_passkey(self, slot: str) -> None:
        """Remove the slot of a passkey; the passkey stays on the device. Raises as `apply` does."""
        async with self._opened_in_turn() as opened:
            await self._reread(opened, await self._store.load())
            await remove_passkey(opened, self._store, slot)
            self._reads += 1

    # Wrong tries

    async def look_at_tries(self) -> None:
        """Bring `wait_seconds` up to date, also with other windows; call it every second while waiting."""
        async with self._turns.take():
            await self._attempts.refresh()

    @property
    def wait_seconds(self) -> float:
        """Seconds until the next try; 0 when one may try now."""
        return self._attempts.wait

    @property
    def erases_after_ten(self) -> bool:
        """Whether the tenth wrong try in a row erases the vault; known after `look_at_tries`."""
        return self._attempts.erases

    async def erase_after_ten(self, erases: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Choose whether the tenth wrong try erases the vault; only for who has a tested backup.

        Raises StorageFull, and ChangedElsewhere when another window counted a try meanwhile.
        """
        async with self._turns.take():
            await self._attempts.set_erases(erases=erases)

    async def _refuse_another(self) -> None:
        if await self.status() is not VaultStatus.ABSENT:
            raise ChangedElsewhere

    async def _begin(self, made: NewVault, is_over: Callable[[], bool]) -> None:
        """Store a new vault, and leave it open unless it was locked since this turn began."""
        await made.store(self._store)
        if not is_over():
            self._set_opened(made.opened)

    async def _read(self, stored: Mapping[str, bytes], vault_id: bytes, root: Key) -> OpenVault:
        """Read the vault of a root key, and mend what a second copy can mend."""
        opened = await OpenVault.of(self._cipher, self._random, vault_id, root)
        await opened.read(stored)
        if opened.problems:
            await opened.mend(self._store, stored)
        return opened

    def _leave_open(self, opened: OpenVault, is_over: Callable[[], bool]) -> list[RecordProblem]:
        if is_over():
            raise VaultLocked
        self._set_opened(opened)
        return self.problems

    async def _tried(self, step: Awaitable[T]) -> T:
        try:
            return await step
        except VaultErased:
            self.lock()
            raise

    def _mended(self, slot: str) -> None:
        if self._opened is not None:
            self._opened.problems.pop(slot, None)
