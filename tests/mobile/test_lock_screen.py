"""What the lock screen says of a lock that nobody asked for, and where the focus goes."""

import asyncio

import flet as ft

from core.errors import StorageRefused
from mobile.lock_state import LockState
from tests.core.people.setting import add_person
from tests.mobile.app_driver import AppDriver
from tests.mobile.setting import PASSPHRASE, Phone, Setting, type_note

BY_ITSELF = "You did not use the app for a while. All that you wrote is kept."
LOST = "The app could not keep what you typed last. The rest is kept."


def walk(steps):
    async def tell():
        setting = Setting(Phone({"language": "en"}))
        await setting.opened()
        driver = AppDriver(setting)
        await driver.open("/mensen")
        await steps(setting, driver)

    asyncio.run(tell())


async def not_used(setting):
    """Let the notes lock by themselves."""
    setting.time += 5 * 60
    await setting.app.auto_lock.lock_when_due()
    await asyncio.sleep(0.1)
    assert setting.app.lock is LockState.LOCKED


def said_at_once(driver):
    """What a screen reader says by itself as the screen comes."""
    parts = driver.controls_of(ft.Semantics)
    return [text.value for part in parts if part.live_region for text in driver.texts_in(part)]


def test_a_lock_by_itself_is_said_once_and_the_field_of_the_passphrase_has_the_focus():
    async def steps(setting, driver):
        await not_used(setting)
        assert said_at_once(driver) == [BY_ITSELF]
        assert [field.autofocus for field in driver.fields()] == [True]

    walk(steps)


def test_after_the_lock_button_no_keyboard_comes_up():
    async def steps(setting, driver):
        await setting.app.access.lock()
        await asyncio.sleep(0.1)
        assert said_at_once(driver) == []
        assert [field.autofocus for field in driver.fields()] == [False]

    walk(steps)


def test_a_later_lock_with_the_button_does_not_tell_of_the_one_before():
    async def steps(setting, driver):
        await not_used(setting)
        await setting.app.access.unlock(PASSPHRASE)
        await setting.app.access.lock()
        await asyncio.sleep(0.1)
        assert BY_ITSELF not in driver.words()

    walk(steps)


def test_a_lock_that_cost_words_says_so():
    async def steps(setting, driver):
        person = await add_person(setting.app.book, "Test Teun")

        async def refuse(*_):
            raise StorageRefused

        setting.store.commit = refuse
        type_note(setting.app, person, "Bleef erbij")
        await not_used(setting)
        assert said_at_once(driver) == [LOST]

    walk(steps)
