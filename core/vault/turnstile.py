"""The turnstile before the key slots: it lets through one try at a time, and none while there is to wait.

A wait counts down while the app runs, by a clock that cannot be set, and is kept every few seconds. So
neither a restart nor another date on the device makes it shorter.
"""

from collections.abc import Callable
from dataclasses import replace

from core.errors import ChangedElsewhere, StorageFull, StorageRefused, WaitFirst
from core.vault.ports import RecordStore
from core.vault.tries import LAST, TRIES_KEY, Tries

KEEP_EVERY_SECONDS = 3.0


class Turnstile:
    """Counts the tries of one vault. `clock` gives monotonic seconds."""

    def __init__(self, store: RecordStore, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock
        self._tries = Tries()
        self._kept: bytes | None = None
        self._since = 0.0
        self._before = Tries()

    @property
    def wait(self) -> float:
        """Seconds that are still to wait, as far as is known."""
        return self._now().wait

    @property
    def erases(self) -> bool:
        """Whether the tenth wrong try erases the vault."""
        return self._tries.erases

    @property
    def is_last(self) -> bool:
        """Whether the try that was just made was one too many for a vault that then erases itself."""
        return self._tries.erases and self._tries.wrong >= LAST

    async def look(self) -> None:
        """Learn what other windows and earlier starts counted, and keep what was waited here."""
        kept = (await self._store.load((TRIES_KEY,))).get(TRIES_KEY)
        if kept != self._kept:
            self._remember(Tries.from_value(kept), kept)
        elif self._tries.wait and self._clock() - self._since >= min(KEEP_EVERY_SECONDS, self._tries.wait):
            await self._keep(self._now())

    async def enter(self) -> None:
        """Begin a try. It counts as wrong from here, so that closing the app does not undo it.

        Raises WaitFirst.
        """
        while True:
            await self.look()
            if self.wait > 0:
                raise WaitFirst(self.wait)
            self._before = self._tries
            if await self._keep(self._tries.one_more()):
                return

    async def forgive(self) -> None:
        """End a try with a right secret: what was wrong before is forgotten."""
        await self._settle(lambda: self._tries.forgiven())

    async def withdraw(self) -> None:
        """End a try that could not be made: it does not count."""
        await self._settle(lambda: self._before)

    async def set_erases(self, *, erases: bool) -> None:
        """Say whether the tenth wrong try, counted from now, erases the vault.

        Raises StorageFull or ChangedElsewhere.
        """
        await self.look()
        await self._write(replace(self._now(), wrong=0, erases=erases))

    async def _settle(self, tries: Callable[[], Tries]) -> None:
        while not await self._keep(tries()):
            await self.look()

    async def _keep(self, tries: Tries) -> bool:
        """Keep it; False when another window was first. A full store may not keep anybody out."""
        try:
            await self._write(tries)
        except ChangedElsewhere:
            return False
        except (StorageFull, StorageRefused):
            self._remember(tries, self._kept)
        return True

    async def _write(self, tries: Tries) -> None:
        value = tries.to_value()
        if value != self._kept:
            puts = {} if value is None else {TRIES_KEY: value}
            await self._store.commit(puts, {TRIES_KEY} - puts.keys(), (TRIES_KEY, self._kept))
        self._remember(tries, value)

    def _now(self) -> Tries:
        return self._tries.after(self._clock() - self._since)

    def _remember(self, tries: Tries, kept: bytes | None) -> None:
        self._tries, self._kept, self._since = tries, kept, self._clock()
