"""Where memory may hold what a lock dropped, the app starts anew unseen, and loses nothing by it."""

import asyncio

import pytest

from core.errors import WrongSecret
from mobile.lock_state import Loss
from mobile.services import vault_access
from tests.core.people.setting import add_person
from tests.mobile.setting import PASSPHRASE, Setting, story, type_note


async def settle():
    await asyncio.sleep(0.05)


async def locked():
    """An app that was open and is locked now."""
    setting = Setting()
    app = await setting.opened()
    await app.access.lock()
    await settle()
    return setting, app


@story
async def test_it_is_due_after_a_lock_and_no_longer_when_the_notes_are_open_again():
    setting, app = await locked()
    assert setting.phone.is_stale
    await app.access.unlock(PASSPHRASE)
    await settle()
    assert not setting.phone.is_stale


@story
async def test_an_app_that_never_was_open_holds_nothing():
    setting, _ = await locked()
    other = Setting(store=setting.store)
    await other.app.access.find_vault()
    with pytest.raises(WrongSecret):
        await other.app.access.unlock("vier bokken op een dak")
    await settle()
    assert not other.phone.is_stale


@story
async def test_it_waits_until_the_last_words_are_stored():
    setting = Setting()
    app = await setting.opened()
    person = await add_person(app.book, "Test Teun")
    goes_on, commit = asyncio.Event(), setting.store.commit

    async def slowly(*change):
        await goes_on.wait()
        await commit(*change)

    setting.store.commit = slowly
    type_note(app, person, "Bleef erb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault_access, "SETTLE_SECONDS", 0.02)
        await app.access.lock()
    await settle()
    assert not setting.phone.is_stale
    goes_on.set()
    await settle()
    assert setting.phone.is_stale


@story
async def test_a_try_at_the_lock_is_never_cut_off():
    setting, app = await locked()
    unlock = app.access.vault.unlock
    seen = []

    async def look(secret):
        await settle()
        seen.append(setting.phone.is_stale)
        await unlock(secret)

    app.access.vault.unlock = look
    with pytest.raises(WrongSecret):
        await app.access.unlock("vier bokken op een dak")
    await settle()
    assert seen == [False]
    assert setting.phone.is_stale


@story
async def test_it_is_due_after_erasing_everything():
    setting = Setting()
    app = await setting.opened()
    await app.access.erase_everything()
    await settle()
    assert setting.phone.is_stale


@story
async def test_a_window_that_has_to_say_why_the_notes_are_gone_stays_to_say_it():
    setting = Setting()
    theirs = Setting(setting.phone.beside(), setting.store)
    app = await setting.opened()
    await theirs.app.access.find_vault()
    await theirs.app.access.unlock(PASSPHRASE)
    await app.access.erase_everything()
    await settle()
    assert theirs.app.loss is Loss.ELSEWHERE
    assert not theirs.phone.is_stale
