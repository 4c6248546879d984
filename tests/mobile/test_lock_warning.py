"""The warning before the notes lock by themselves: when it comes, what it says, and what takes it away."""

import asyncio

import pytest

from mobile.lock_state import LockState
from tests.core.people.setting import add_person
from tests.mobile.renderer import Renderer
from tests.mobile.setting import PASSPHRASE, Phone, Setting

KEPT = "The app locks in half a minute. What you typed stays."
SECRET = "The app locks in half a minute. A passphrase or code that you type here is not kept."
CODE = "The app locks in half a minute. Then you no longer see this code."
NEAR = 5 * 60 - 29
TIME_TO_LOCK = 5 * 60


async def later(setting, seconds):
    """Let so much time pass in which nobody uses the app; returns what was warned of meanwhile."""
    setting.phone.warnings.clear()
    setting.time += seconds
    await setting.app.auto_lock.lock_when_due()
    return setting.phone.warnings


def walk(steps, **settings):
    async def tell():
        setting = Setting(Phone({"language": "en", **settings}))
        await setting.opened()
        await steps(setting)

    asyncio.run(tell())


def test_half_a_minute_before_it_locks_it_says_so_once():
    async def steps(setting):
        assert await later(setting, NEAR - 2) == []
        assert await later(setting, 2) == [KEPT]
        assert await later(setting, 10) == []
        assert setting.app.lock is LockState.OPEN
        await later(setting, 19)
        assert setting.app.lock is LockState.LOCKED

    walk(steps)


@pytest.mark.parametrize("minutes", [0, 1])
def test_the_shortest_time_without_use_has_a_warning_too(minutes):
    async def steps(setting):
        assert await later(setting, 31) == [KEPT]

    walk(steps, lock_minutes=minutes)


def test_any_use_takes_the_warning_away_and_gives_the_whole_time_again():
    async def steps(setting):
        await later(setting, NEAR)
        setting.phone.on_use()
        assert setting.phone.warnings == [KEPT, ""]
        assert await later(setting, NEAR - 2) == []
        assert await later(setting, 2) == [KEPT]

    walk(steps)


def test_use_before_a_warning_tells_the_device_nothing():
    async def steps(setting):
        setting.phone.on_use()
        assert setting.phone.warnings == []

    walk(steps)


def test_out_of_sight_there_is_no_warning_and_back_in_sight_there_is_time_for_one():
    async def steps(setting):
        await later(setting, NEAR + 20)
        setting.phone.on_hide()
        assert setting.phone.warnings == [KEPT, ""]
        assert await later(setting, 25) == []
        await setting.phone.on_show()
        assert await later(setting, 1) == [KEPT]
        await later(setting, 28)
        assert setting.app.lock is LockState.OPEN

    walk(steps)


def test_what_slept_through_the_warning_locks_at_once():
    async def steps(setting):
        assert await later(setting, TIME_TO_LOCK) == []
        assert setting.app.lock is LockState.LOCKED

    walk(steps)


def test_after_a_lock_and_an_unlock_it_warns_again():
    async def steps(setting):
        await later(setting, NEAR)
        await setting.app.access.lock()
        await setting.app.access.unlock(PASSPHRASE)
        assert await later(setting, NEAR) == [KEPT]

    walk(steps)


@pytest.mark.parametrize("address", ["/gesprek/g03-vijf-minuten/strook", "/gesprek/g10-weekstart/scherm"])
def test_before_a_group_and_on_the_memory_strip_nothing_comes_up_as_a_lock_leaves_them(address):
    async def steps(setting):
        renderer = Renderer(setting)
        await renderer.open(address)
        words = renderer.words()
        assert await later(setting, NEAR) == []
        await later(setting, 29)
        assert setting.app.lock is LockState.LOCKED
        await asyncio.sleep(0.1)
        assert renderer.words()[:3] == words[:3]

    walk(steps)


def test_after_a_screen_that_loses_nothing_there_are_warnings_again():
    async def steps(setting):
        person = await add_person(setting.app.book, "Test Teun")
        renderer = Renderer(setting)
        await renderer.open("/gesprek/g03-vijf-minuten/strook")
        await renderer.open(f"/mensen/{person.id}")
        assert await later(setting, NEAR) == [KEPT]

    walk(steps)


def test_where_a_secret_is_typed_it_says_that_this_is_not_kept():
    async def steps(setting):
        renderer = Renderer(setting)
        await renderer.open("/instellingen/veiligheid/code")
        assert await later(setting, NEAR) == [SECRET]
        await renderer.open("/instellingen/veiligheid/wachtzin")
        assert await later(setting, NEAR) == [SECRET]
        setting.phone.on_use()
        await renderer.open("/instellingen")
        assert await later(setting, NEAR) == [KEPT]

    walk(steps)


def test_where_a_code_is_shown_this_once_it_says_that_one_will_not_see_it_again():
    async def tell():
        setting = Setting(Phone({"language": "en"}))
        await setting.app.access.find_vault()
        renderer = Renderer(setting)
        await renderer.open("/mensen")
        await setting.app.access.create_vault(PASSPHRASE)
        await asyncio.sleep(0.1)
        assert await later(setting, NEAR) == [CODE]

    asyncio.run(tell())
