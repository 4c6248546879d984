"""Autosave of drafts: a moment after each pause in typing, when the form is left, and before a lock."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from core.errors import GoudklompjeError, VaultLocked
from mobile.services.background_tasks import BackgroundTasks

if TYPE_CHECKING:
    from core.people.notebook import Notebook
    from core.people.records.draft import Draft, Form, Values

PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0
"""The longest pause between two tries while storing fails; each is twice the one before."""

ANY: "Values" = {}
"""What a form is told apart by of which there is one of each record."""


class OpenDraft:
    """The draft of one open form, under one id from its first letter to its last.

    What cannot be stored stays here and is tried again; saving the form itself then raises why. `which` is as
    in `DraftAutosave.open`.
    """

    def __init__(
        self,
        notebook: "Notebook",
        form: "Form",
        of: str,
        which: "Values",
        key: str | None,
        kept: "Draft | None",
    ) -> None:
        self.form = form
        self.of = of
        self.which = which
        self.key = key
        self.users = 0
        self._notebook = notebook
        self._kept = kept
        self._newest = kept
        self._pause: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()
        self._is_closed = False

    @property
    def newest(self) -> "Draft | None":
        """The values of the form, or None when all of them are saved."""
        return self._newest

    @property
    def is_behind(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return self._newest != self._kept

    def typed(self, draft: "Draft | None") -> None:
        """Store this once the typing pauses; None means that the form holds only what is saved."""
        if self._is_closed:
            return
        self.key = self.key or self._notebook.drafts.new_id()
        self._newest = draft
        if self.is_behind and (self._pause is None or self._pause.done()):
            self._pause = asyncio.create_task(self._settle_after_pauses())

    async def settle(self) -> None:
        """Store the newest values now, unless they are stored already; what cannot be is tried later."""
        with suppress(GoudklompjeError):
            await self.store()

    async def store(self) -> str | None:
        """Store the newest values now, unless they are stored already; return the id of the draft.

        Raises what storing raises.
        """
        async with self._turn:
            newest = self._newest
            if newest != self._kept:
                await self._keep(newest)
                self._kept = newest
            return self.key

    @asynccontextmanager
    async def saving(self) -> AsyncIterator[str | None]:
        """Yield the id of the draft, for the caller to drop with its save; store nothing meanwhile.

        When the save fails, the draft is stored again, also when another window dropped it. So is what was
        typed after the save began.
        """
        async with self._turn:
            saved = self._newest
            try:
                yield self.key
            except BaseException:
                self._kept = None
                raise
            else:
                self._kept = self.key = None
                self._newest = None if self._newest is saved else self._newest
            finally:
                self.typed(self._newest)

    async def discard(self) -> None:
        """Drop the draft."""
        async with self._turn:
            if self.key is not None:
                await self._notebook.drafts.drop(self.key)
            self._newest = self._kept = self.key = None

    async def stop(self) -> None:
        """Store nothing more; return when no write is pending."""
        self.close()
        async with self._turn:
            pass

    def close(self) -> None:
        """Store nothing more."""
        self._is_closed = True
        self._newest = self._kept = None

    async def _keep(self, draft: "Draft | None") -> None:
        key = self.key or self._notebook.drafts.new_id()
        if draft is not None:
            self.key = await self._notebook.drafts.save(key, draft)
        else:
            await self._notebook.drafts.drop(key)

    async def _settle_after_pauses(self) -> None:
        pause = PAUSE_SECONDS
        while self.is_behind:
            await asyncio.sleep(pause)
            try:
                await self.store()
            except GoudklompjeError:
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
            else:
                pause = PAUSE_SECONDS  # something may have been typed while it was stored


class DraftAutosave:
    """The drafts of all forms of this window, from `begin` with an open notebook until `end`."""

    def __init__(self) -> None:
        self._notebook: Notebook | None = None
        self._open: list[OpenDraft] = []
        self._background = BackgroundTasks()

    def begin(self, notebook: "Notebook") -> None:
        """Store what is typed from now on in this notebook."""
        self._notebook = notebook

    def open(self, form: "Form", of: str, key: str = "", which: "Values" = ANY) -> OpenDraft | None:
        """Return the draft of a form of a record: the one that was left a moment ago, or else a stored one.

        `key` is the id of a stored draft; without it the last one counts. Where a form can be open for
        several things with one record, `which` are the fields that tell those apart. Return None while the
        notes are locked, as for a screen that is being removed.
        """
        if self._notebook is None:
            return None
        found = self._opened(form, of, which, key) or self._kept(self._notebook, form, of, which, key)
        if found not in self._open:
            self._open.append(found)
        found.users += 1
        return found

    @property
    def are_behind(self) -> bool:
        """Whether something was typed in any form that is not stored yet."""
        return any(draft.is_behind for draft in self._open)

    def about(self, person: str) -> "dict[str, Draft]":
        """Return the drafts about a person by id, also what is not stored yet; none of what one practises.

        Raise VaultLocked while the notes are locked.
        """
        if self._notebook is None:
            raise VaultLocked
        begun = self._notebook.drafts.about(person)
        for one in self._open:
            if one.form.is_practice:
                continue
            if one.key and one.newest and one.newest.person == person:
                begun[one.key] = one.newest
            elif one.key and (one.newest is None or one.newest.person):  # an older one names nobody
                begun.pop(one.key, None)
        return begun

    def leave(self, draft: OpenDraft) -> None:
        """Store the draft of a form that is left."""
        draft.users -= 1
        self._background.run(self._settle_left(draft))

    async def settle(self) -> None:
        """Store the drafts of all forms."""
        await asyncio.gather(*(draft.settle() for draft in self._open))

    async def stop(self) -> None:
        """Store nothing more; return when no write is pending."""
        await asyncio.gather(*(draft.stop() for draft in self._open))

    def end(self) -> None:
        """Store nothing more; the notebook is closed."""
        for draft in self._open:
            draft.close()
        self._open = []
        self._notebook = None

    async def _settle_left(self, draft: OpenDraft) -> None:
        await draft.settle()
        self._open = [one for one in self._open if one.users or one.is_behind]

    def _opened(self, form: "Form", of: str, which: "Values", key: str) -> OpenDraft | None:
        found = [
            one
            for one in self._open
            if (one.form, one.of, one.which) == (form, of, which) and key in ("", one.key)
        ]
        return next((one for one in reversed(found) if one.users or one.is_behind), None)

    def _kept(self, notebook: "Notebook", form: "Form", of: str, which: "Values", key: str) -> OpenDraft:
        drafts = [
            one
            for one, draft in notebook.drafts.of(form, of).items()
            if which.items() <= draft.values.items()
        ]
        found = key if key in drafts else next(reversed(drafts), None)
        kept = notebook.drafts.take_up(found) if found else None
        return OpenDraft(notebook, form, of, which, found, kept)
