"""A record store with a second copy in another store, for a browser that may lose one of the two.

The first store decides. A change is durable there, and the second follows. Each change raises a generation in
the same step, so that after a loss the newest whole copy is known without opening anything. Only the letters
that the page stores do not: they are compared by name, and taking back the rest leaves them where they are.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractAsyncContextManager, suppress
from itertools import pairwise
from typing import NamedTuple

from core.errors import ChangedElsewhere, StorageFull, StorageRefused
from core.vault.generation import GENERATION_KEY, is_behind, next_generation
from core.vault.key_slot import is_whole
from core.vault.key_slots import SLOTS
from core.vault.ledger import HEAD_KEY, PAGE_PREFIX, RECORD_PREFIX
from core.vault.letters import LETTER_PREFIX
from core.vault.ports import Guard, ListedStore
from core.vault.tries import TRIES_KEY

_VAULT = (HEAD_KEY, *SLOTS)
"""There is a vault where one of these is."""

_COMPARED = (GENERATION_KEY, *_VAULT, TRIES_KEY)
_DESTROYED = "destroyed"
"""In the second store: both were emptied on purpose."""

_SEALED = (RECORD_PREFIX, PAGE_PREFIX, HEAD_KEY)


class _Commit(NamedTuple):
    before: bytes | None
    after: bytes
    puts: Mapping[str, bytes]
    deletes: Collection[str]


class MirroredStore:
    """Keeps the contract of a record store on `first`, and a copy of its values in `second`.

    `exclusive` gives a lock that all windows share; entering it raises StorageRefused when it is not to be
    had. `random` gives that many unpredictable bytes.
    """

    def __init__(
        self,
        first: ListedStore,
        second: ListedStore,
        exclusive: Callable[[], AbstractAsyncContextManager[None]],
        random: Callable[[int], bytes],
    ) -> None:
        self._first = first
        self._second = second
        self._exclusive = exclusive
        self._random = random
        self._generation: bytes | None = None
        self._is_compared = False
        self._is_second_stale = False
        self._is_second_off = False
        self._are_letters_stale = False
        self._letters: frozenset[str] = frozenset()  # in the second store, as far as is known
        self._changes: list[_Commit] = []
        self._following: asyncio.Task[None] | None = None
        self._was_restored = False
        self._was_destroyed = False

    @property
    def was_restored(self) -> bool:
        """Whether the first store had lost its values, and took them back from the second."""
        return self._was_restored

    @property
    def was_destroyed(self) -> bool:
        """Whether the second store says that both were emptied on purpose, as far as was read."""
        return self._was_destroyed

    async def load(self, keys: Collection[str] | None = None) -> dict[str, bytes]:
        """Read the values of these keys, or all of them, after taking back what the first store lost.

        Raises StorageFull when there is no room to take it back.
        """
        wanted = None if keys is None else {*keys, GENERATION_KEY}
        found = await self._first.load(wanted)
        if self._generation is not None and _is_lost(found.get(GENERATION_KEY), self._generation):
            self._is_compared = False
        if not self._is_compared:
            await self._compare()
            found = await self._first.load(wanted)
        self._generation = found.pop(GENERATION_KEY, None)
        if keys is None and self._letters != _letters(found):
            self.copy_letters()
        return found

    async def commit(self, puts: Mapping[str, bytes], deletes: Collection[str], *guards: Guard) -> None:
        """Write all of it or nothing; raises ChangedElsewhere when a guard does not hold.

        Where only sealed values were written the second store may follow a little later. What removes a value
        or changes who gets in is in both when this returns, so that no loss undoes it. A second store that
        refuses a change is emptied, and follows again from the next start on.
        """
        if not self._is_compared:
            await self._compare()
        change = await self._commit_first(puts, deletes, guards)
        if self._is_second_off:
            return
        self._changes.append(change)
        following = self._follow()
        if deletes or not all(key.startswith(_SEALED) for key in puts):
            await asyncio.shield(following)

    async def destroy(self) -> None:
        """Remove everything from both; where the second refuses, nothing is removed."""
        async with self._exclusive():
            await self._destroy_second()
            await self._first.destroy()
            self._changes.clear()
            self._generation = None

    async def spare(self, keys: Collection[str]) -> dict[str, bytes]:
        """Read what the second store has under these keys, where that is something else."""
        first = await self._first.load(keys)
        with suppress(StorageRefused):
            async with self._exclusive():
                second = await self._second.load(keys)
                return {key: value for key, value in second.items() if first.get(key) != value}
        return {}

    async def drop_copy(self) -> None:
        """Empty the second store if the first is empty: a version without a copy may have destroyed that."""
        async with self._exclusive():
            if not await self._first.load():
                await self._destroy_second()

    def copy_letters(self) -> None:
        """Have the second store follow the letters that the page stored by itself."""
        if self._is_second_off:
            return
        self._are_letters_stale = True
        if not self._is_second_stale:  # else they go along with the rest
            self._follow()

    async def settle(self) -> None:
        """Wait until the second store has followed, as far as it can."""
        while self._following is not None and not self._following.done():
            await asyncio.shield(self._following)

    # The first store

    async def _commit_first(
        self, puts: Mapping[str, bytes], deletes: Collection[str], guards: Collection[Guard]
    ) -> _Commit:
        while True:
            before = self._generation
            after = next_generation(before, self._random)
            change = _Commit(before, after, {**puts, GENERATION_KEY: after}, deletes)
            try:
                await self._first.commit(change.puts, deletes, *guards, (GENERATION_KEY, before))
            except ChangedElsewhere:
                found = await self._first.load([GENERATION_KEY, *(key for key, _ in guards)])
                if found.get(GENERATION_KEY) == before or any(found.get(key) != it for key, it in guards):
                    raise
                self._generation = found.get(GENERATION_KEY)  # another window changed something else
            else:
                self._generation = after
                return change

    async def _compare(self) -> None:
        """Take back what the first store lost, or note that the second has to follow."""
        try:
            async with self._exclusive():
                await self._take_back()
        except StorageRefused:
            # a second store that does not answer keeps nobody out, unless it may be the only one with notes
            if not _has_vault(await self._first.load(_VAULT)):
                raise
        self._is_compared = True

    async def _take_back(self) -> None:
        first, second = await self._first.load(_COMPARED), await self._second.load((*_COMPARED, _DESTROYED))
        self._was_destroyed = second.pop(_DESTROYED, None) is not None
        if not _lost_vault(first, second):
            slots = _whole_slots(first, second)
            if slots:
                await self._first.commit(slots, (), (GENERATION_KEY, first.get(GENERATION_KEY)))
            self._is_second_stale = {**first, **slots} != second
            is_damage = _has_vault(second) and first.get(GENERATION_KEY) == second.get(GENERATION_KEY)
            if self._is_second_stale and not is_damage:  # else it may be the one that is right: see `spare`
                self._follow()
        else:
            values, left = await self._second.load(), await self._first.load()
            guard = (GENERATION_KEY, left.get(GENERATION_KEY))
            lost = left.keys() - values.keys() - _letters(left)  # one may have been written during this start
            await self._first.commit(values, lost, guard)
            self._was_restored = True
        self._letters = await self._second.names(LETTER_PREFIX)
        if self._letters != await self._first.names(LETTER_PREFIX):
            self.copy_letters()

    # The second store

    def _follow(self) -> "asyncio.Task[None]":
        if self._following is None or self._following.done():
            self._following = asyncio.get_running_loop().create_task(self._catch_up())
        return self._following

    async def _catch_up(self) -> None:
        try:
            while self._changes or self._is_second_stale or self._are_letters_stale:
                async with self._exclusive():
                    await self._carry_over()
        except StorageRefused:  # the first store, the lock, or a second one that cannot even be emptied
            self._changes.clear()
            self._is_second_stale, self._are_letters_stale = True, False

    async def _carry_over(self) -> None:
        changes, self._changes = self._changes, []
        are_letters_stale, self._are_letters_stale = self._are_letters_stale, False
        if changes and not self._is_second_stale:  # none where all was destroyed meanwhile
            puts, deletes = _merged(changes)
            before = changes[0].before
            is_written = _is_chain(changes) and await self._write_second(puts, {*deletes, _DESTROYED}, before)
            self._is_second_stale = not is_written
        if self._is_second_stale:
            await self._carry_all_over()
        elif are_letters_stale and not self._is_second_off:
            await self._carry_letters_over()

    async def _carry_all_over(self) -> None:
        values = await self._first.load()
        there = await self._second.load()
        if _lost_vault(values, there):
            self._is_compared = False  # the second has what is left; the next reading takes it back
        elif values != there:
            changed = {key: value for key, value in values.items() if there.get(key) != value}
            await self._write_second(changed, there.keys() - values.keys(), there.get(GENERATION_KEY))
        self._letters = _letters(values)
        self._is_second_stale = False

    async def _carry_letters_over(self) -> None:
        """Write the letters alone: what is damaged beside them may be whole in the second store."""
        here, there = await self._first.names(LETTER_PREFIX), await self._second.names(LETTER_PREFIX)
        if here != there:
            found = await self._first.load({GENERATION_KEY, *(here - there)})
            generation = found.pop(GENERATION_KEY, None)
            # a second store of another generation has to follow in all
            self._is_second_stale = not await self._write_second(found, there - here, generation)
        self._letters = here

    async def _write_second(
        self, puts: Mapping[str, bytes], deletes: Collection[str], before: bytes | None
    ) -> bool:
        """Write to the second store, or empty it where that is refused; False when it is not as expected."""
        try:
            await self._second.commit(puts, deletes, (GENERATION_KEY, before))
        except ChangedElsewhere:
            return False
        except (StorageFull, StorageRefused):
            await self._second.destroy()
            self._is_second_off = True
        return True

    async def _destroy_second(self) -> None:
        await self._second.destroy()
        with suppress(StorageFull, StorageRefused):  # then it is not known later why there is nothing
            await self._second.commit({_DESTROYED: b""}, (), (GENERATION_KEY, None))
        self._was_destroyed = True


def _has_vault(values: Mapping[str, bytes]) -> bool:
    return any(key in values for key in _VAULT)


def _lost_vault(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> bool:
    """Return whether the first store lost a vault, or the end of one, that the second still has."""
    behind = is_behind(first.get(GENERATION_KEY), second.get(GENERATION_KEY))
    return _has_vault(second) and (behind or not _has_vault(first))


def _whole_slots(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the ways in that are damaged or missing in the first store, and whole in one as new as that."""
    if first.get(GENERATION_KEY) != second.get(GENERATION_KEY):
        return {}
    return {key: second[key] for key in SLOTS if is_whole(second.get(key)) and not is_whole(first.get(key))}


def _letters(values: Mapping[str, bytes]) -> frozenset[str]:
    return frozenset(key for key in values if key.startswith(LETTER_PREFIX))


def _is_lost(found: bytes | None, known: bytes) -> bool:
    return found is None or is_behind(found, known)


def _is_chain(changes: list[_Commit]) -> bool:
    """Return whether nobody else wrote between these changes."""
    return all(change.after == later.before for change, later in pairwise(changes))


def _merged(changes: list[_Commit]) -> tuple[dict[str, bytes], set[str]]:
    puts: dict[str, bytes] = {}
    deletes: set[str] = set()
    for change in changes:
        puts = {key: value for key, value in puts.items() if key not in change.deletes}
        puts.update(change.puts)
        deletes = (deletes | set(change.deletes)) - change.puts.keys()
    return puts, deletes
