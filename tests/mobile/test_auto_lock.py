"""The automatic lock: when it comes, and that nothing holds it up; with a real vault in memory."""

import asyncio
import gc

import pytest

from core.errors import (
    VaultLocked,
)
from mobile.lock_state import LockState
from mobile.services import auto_lock, vault_access
from tests.core.people.setting import add_person
from tests.mobile.setting import PASSPHRASE, Phone, Setting, story, type_note


@story
async def test_without_use_it_locks_after_the_chosen_time():
    setting = Setting(Phone({"lock_minutes": 2}))
    app = await setting.opened()
    setting.time += 119
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.OPEN
    app.auto_lock.note_use()
    setting.time += 119
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.OPEN
    setting.time += 1
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.LOCKED


@story
async def test_out_of_sight_it_locks_after_half_a_minute_even_when_nothing_ran_meanwhile():
    setting = Setting()
    app = await setting.opened()
    setting.phone.on_hide()
    await asyncio.sleep(0.01)
    setting.time += 29
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.OPEN
    setting.time += 1
    setting.phone.on_show()
    await asyncio.sleep(0.01)
    assert app.lock is LockState.LOCKED


@story
async def test_back_in_sight_in_time_it_stays_open():
    setting = Setting()
    app = await setting.opened()
    setting.phone.on_hide()
    setting.time += 20
    setting.phone.on_show()
    await asyncio.sleep(0.01)
    setting.time += 20
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.OPEN


@story
async def test_with_the_strictest_choice_it_locks_as_soon_as_it_is_out_of_sight():
    setting = Setting(Phone({"lock_minutes": 0}))
    app = await setting.opened()
    setting.phone.on_hide()
    await asyncio.sleep(0.01)
    assert app.lock is LockState.LOCKED


async def looked_often():
    """Let the watch look many times, in hardly more than the time it takes for one look."""
    pause, auto_lock.LOOK_EVERY_SECONDS = auto_lock.LOOK_EVERY_SECONDS, 0.001
    try:
        await asyncio.sleep(pause + 0.2)
    finally:
        auto_lock.LOOK_EVERY_SECONDS = pause


@story
async def test_it_locks_by_itself_while_nobody_touches_it():
    setting = Setting()
    app = await setting.opened()
    setting.time += 5 * 60
    await looked_often()
    assert app.lock is LockState.LOCKED


@story
async def test_the_recovery_code_too_is_gone_when_it_locks():
    setting = Setting()
    app = setting.app
    await app.access.find_vault()
    await app.access.create_vault(PASSPHRASE)
    setting.time += 5 * 60
    await app.auto_lock.lock_when_due()
    assert (app.lock, app.recovery_code) == (LockState.LOCKED, ())


@story
async def test_it_locks_also_when_the_last_words_cannot_be_stored():
    setting = Setting()
    app = await setting.opened()
    person = await add_person(app.book, "Test Teun")

    async def hang(*_):
        await asyncio.Event().wait()

    setting.store.commit = hang
    type_note(app, person, "Bleef erb")
    patience, vault_access.SETTLE_SECONDS = vault_access.SETTLE_SECONDS, 0.05
    try:
        await asyncio.wait_for(app.access.lock(), 2)
    finally:
        vault_access.SETTLE_SECONDS = patience
    assert patience <= 5
    assert (app.lock, app.notebook) == (LockState.LOCKED, None)
    with pytest.raises(VaultLocked):
        app.drafts.about("")


@story
async def test_it_locks_also_when_storing_the_last_words_breaks():
    setting = Setting()
    app = await setting.opened()
    person = await add_person(app.book, "Test Teun")
    reported = []
    asyncio.get_running_loop().set_exception_handler(lambda _, report: reported.append(report["exception"]))

    async def break_down(*_):
        raise RuntimeError("no storage at all")

    setting.store.commit = break_down
    type_note(app, person, "Bleef erb")
    await app.access.lock()
    assert (app.lock, app.notebook) == (LockState.LOCKED, None)
    gc.collect()
    assert [str(fault) for fault in reported] == ["no storage at all"]


@story
async def test_a_lock_that_fails_is_tried_again_and_reported_once():
    setting = Setting()
    app = await setting.opened()
    reported, tries = [], []
    asyncio.get_running_loop().set_exception_handler(lambda _, report: reported.append(report["exception"]))
    lock = app.access.vault.lock

    def fail_twice():
        tries.append(1)
        if len(tries) <= 2:
            raise RuntimeError("not yet")
        lock()

    app.access.vault.lock = fail_twice
    setting.time += 5 * 60
    await looked_often()
    assert app.lock is LockState.LOCKED
    assert len(tries) == 3
    assert len(reported) == 1
