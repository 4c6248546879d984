"""The turnstile before the key slots: it counts wrong tries, and lets nobody through while there is to wait.

A try counts once it was judged and before anybody is told, so closing the app in the middle of one gives away
nothing and costs nothing. When other windows' wrong tries made a wait meanwhile, the answer is not told: of
tries that overlap, no more are answered than of tries one after the other.

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
        """Whether the try that was just counted was one too many for a vault that then erases itself."""
        return self._tries.erases and self._tries.wrong >= LAST

    async def look(self) -> None:
        """Learn what other windows and earlier starts counted, and keep what was waited here."""
        kept = (await self._store.load((TRIES_KEY,))).get(TRIES_KEY)
        if kept != self._kept:
            self._remember(Tries.from_value(kept), kept)
        elif self._tries.wait and self._clock() - self._since >= min(KEEP_EVERY_SECONDS, self._tries.wait):
            await self._keep(self._now())

    async def enter(self) -> None:
        """Begin a try. Raises WaitFirst."""
        await self.look()
        if self.wait > 0:
            raise WaitFirst(self.wait)

    async def count_wrong(self) -> None:
        """End a try with a wrong secret, before anybody is told. Raises WaitFirst, as `forgive` does."""
        await self._settle(Tries.one_more)

    async def forgive(self) -> None:
        """End a try with a right secret: what was wrong before is forgotten.

        Raises WaitFirst, and changes nothing, when there is to wait by now because of tries elsewhere.
        """
        await self._settle(Tries.forgiven)

    async def set_erases(self, *, erases: bool) -> None:
        """Say whether the tenth wrong try, counted from now, erases the vault.

        Raises StorageFull or ChangedElsewhere.
        """
        await self.look()
        await self._write(replace(self._now(), wrong=0, erases=erases))

    async def _settle(self, change: Callable[[Tries], Tries]) -> None:
        await self.enter()
        while not await self._keep(change(self._tries)):
            await self.enter()

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
