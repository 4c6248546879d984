"""The settings of the lock: how long without use, how long out of sight, and what each costs."""

import asyncio

from mobile.lock_state import LockState
from tests.mobile.app_driver import AppDriver
from tests.mobile.setting import Phone, Setting

SECURITY = "/instellingen/veiligheid"
HIDDEN = "And when the app is out of sight?"


def walk(steps, **settings):
    async def tell():
        setting = Setting(Phone({"language": "en", **settings}))
        await setting.opened()
        driver = AppDriver(setting)
        await driver.open(SECURITY)
        await steps(setting, driver)

    asyncio.run(tell())


def test_an_hour_without_use_can_be_chosen_and_says_what_it_asks():
    async def steps(setting, driver):
        await driver.choose_row("After an hour without use. Only where nobody else can get at your phone")
        assert setting.phone.kept["lock_minutes"] == 60
        setting.time += 59 * 60 + 59
        await setting.app.auto_lock.lock_when_due()
        assert setting.app.lock is LockState.OPEN
        setting.time += 1
        await setting.app.auto_lock.lock_when_due()
        assert setting.app.lock is LockState.LOCKED

    walk(steps)


def test_five_minutes_out_of_sight_can_be_chosen_and_says_what_it_costs():
    async def steps(setting, driver):
        cost = "whoever picks up your phone in that time and opens the app, sees your notes."
        assert any(one.endswith(cost) for one in driver.words())
        await driver.choose_row("After 5 minutes")
        assert setting.phone.kept["hidden_minutes"] == 5
        setting.phone.on_hide()
        setting.time += 299
        await setting.phone.on_show()
        assert setting.app.lock is LockState.OPEN
        setting.phone.on_hide()
        setting.time += 300
        await setting.phone.on_show()
        assert setting.app.lock is LockState.LOCKED

    walk(steps)


def test_whoever_locks_at_once_out_of_sight_has_no_other_time_to_choose():
    async def steps(_setting, driver):
        assert HIDDEN not in driver.words()

    walk(steps, lock_minutes=0)
