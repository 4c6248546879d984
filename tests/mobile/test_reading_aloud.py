"""A screen is read aloud by a voice of the device, or not at all."""

import asyncio

import pytest

from core.people.records.goal import Rung
from mobile.device import SpokenLine
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.test_scale import names

ASKED = "How important is this to you?"


async def open_scale(app, driver, *voices):
    """Open the scale of a goal on a device with voices for these languages."""
    driver.phone.voices = voices
    person = await add_person(app.book, "Test Teun")
    goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
    await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")


def test_what_stands_on_the_screen_for_the_worker_is_read_in_the_language_of_the_screen():
    async def steps(app, driver):
        await open_scale(app, driver, "nl", "en")
        await driver.tap("Read aloud")
        texts = ["Heftruck rijden", ASKED, "How sure are you that it will work out?"]
        assert driver.phone.spoken == [tuple(SpokenLine(text, "en") for text in texts)]

    walk(steps)


@pytest.mark.parametrize("voices", [(), ("nl", "tr")])
def test_without_a_voice_for_the_language_there_is_no_button(voices):
    async def steps(app, driver):
        await open_scale(app, driver, *voices)
        assert "Read aloud" not in names(driver)

    walk(steps)


def test_the_button_comes_with_a_voice_that_comes_late():
    async def steps(app, driver):
        await open_scale(app, driver)
        driver.phone.on_voices(["en"])
        await asyncio.sleep(SETTLE_SECONDS)
        await driver.tap("Read aloud")
        assert len(driver.phone.spoken) == 1

    walk(steps)


async def tap_again(_app, driver):
    await driver.tap("Stop reading")


async def go_on(_app, driver):
    await driver.tap(ASKED)


async def leave(_app, driver):
    await driver.open("/mensen")


async def lock(app, _driver):
    await app.access.lock()


@pytest.mark.parametrize("what", [tap_again, go_on, leave, lock])
def test_a_reading_stops(what):
    async def steps(app, driver):
        await open_scale(app, driver, "en")
        await driver.tap("Read aloud")
        assert driver.phone.hushed == 0
        await what(app, driver)
        await asyncio.sleep(SETTLE_SECONDS)
        assert driver.phone.hushed == 1
        assert not app.state.is_reading_aloud

    walk(steps)


def test_a_choice_on_the_same_screen_does_not_stop_what_is_not_read():
    async def steps(app, driver):
        await open_scale(app, driver, "en")
        await driver.tap(ASKED)
        await driver.tap("7")
        assert driver.phone.hushed == 0
        await driver.tap("Read aloud")
        ((line,),) = driver.phone.spoken
        assert line.text == "7: quite"

    walk(steps)
