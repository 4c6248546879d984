"""How notes went, and how they came back: on purpose, by the browser, or out of the second copy."""

import asyncio
import os

import pytest

from core.errors import StorageRefused, VaultLocked
from core.vault.mirrored_store import MirroredStore
from mobile.device import News
from mobile.lock_state import LockState, Loss
from tests.core.vault.memory_store import MemoryStore
from tests.mobile.setting import PASSPHRASE, Setting, story


def twice(first, second):
    """The store of a browser that keeps all values in these two."""
    lock = asyncio.Lock()
    return MirroredStore(first, second, lambda: lock, os.urandom)


async def open_app():
    setting = Setting()
    return setting, await setting.opened()


@story
async def test_a_kill_while_everything_is_erased_leaves_no_mark_that_blames_the_browser():
    setting, app = await open_app()
    marks = []
    destroy = setting.store.destroy

    async def watched():
        marks.append(setting.phone.remembers_vault)
        await destroy()

    setting.store.destroy = watched
    await app.access.erase_everything()
    assert marks == [False]


@story
async def test_where_nothing_could_be_erased_the_mark_stays():
    setting, app = await open_app()

    async def refused():
        raise StorageRefused

    setting.store.destroy = refused
    with pytest.raises(StorageRefused):
        await app.access.erase_everything()
    assert setting.phone.remembers_vault
    assert app.lock is LockState.OPEN


@story
async def test_a_mark_that_outlives_an_erasing_blames_nobody():
    first, second = MemoryStore(), MemoryStore()
    setting = Setting(store=twice(first, second))
    app = await setting.opened()
    await app.access.erase_everything()
    setting.phone.remembers_vault = True  # as after a kill, in a browser that writes it a little later
    again = Setting(setting.phone, twice(first, second))
    await again.app.access.find_vault()
    assert (again.app.lock, again.app.loss) == (LockState.ABSENT, None)
    assert not setting.phone.remembers_vault


@story
async def test_what_is_cleared_while_the_notes_are_open_is_no_erasing_in_another_window():
    first, second = MemoryStore(), MemoryStore()
    setting = Setting(store=twice(first, second))
    app = await setting.opened()
    await setting.store.settle()
    first.values.clear()
    second.values.clear()
    setting.phone.remembers_vault = False
    with pytest.raises(VaultLocked):
        await app.access.vault.refresh()
    await asyncio.sleep(0.01)
    assert (app.lock, app.loss) == (LockState.ABSENT, Loss.CLEARED)


@story
async def test_what_a_window_of_an_older_version_erased_is_not_brought_back():
    first, second = MemoryStore(), MemoryStore()
    setting = Setting(store=twice(first, second))
    app = await setting.opened()
    await setting.store.settle()
    first.values.clear()
    setting.phone.remembers_vault = False
    setting.phone.on_news(News.ERASED)
    await asyncio.sleep(0.01)
    assert (app.lock, app.loss, first.values) == (LockState.ABSENT, Loss.ELSEWHERE, {})
    assert not [key for key in second.values if "/" in key]


@story
async def test_notes_that_came_back_from_the_second_copy_are_told_of():
    first = MemoryStore()
    setting = Setting(store=twice(first, second := MemoryStore()))
    await setting.opened()
    await setting.store.settle()
    assert not setting.app.was_restored
    first.values.clear()
    again = Setting(setting.phone, twice(first, second))
    await again.app.access.find_vault()
    assert (again.app.lock, again.app.was_restored) == (LockState.LOCKED, True)


async def came_back():
    """A start at which the notes came back from the second copy."""
    first = MemoryStore()
    setting = Setting(store=twice(first, second := MemoryStore()))
    await setting.opened()
    await setting.store.settle()
    first.values.clear()
    again = Setting(setting.phone, twice(first, second))
    await again.app.access.find_vault()
    return again


@story
async def test_notes_that_came_back_and_were_erased_unread_are_not_told_of_with_the_next_ones():
    again = await came_back()
    await again.app.access.erase_everything()
    await again.app.access.create_vault(PASSPHRASE)
    assert again.app.notice == ""


@story
async def test_notes_that_came_back_are_told_of_once():
    app = (await came_back()).app
    await app.access.unlock(PASSPHRASE)
    assert app.notice
    await app.access.close_lost_vault()
    assert not app.was_restored
    await app.access.unlock(PASSPHRASE)
    assert app.notice == ""
