"""The secrets of the vault: its passphrase, its recovery code, and the limit on wrong tries."""

import secrets
from asyncio import sleep
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from math import ceil

from core.errors import ChangedElsewhere, StorageFull, StorageRefused, Weakness
from mobile.device import Device
from mobile.lock_state import LockState
from mobile.services.vault_access import VaultAccess
from mobile.state import State

TICK_SECONDS = 1.0


class VaultSecrets:
    """Checks and changes secrets."""

    def __init__(self, state: State, device: Device, access: VaultAccess) -> None:
        self._state = state
        self._device = device
        self._access = access

    def cover(self, is_shown: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Note whether a secret is on screen; it is covered out of sight, as open notes are."""
        self._device.cover(is_shown or self._state.lock.is_open)

    # Passphrases

    def suggest_passphrase(self) -> str:
        """Return five random Dutch words, whatever the language of the app."""
        from core.vault.passphrase import propose

        return propose(secrets.token_bytes)

    def weakness_of(self, passphrase: str) -> Weakness | None:
        """Return why a passphrase is too easy to guess; None when it is not."""
        from core.vault.strength.estimate import estimate

        return estimate(passphrase).weakness

    def check_passphrase(self, passphrase: str) -> None:
        """Raise WeakPassphrase when it is too easy to guess."""
        from core.vault.passphrase import check

        check(passphrase)

    async def change_passphrase(self, secret: str, new: str) -> None:
        """Change the passphrase, given the current secret.

        Raise what unlocking raises, WeakPassphrase, ChangedElsewhere, StorageFull or StorageRefused.
        """
        async with self._access.attempt():
            await self._access.vault.change_passphrase(secret, new)
        self._state.look_at_problems()

    # The recovery code

    async def renew_code(self, secret: str) -> None:
        """Make a new recovery code, to be shown and verified; the old one stops working.

        Raise what unlocking raises, ChangedElsewhere, StorageFull or StorageRefused.
        """
        async with self._access.attempt():
            # What says that the code is on paper goes first: after a kill in between, a new code is offered
            # once more. The other way round, a code on paper would open nothing and nobody would know.
            code = await self._access.vault.renew_code(secret, self._state.book.code_status.unsettle)
        self._state.look_at_problems()
        self._state.recovery_code = tuple(code.groups)

    def is_code(self, typed: Mapping[int, str]) -> bool:
        """Return whether these groups of the recovery code, by their place from 0, were typed right."""
        from core.vault.recovery_code import RecoveryCode

        groups = [typed.get(place, group) for place, group in enumerate(self._state.recovery_code)]
        code = RecoveryCode.read("".join(groups))
        return code is not None and code.groups == self._state.recovery_code

    async def finish_code(self) -> None:
        """Open the notes: the recovery code was verified, or knowingly skipped."""
        self.forget_code()
        if self._state.lock is LockState.CODE:
            self._access.enter()
        with suppress(StorageFull, StorageRefused, ChangedElsewhere):  # then a new code is offered once more
            await self._state.book.code_status.settle()
        await self._access.look_at_letters()

    def forget_code(self) -> None:
        """Drop the recovery code."""
        self._state.recovery_code = ()

    # Wrong tries

    async def countdown(self) -> AsyncIterator[int]:
        """Yield the seconds until the next try, each second, until there are none. Raise StorageRefused."""
        while left := ceil(await self.seconds_to_wait()):
            yield left
            await sleep(TICK_SECONDS)

    async def seconds_to_wait(self) -> float:
        """Return the seconds to wait before the next try, up to date with other windows."""
        await self._access.vault.look_at_tries()
        return self._access.vault.wait_seconds

    @property
    def must_wait(self) -> bool:
        """Whether the next try at the lock has to wait, as far as this window knows."""
        return self._access.vault.wait_seconds > 0

    @property
    def erases_after_ten(self) -> bool:
        """Whether the tenth wrong try in a row erases the notes."""
        return self._access.vault.erases_after_ten

    async def erase_after_ten(self, *, erases: bool) -> None:
        """Choose whether the tenth wrong try erases the notes. Raise ChangedElsewhere or StorageFull."""
        await self._access.vault.erase_after_ten(erases)
        self._state.redraw()
