"""Keeping a text while it is typed: a moment after each pause, and at once before a lock."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from core.errors import GoudklompjeError
from core.people.records.draft import Draft

if TYPE_CHECKING:
    from core.people.notebook import Notebook

PAUSE_SECONDS = 1.0


class Drafting:
    """Seals the newest draft into the notebook.

    A draft that cannot be kept stays on screen; saving the note itself then says why.
    """

    def __init__(self, notebook: "Notebook") -> None:
        self._notebook = notebook
        self._newest: Draft | None = None
        self._is_kept = True
        self._pause: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()

    def typed(self, draft: Draft) -> None:
        """Keep this draft once the typing pauses."""
        self._newest, self._is_kept = draft, False
        if self._pause is None or self._pause.done():
            self._pause = asyncio.create_task(self._settle_after_pause())

    async def settle(self) -> None:
        """Keep the newest draft now; nothing happens when it is kept already."""
        async with self._turn:
            if self._newest is not None and not self._is_kept:
                self._is_kept = True
                with suppress(GoudklompjeError):
                    await self._notebook.drafts.keep(self._newest)

    @asynccontextmanager
    async def saving(self) -> AsyncIterator[None]:
        """Keep nothing more while what was typed is saved for good; go on keeping it when that fails."""
        newest = self._newest
        await self.stop()
        try:
            yield
        except Exception:
            if newest is not None:
                self.typed(newest)  # also one that was kept: another window may have dropped it
            raise

    async def stop(self) -> None:
        """Keep nothing more of what was typed so far; returns when no draft is on its way any more."""
        self._newest = None
        async with self._turn:
            pass

    async def _settle_after_pause(self) -> None:
        await asyncio.sleep(PAUSE_SECONDS)
        await self.settle()
