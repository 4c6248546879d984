"""Try a secret on the key slots of a vault, and replace a secret, one slot at a time."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from core.errors import GoudklompjeError, VaultErased, WrongSecret
from core.vault.attempt_limiter import AttemptLimiter
from core.vault.kdf import FLOOR, better_rounds, tuned_rounds
from core.vault.key_slot import make_slot
from core.vault.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT, SLOTS, Opened, open_slot, refuse_blank
from core.vault.passphrase import check
from core.vault.ports import Cipher, RecordStore
from core.vault.recovery_code import RecoveryCode
from core.vault.secret_readings import secret_of


@dataclass(frozen=True)
class Keyring:
    """The key slots of one store, behind their attempt limiter."""

    store: RecordStore
    cipher: Cipher
    attempts: AttemptLimiter
    random: Callable[[int], bytes]
    clock: Callable[[], float]

    async def new_slots(
        self, vault_id: bytes, root: bytes, passphrase: str, code: RecoveryCode, rounds: int | None
    ) -> dict[str, bytes]:
        """Return the slots of a new vault; the rounds of the passphrase are measured unless given."""
        if rounds is None:
            rounds = await tuned_rounds(self.cipher, self.clock)
        ways = (
            (PASSPHRASE_SLOT, secret_of(passphrase), rounds),
            (RECOVERY_SLOT, secret_of(code.symbols), FLOOR),
        )
        return {
            key: await make_slot(self.cipher, self.random, key, vault_id, root, secret, cost)
            for key, secret, cost in ways
        }

    async def open(self, stored: Mapping[str, bytes], secret: str) -> tuple[Opened, float]:
        """Try a secret. Returns what it opened, and how many seconds deriving its key took.

        Raises BlankSecret, WaitFirst, WrongSecret, VaultErased when this was one wrong try too many, and
        DamagedRecord, MissingRecord or NewerFormat when the slot itself is of no use.
        """
        refuse_blank(secret)
        await self.attempts.begin()
        start = self.clock()
        try:
            opened = await open_slot(stored, secret, self.cipher)
        except WrongSecret:
            await self.attempts.count_wrong()
            if self.attempts.is_last:
                await self.store.destroy()
                raise VaultErased from None
            raise
        seconds = (self.clock() - start) / opened.derived
        await self.attempts.reset()
        return opened, seconds

    async def upgrade(self, stored: Mapping[str, bytes], opened: Opened, seconds: float) -> None:
        """Replace the passphrase slot by one of more rounds, when this device is fast enough.

        A failure is no reason to keep anybody out, so nothing is raised.
        """
        rounds = better_rounds(opened.slot.rounds, seconds)
        if opened.slot.key != PASSPHRASE_SLOT or rounds is None:
            return
        with suppress(GoudklompjeError):
            await self._replace(stored, opened, PASSPHRASE_SLOT, opened.secret, rounds)

    async def change_passphrase(self, secret: str, new: str) -> None:
        """Replace the passphrase. Raises as `open`, and WeakPassphrase, ChangedElsewhere or StorageFull."""
        check(new)
        stored = await self.store.load(SLOTS)
        opened, _ = await self.open(stored, secret)
        rounds = await tuned_rounds(self.cipher, self.clock)
        await self._replace(stored, opened, PASSPHRASE_SLOT, secret_of(new), rounds)

    async def renew_code(self, stored: Mapping[str, bytes], opened: Opened) -> RecoveryCode:
        """Replace the recovery code, with what `open` returned. Raises ChangedElsewhere or StorageFull."""
        code = RecoveryCode.draw(self.random)
        await self._replace(stored, opened, RECOVERY_SLOT, secret_of(code.symbols), FLOOR)
        return code

    async def _replace(
        self, stored: Mapping[str, bytes], opened: Opened, key: str, secret: bytes, rounds: int
    ) -> None:
        """Replace one slot in one step, on the condition that it is as it was read."""
        slot = opened.slot
        root = await slot.reveal(self.cipher, opened.secret)
        fresh = await make_slot(self.cipher, self.random, key, slot.vault_id, root, secret, rounds)
        await self.store.commit({key: fresh}, (), (key, stored.get(key)))
