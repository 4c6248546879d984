"""The gate: the lock as the page itself shows it before the app is there. Unlocks for it, and answers it."""

from collections.abc import Awaitable, Callable

from core.errors import GoudklompjeError, VaultLocked, WaitFirst
from mobile.device import Device
from mobile.lock_state import LockState
from mobile.services.background_tasks import BackgroundTasks
from mobile.services.passkeys import Passkeys
from mobile.services.vault_access import VaultAccess
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import State


class PageGate:
    """Answers the gate until it gives way, which it does once: from then on the app shows its own lock.

    `error_message` returns the sentence about an error.
    """

    def __init__(
        self,
        state: State,
        device: Device,
        access: VaultAccess,
        vault_secrets: VaultSecrets,
        passkeys: Passkeys,
        error_message: Callable[[GoudklompjeError], str],
    ) -> None:
        self._state = state
        self._device = device
        self._access = access
        self._vault_secrets = vault_secrets
        self._error_message = error_message
        self._background = BackgroundTasks()
        self._is_there = True
        self._turn = 0
        device.on_unlock = lambda secret: self._background.run(self._try(access.unlock(secret)))
        device.on_passkey = lambda passkey: self._background.run(self._try(passkeys.unlock_with(*passkey)))
        device.on_lost = self._say_lost

    def follow(self) -> None:
        """Tell the gate what became of the lock; to be called when the app has drawn that."""
        if self._state.lock is LockState.UNKNOWN or not self._is_there:
            return
        if self._state.lock is LockState.LOCKED and not self._state.secrets_are_lost:
            self._background.run(self._answer(None))
        else:
            self._is_there = False
            self._turn += 1
            self._device.give_way()

    async def _try(self, unlocking: Awaitable[None]) -> None:
        """Unlock, and answer when that failed. When the lock changed, the app is drawn and calls `follow`."""
        self._turn += 1
        fault: GoudklompjeError | None = None
        try:
            await unlocking
        except VaultLocked:
            await self._access.close_lost_vault()
        except GoudklompjeError as error:
            fault = error
        except Exception:
            # A mistake of ours: it is reported, and the gate hears that it can try again.
            await self._answer(GoudklompjeError())
            raise
        if self._state.lock is LockState.LOCKED:
            await self._answer(fault)

    async def _answer(self, fault: GoudklompjeError | None) -> None:
        """Tell why the last try failed, and second by second how long the next one has to wait."""
        self._turn += 1
        mine = self._turn
        try:
            async for left in self._vault_secrets.countdown():
                if self._turn != mine:
                    return
                fault = None
                self._device.answer_gate(self._error_message(WaitFirst(left)), left)
        except GoudklompjeError as error:
            fault = error
        if self._turn == mine:
            self._device.answer_gate(self._error_message(fault) if fault else "", 0)

    def _say_lost(self) -> None:
        self._state.secrets_are_lost = True
