"""The attempt limiter before the key slots: it counts wrong tries, and refuses a try during a wait.

A try is counted after it was checked and before its result is reported, so closing the app in the middle of
one reveals nothing and costs nothing. When other windows' wrong tries began a wait meanwhile, the result is
not reported: of tries that overlap, no more are answered than of tries one after the other.

A wait counts down while the app runs, by a clock that cannot be set, and is stored every few seconds. So
neither a restart nor another date on the device makes it shorter.
"""

from collections.abc import Callable
from dataclasses import replace

from core.errors import ChangedElsewhere, StorageFull, StorageRefused, WaitFirst
from core.vault.ports import RecordStore
from core.vault.tries import LAST, TRIES_KEY, Tries

STORE_EVERY_SECONDS = 3.0


class AttemptLimiter:
    """Counts the tries of one vault. `clock` returns monotonic seconds."""

    def __init__(self, store: RecordStore, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock
        self._tries = Tries()
        self._stored: bytes | None = None
        self._since = 0.0

    @property
    def wait(self) -> float:
        """Seconds until the next try, as far as is known."""
        return self._now().wait

    @property
    def erases(self) -> bool:
        """Whether the tenth wrong try erases the vault."""
        return self._tries.erases

    @property
    def is_last(self) -> bool:
        """Whether the try just counted was the last one that a vault with `erases` allows."""
        return self._tries.erases and self._tries.wrong >= LAST

    async def refresh(self) -> None:
        """Read what other windows and earlier starts counted, and store what was waited here."""
        stored = (await self._store.load((TRIES_KEY,))).get(TRIES_KEY)
        if stored != self._stored:
            self._remember(Tries.from_value(stored), stored)
        elif self._tries.wait and self._clock() - self._since >= min(STORE_EVERY_SECONDS, self._tries.wait):
            await self._store_tries(self._now())

    async def begin(self) -> None:
        """Begin a try. Raises WaitFirst."""
        await self.refresh()
        if self.wait > 0:
            raise WaitFirst(self.wait)

    async def count_wrong(self) -> None:
        """End a try with a wrong secret, before it is reported. Raises WaitFirst, as `reset` does."""
        await self._finish(Tries.one_more)

    async def reset(self) -> None:
        """End a try with a right secret, and reset the count.

        Raises WaitFirst, and changes nothing, when tries elsewhere began a wait meanwhile.
        """
        await self._finish(Tries.reset)

    async def set_erases(self, *, erases: bool) -> None:
        """Set whether the tenth wrong try erases the vault. Raises StorageFull or ChangedElsewhere."""
        await self.refresh()
        await self._write(replace(self._now(), wrong=0, erases=erases))

    async def _finish(self, change: Callable[[Tries], Tries]) -> None:
        await self.begin()
        while not await self._store_tries(change(self._tries)):
            await self.begin()

    async def _store_tries(self, tries: Tries) -> bool:
        """Store the count; False when another window was first. A full store must not keep anybody out."""
        try:
            await self._write(tries)
        except ChangedElsewhere:
            return False
        except (StorageFull, StorageRefused):
            self._remember(tries, self._stored)
        return True

    async def _write(self, tries: Tries) -> None:
        value = tries.to_value()
        if value != self._stored:
            puts = {} if value is None else {TRIES_KEY: value}
            await self._store.commit(puts, {TRIES_KEY} - puts.keys(), (TRIES_KEY, self._stored))
        self._remember(tries, value)

    def _now(self) -> Tries:
        return self._tries.after(self._clock() - self._since)

    def _remember(self, tries: Tries, stored: bytes | None) -> None:
        self._tries, self._stored, self._since = tries, stored, self._clock()
