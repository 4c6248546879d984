"""The automatic lock: after a while without use, and soon after the app goes out of sight."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.errors import VaultLocked
from mobile.device import Device
from mobile.services.background_tasks import BackgroundTasks
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.idle_clock import IdleClock
from mobile.services.lock_warning import LockWarning
from mobile.services.vault_access import VaultAccess
from mobile.state import State

LOOK_EVERY_SECONDS = 1.0


class AutoLock:
    """Locks the notes by itself, from when they are opened until they are closed.

    `clock` gives seconds and goes on while the device sleeps. Out of sight it also has the drafts stored, as
    that may be the last thing a phone lets an app do. In sight it warns before it locks.
    """

    def __init__(
        self,
        state: State,
        device: Device,
        access: VaultAccess,
        drafts: DraftAutosave,
        warning: LockWarning,
        clock: Callable[[], float],
    ) -> None:
        self._state = state
        self._access = access
        self._drafts = drafts
        self._warning = warning
        self._idle = IdleClock(clock)
        self._background = BackgroundTasks()
        self._promises: list[Callable[[], float]] = []
        self._looking: asyncio.Task[None] | None = None
        access.on_open = self._start
        device.on_hide = self._out_of_sight
        device.on_show = self._in_sight
        device.on_use = self.note_use

    def note_use(self) -> None:
        """Note that someone used the app just now."""
        self._idle.note_use()
        self._warning.take_back()

    def promise(self, seconds: Callable[[], float]) -> None:
        """Stay open for that many seconds out of sight, asked for at the moment the app goes out of sight."""
        self._promises.append(seconds)

    def end_promise(self, seconds: Callable[[], float]) -> None:
        """Promise this no longer."""
        self._promises.remove(seconds)

    @contextmanager
    def errand_with_notes(self) -> Iterator[None]:
        """As `errand`, for what holds notes. Raise VaultLocked when they were locked meanwhile."""
        if self._state.notebook is None:
            raise VaultLocked
        with self.errand():
            yield

    @contextmanager
    def errand(self) -> Iterator[None]:
        """Allow more time out of sight, while the app itself sends someone to the phone's files."""
        self._idle.on_errand = True
        try:
            yield
        finally:
            self._idle.on_errand = False

    async def lock_when_due(self) -> None:
        """Lock when the app was not used, or out of sight, for the chosen time; warn when that is near."""
        settings = self._state.settings
        if not self._state.lock.is_open:
            return
        if self._idle.is_due(settings.lock_minutes, settings.hidden_minutes):
            await self._access.lock_here(by_itself=True)
        elif self._idle.is_near(settings.lock_minutes):
            self._warning.show()

    def _start(self) -> None:
        """Begin to look; nothing happens when it looks already."""
        self.note_use()
        if self._looking is None or self._looking.done():
            self._looking = self._background.run(self._lock_in_time())

    async def _lock_in_time(self) -> None:
        is_reported = False
        while self._state.lock.is_open:
            try:
                await self.lock_when_due()
            except Exception as fault:  # noqa: BLE001 - whatever went wrong, the next look must come
                if not is_reported:
                    report = {"message": type(fault).__name__, "exception": fault}
                    asyncio.get_running_loop().call_exception_handler(report)
                is_reported = True
            await asyncio.sleep(LOOK_EVERY_SECONDS)

    def _out_of_sight(self) -> None:
        self._warning.take_back()
        self._idle.hide(max((seconds() for seconds in self._promises), default=0.0))
        self._background.run(self._settle_out_of_sight())

    async def _settle_out_of_sight(self) -> None:
        await self._drafts.settle()
        await self.lock_when_due()

    def _in_sight(self) -> asyncio.Task[None]:
        return self._background.run(self._look_again())

    async def _look_again(self) -> None:
        # First look whether the time ran out while nothing ran, only then count from here.
        await self.lock_when_due()
        self._idle.show(self._state.settings.lock_minutes)
