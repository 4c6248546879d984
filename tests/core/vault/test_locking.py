"""Locking while the store is busy: what it holds up stays behind, and does no harm when it comes late."""

import asyncio
import gc
import secrets
import sys
import time
from datetime import UTC, datetime

import pytest

from core.errors import ChangedElsewhere, VaultLocked
from core.vault.kdf import FLOOR
from core.vault.key_slot import ROOT_SIZE
from core.vault.vault import Vault
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, PlatformCipher, made_vault, note, reopened, texts

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
        hanging = asyncio.create_task(vault.apply([("notes", note(1))]))
        waiting = asyncio.create_task(vault.apply([("notes", note(2))]))
        await store.is_hanging.wait()
        vault.lock()
        await vault.unlock(PASSPHRASE)
        await vault.apply([("notes", note(3))])
        assert not hanging.done()
        store.goes_on.set()
        with pytest.raises(ChangedElsewhere):
            await hanging
        with pytest.raises(VaultLocked):
            await waiting
        await vault.apply([("notes", note(4))])
        assert texts(vault) == texts(await reopened(store)) == {note(3)["id"]: "", note(4)["id"]: ""}
        assert vault.problems == []

    asyncio.run(asyncio.wait_for(story(), PATIENCE_SECONDS))


def test_a_save_that_ends_after_the_lock_is_read_like_one_of_another_window():
    async def story():
        store = HangingStore()
        vault = await made_vault(store)
        store.hangs = "commit"
        late = asyncio.create_task(vault.apply([("notes", note(1, "laat"))]))
        await store.is_hanging.wait()
        vault.lock()
        await vault.unlock(PASSPHRASE)
        store.goes_on.set()
        await late
        assert texts(vault) == {}
        with pytest.raises(ChangedElsewhere):
            await vault.apply([("notes", note(2))])
        assert await vault.refresh() == {note(1)["id"]}
        await vault.apply([("notes", note(2, "later"))])
        assert texts(vault) == texts(await reopened(store)) == {note(1)["id"]: "laat", note(2)["id"]: "later"}

    asyncio.run(asyncio.wait_for(story(), PATIENCE_SECONDS))


def test_a_backup_during_which_the_vault_is_locked_is_never_made_of_nothing():
    async def story():
        store = HangingStore()
        vault = await made_vault(store)
        await vault.apply([("notes", note(1))])
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


def test_a_vault_is_at_rest_once_what_a_lock_left_behind_has_ended():
    async def story():
        store = HangingStore()
        vault = await made_vault(store)
        await asyncio.wait_for(vault.at_rest(), PATIENCE_SECONDS)
        store.hangs = "commit"
        hanging = asyncio.create_task(vault.apply([("notes", note(1))]))
        await store.is_hanging.wait()
        vault.lock()
        vault.lock()
        resting = asyncio.create_task(vault.at_rest())
        await asyncio.sleep(0)
        assert not resting.done()
        store.goes_on.set()
        await hanging
        await asyncio.wait_for(resting, PATIENCE_SECONDS)

    asyncio.run(story())


@pytest.mark.skipif(sys.platform == "emscripten", reason="there the browser holds the keys, and not Python")
def test_after_first_use_and_a_lock_no_key_can_be_reached_any_more():
    """The one time that the root key is in Python, it must not stay there."""
    drawn = []

    def draw(size):
        drawn.append(secrets.token_bytes(size))
        return drawn[-1]

    async def story():
        vault = Vault(MemoryStore(), PlatformCipher(), random=draw, clock=time.monotonic)
        await vault.create(PASSPHRASE, rounds=FLOOR)
        keys = {id(one) for one in drawn if len(one) == ROOT_SIZE}
        assert keys & reachable(besides=drawn), "the search must find what is open"
        vault.lock()
        assert keys & reachable(besides=drawn) == set()

    asyncio.run(story())


def reachable(besides):
    """The ids of all that Python code can still come to, but for what this list itself holds."""
    gc.collect()
    ahead = [one for one in gc.get_objects() if one is not besides]
    seen = {id(besides), id(ahead)}
    while ahead:
        for one in gc.get_referents(ahead.pop()):
            if id(one) not in seen:
                seen.add(id(one))
                ahead.append(one)
    return seen
