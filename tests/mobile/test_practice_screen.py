"""The place to practise: for who has the notes open, and behind the same lock."""

import asyncio

import pytest

from mobile.device import Platform
from mobile.lock_state import LockState, Loss
from tests.mobile.app_driver import ENGLISH, AppDriver, walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import PASSPHRASE, Phone, Setting

QUIET = (
    "Practising here is no feedback. What helps to keep a skill: a colleague who looks along, "
    "three or four times in half a year."
)


def place(driver):
    """The word in the bar above, and the tab that one stands at."""
    view = driver._views()[-1]
    return driver.bar(), view.navigation_bar.selected_index


def test_it_has_its_name_one_sentence_and_the_lock():
    async def steps(_app, driver):
        await driver.open("/ik")
        assert place(driver) == ("Practise", 3)
        assert QUIET in driver.words()
        assert [one.content.label for one in driver._views()[-1].appbar.actions] == [
            "Group moment: hide names and notes",
            "Lock",
            "Settings",
        ]

    walk(steps)


@pytest.mark.parametrize("route", ["/ik", "/ik/anything"])
def test_while_locked_it_is_the_lock_at_its_own_place_and_opens_there(route):
    async def steps(app, driver):
        await app.access.lock()
        await driver.open(route)
        assert "Your notes are locked" in driver.words()
        assert QUIET not in driver.words()
        assert place(driver) == ("Practise", 3)
        if route == "/ik":
            await app.access.unlock(PASSPHRASE)
            await asyncio.sleep(SETTLE_SECONDS)
            assert QUIET in driver.words()

    walk(steps)


def test_the_lock_of_the_people_and_of_the_security_stays_at_the_people():
    async def steps(app, driver):
        await app.access.lock()
        for route in ("/mensen", "/instellingen/veiligheid"):
            await driver.open(route)
            assert place(driver) == ("People", 1)

    walk(steps)


def test_whoever_lost_both_secrets_and_whoever_begins_does_so_at_this_place_too():
    async def steps(app, driver):
        await app.access.lock()
        await driver.open("/ik")
        await driver.tap("Passphrase and code both lost?")
        assert place(driver) == ("Erase everything", 3)
        await driver.tap("Back")
        assert place(driver) == ("Practise", 3)

    walk(steps)


def test_first_use_begins_and_ends_at_this_place():
    async def tell():
        setting = Setting(Phone(ENGLISH))
        driver, app = AppDriver(setting), setting.app
        await app.access.find_vault()
        await driver.open("/ik")
        assert "Your notes get a lock" in driver.words()
        assert place(driver) == ("Practise", 3)
        await driver.tap("Make a passphrase")
        assert place(driver) == ("Practise", 3)
        await driver.tap("I have written it down")
        assert "Your recovery code" in driver.words()
        assert place(driver) == ("Practise", 3)
        await app.vault_secrets.finish_code()
        await asyncio.sleep(SETTLE_SECONDS)
        assert QUIET in driver.words()

    asyncio.run(tell())


@pytest.mark.parametrize(
    ("lock", "loss", "says"),
    [
        (LockState.UNKNOWN, None, "Looking for your notes."),
        (LockState.REFUSED, None, "No place for notes"),
        (LockState.ABSENT, Loss.CLEARED, "Your notes are no longer here"),
    ],
)
def test_what_keeps_the_notes_from_opening_is_said_at_this_place(lock, loss, says):
    async def tell():
        setting = Setting(Phone(ENGLISH))
        driver, state = AppDriver(setting), setting.app.state
        state.lock, state.loss = lock, loss
        await driver.open("/ik")
        assert says in driver.words()
        assert place(driver) == ("Practise", 3)

    asyncio.run(tell())


def test_the_advice_for_an_iphone_and_the_way_back_from_a_copy_are_at_this_place():
    async def tell():
        phone = Phone(ENGLISH)
        phone.platform = Platform(is_ios=True, is_installed=False, can_share_files=False)
        setting = Setting(phone)
        driver = AppDriver(setting)
        await setting.app.access.find_vault()
        await driver.open("/ik")
        assert "First put the app on your home screen" in driver.words()
        assert place(driver) == ("Practise", 3)
        await driver.tap("Go on in this tab")
        await driver.tap("I had the app on another phone")
        assert "Bring back your notes" in driver.words()
        assert place(driver) == ("Practise", 3)

    asyncio.run(tell())


def test_what_was_just_done_is_said_here_as_well():
    async def steps(app, driver):
        app.notices.announce("Your notes are back")
        await driver.open("/ik")
        assert "Your notes are back" in driver.words()

    walk(steps)
