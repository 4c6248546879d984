"""Locking while the store is busy: what it holds up stays behind, and does no harm when it comes late."""

import asyncio
from datetime import UTC, datetime

import pytest

from core.errors import ChangedElsewhere, VaultLocked
from core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, made_vault, note, reopened, texts

PATIENCE_SECONDS = 20


class HangingStore(MemoryStore):
    """Holds up the next "commit" or "load", whichever `hangs` names, until it `goes_on`."""

    def __init__(self):
        super().__init__()
        self.hangs = None
        self.is_hanging = asyncio.Event()
        self.goes_on = asyncio.Event()

    async def commit(self, *change):
        await self._hang("commit")
        await super().commit(*change)

    async def load(self, keys=None):
        found = await super().load(keys)
        await self._hang("load")
        return found

    async def _hang(self, where):
        if self.hangs == where:
            self.hangs = None
            self.is_hanging.set()
            await self.goes_on.wait()


def test_after_a_lock_a_save_that_never_ends_holds_up_nobody():
    async def story():
        store = HangingStore()
        vault = await made_vault(store)
        store.hangs = "commit"
        hanging = asyncio.create_task(vault.save("notes", note(1)))
        waiting = asyncio.create_task(vault.save("notes", note(2)))
        await store.is_hanging.wait()
        vault.lock()
        await vault.unlock(PASSPHRASE)
        await vault.save("notes", note(3))
        assert not hanging.done()
        store.goes_on.set()
        with pytest.raises(ChangedElsewhere):
            await hanging
        with pytest.raises(VaultLocked):
            await waiting
        await vault.save("notes", note(4))
        assert texts(vault) == texts(await reopened(store)) == {note(3)["id"]: "", note(4)["id"]: ""}
        assert vault.problems == []

    asyncio.run(asyncio.wait_for(story(), PATIENCE_SECONDS))


def test_a_save_that_ends_after_the_lock_is_read_like_one_of_another_window():
    async def story():
        store = HangingStore()
        vault = await made_vault(store)
        store.hangs = "commit"
        late = asyncio.create_task(vault.save("notes", note(1, "laat")))
        await store.is_hanging.wait()
        vault.lock()
        await vault.unlock(PASSPHRASE)
        store.goes_on.set()
        await late
        assert texts(vault) == {}
        with pytest.raises(ChangedElsewhere):
            await vault.save("notes", note(2))
        assert await vault.refresh() == {note(1)["id"]}
        await vault.save("notes", note(2, "later"))
        assert texts(vault) == texts(await reopened(store)) == {note(1)["id"]: "laat", note(2)["id"]: "later"}

    asyncio.run(asyncio.wait_for(story(), PATIENCE_SECONDS))


def test_a_backup_during_which_the_vault_is_locked_is_never_made_of_nothing():
    async def story():
        store = HangingStore()
        vault = await made_vault(store)
        await vault.save("notes", note(1))
        for make in (lambda: vault.make_backup(datetime(2026, 11, 22, tzinfo=UTC)), vault.refresh):
            store.is_hanging.clear()
            store.goes_on.clear()
            store.hangs = "load"
            making = asyncio.create_task(make())
            await store.is_hanging.wait()
            vault.lock()
            await vault.unlock(PASSPHRASE)
            store.goes_on.set()
            with pytest.raises(VaultLocked):
                await making
            assert list(texts(vault)) == [note(1)["id"]]

    asyncio.run(asyncio.wait_for(story(), PATIENCE_SECONDS))
