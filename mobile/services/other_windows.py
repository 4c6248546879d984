"""Changes that other windows of the same browser made, applied or shown in this one."""

from contextlib import suppress

from core.errors import GoudklompjeError
from mobile.device import Device, News
from mobile.lock_state import LockState
from mobile.services.background_tasks import BackgroundTasks
from mobile.services.vault_access import VaultAccess
from mobile.state import State


class OtherWindows:
    """Listens to the other windows; their changes are shown once nobody types here."""

    def __init__(self, state: State, device: Device, access: VaultAccess) -> None:
        self._state = state
        self._device = device
        self._access = access
        self._background = BackgroundTasks()
        self._is_behind = self._is_reading = False
        self._has_changes = False
        device.on_news = lambda news: self._background.run(self._hear(news))

    def show_changes(self) -> None:
        """Show pending changes, unless someone types: a field redrawn meanwhile may lose a letter."""
        if self._has_changes and not self._state.is_typing and self._state.notebook:
            self._has_changes = False
            self._state.show_changes()

    async def _hear(self, news: str) -> None:
        """Handle news of another window; what a later version sends is ignored."""
        lock = self._state.lock
        if news == News.CHANGED:
            await self._read_anew()
        elif news == News.LOCKED and lock.is_open:
            await self._access.lock_here()
        elif news == News.LOCKED and lock is LockState.LOCKED:
            self._access.vault.lock()  # also an unlocking that is under way
        elif news == News.ERASED and (lock.is_open or lock is LockState.LOCKED):
            await self._access.close_erased_vault()

    async def _read_anew(self) -> None:
        """Read what another window wrote; all news that arrives meanwhile costs one more read."""
        self._is_behind = True
        if self._is_reading:
            return
        self._is_reading = True
        try:
            while self._is_behind and self._state.notebook:
                self._is_behind = False
                with suppress(GoudklompjeError):  # the next change reads it, and says what is wrong
                    before = self._ids_of_people()
                    await self._state.notebook.refresh()
                    self._has_changes = True
                    if before - self._ids_of_people():
                        self._device.drop()  # a sheet may hold what was erased
            self.show_changes()
        finally:
            self._is_reading = False

    def _ids_of_people(self) -> set[str]:
        return {person.id for person in self._state.book.people()}
