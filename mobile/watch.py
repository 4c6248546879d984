"""The lock that turns by itself: after a while without use, and soon after the app goes out of sight."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from mobile.background import Background
from mobile.device import Device
from mobile.idle import Idle

LOOK_EVERY_SECONDS = 1.0


class Watch:
    """Watches the notes from `begin` until they are no longer open.

    `clock` gives seconds and goes on while the device sleeps; `minutes` gives the chosen time without use;
    `settle` keeps what is being typed, which out of sight may be the last thing a phone lets an app do.
    """

    def __init__(
        self,
        device: Device,
        clock: Callable[[], float],
        minutes: Callable[[], int],
        is_open: Callable[[], bool],
        lock: Callable[[], Awaitable[None]],
        settle: Callable[[], Awaitable[None]],
    ) -> None:
        self._idle = Idle(clock)
        self._minutes = minutes
        self._is_open = is_open
        self._lock = lock
        self._settle = settle
        self._background = Background()
        self._promises: list[Callable[[], float]] = []
        self._looking: asyncio.Task[None] | None = None
        device.on_hide = self._out_of_sight
        device.on_show = self._in_sight

    def begin(self) -> None:
        """Begin to watch; nothing happens when it watches already."""
        self._idle.stir()
        if self._looking is None or self._looking.done():
            self._looking = self._background.run(self._lock_in_time())

    def stir(self) -> None:
        """Someone used the app just now."""
        self._idle.stir()

    def promise(self, seconds: Callable[[], float]) -> None:
        """Stay open for that many seconds out of sight, asked for at the moment the app goes out of sight."""
        self._promises.append(seconds)

    def end_promise(self, seconds: Callable[[], float]) -> None:
        """Promise this no longer."""
        self._promises.remove(seconds)

    @contextmanager
    def errand(self) -> Iterator[None]:
        """Give someone more time out of sight, whom the app itself sends to the phone's files."""
        self._idle.on_errand = True
        try:
            yield
        finally:
            self._idle.on_errand = False

    async def lock_when_due(self) -> None:
        """Lock when the app was not used, or out of sight, for the chosen time."""
        if self._is_open() and self._idle.is_due(self._minutes()):
            await self._lock()

    async def _lock_in_time(self) -> None:
        is_reported = False
        while self._is_open():
            try:
                await self.lock_when_due()
            except Exception as fault:  # noqa: BLE001 - whatever went wrong, the next look must come
                if not is_reported:
                    report = {"message": type(fault).__name__, "exception": fault}
                    asyncio.get_running_loop().call_exception_handler(report)
                is_reported = True
            await asyncio.sleep(LOOK_EVERY_SECONDS)

    def _out_of_sight(self) -> None:
        self._idle.hide(max((seconds() for seconds in self._promises), default=0.0))
        self._background.run(self._settle_out_of_sight())

    async def _settle_out_of_sight(self) -> None:
        await self._settle()
        await self.lock_when_due()

    def _in_sight(self) -> asyncio.Task[None]:
        return self._background.run(self._look_again())

    async def _look_again(self) -> None:
        # First look whether the time ran out while nothing ran, only then count from here.
        await self.lock_when_due()
        self._idle.show()
