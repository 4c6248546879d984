"""Turns at the store of a vault: one operation at a time; none waits for what a lock left behind."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager


class Turns:
    """Hands out turns in the order in which they are asked for."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._left: list[asyncio.Lock] = []

    @asynccontextmanager
    async def take(self) -> AsyncIterator[Callable[[], bool]]:
        """Wait for a turn. Yields whether `start_over` was called since the turn was asked for."""
        turn = self._turn
        async with turn:
            yield lambda: self._turn is not turn

    def start_over(self) -> None:
        """Leave the turns of now behind, also one that hangs; later turns do not wait for them."""
        self._left = self._under_way()
        self._turn = asyncio.Lock()

    async def at_rest(self) -> None:
        """Return once no turn is under way, not even one that was left behind."""
        while under_way := self._under_way():
            async with under_way[0]:
                pass

    def _under_way(self) -> list[asyncio.Lock]:
        return [turn for turn in (*self._left, self._turn) if turn.locked()]
