"""What lies on top of a screen, a question or a calendar, closes before the screen is left."""

import asyncio

import flet as ft
import pytest

from mobile.app import handle_back
from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, AppDriver, walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import Phone, Setting

QUESTION = "Erase this agreement?"


async def ask_to_erase(app, driver):
    """Make an agreement, open it, and bring up the question whether to erase it."""
    handle_back(driver.page, app.history)
    person = await add_person(app.book, "Test Teun")
    await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
    await driver.type("What did you agree?", "De kruk laten maken")
    await driver.tap("Save")
    agreement = app.book.agreements.of(person.id)[0]
    await driver.open(f"/mensen/{person.id}/afspraak/{agreement.id}")
    await driver.tap("Erase this agreement")
    assert QUESTION in driver.words()


async def go_back(driver):
    """Go back as the phone does: it tells which of what lies on top that closes."""
    driver.phone.on_back(driver.phone.on_top.pop())
    await asyncio.sleep(SETTLE_SECONDS)


def test_back_closes_a_question_as_no_and_stays_on_its_screen():
    async def steps(app, driver):
        await ask_to_erase(app, driver)
        await go_back(driver)
        assert QUESTION not in driver.words()
        assert "De kruk laten maken" in [one.text for one in app.book.agreements.all()]
        assert driver.phone.on_top == []

    walk(steps)


@pytest.mark.parametrize("way", [AppDriver.press_arrow, AppDriver.swipe_back])
def test_the_arrow_in_the_bar_and_a_swipe_close_a_question_first_and_then_leave_the_screen(way):
    async def steps(app, driver):
        await ask_to_erase(app, driver)
        driver.went_to = ""
        await way(driver)
        assert (QUESTION in driver.words(), driver.went_to, driver.phone.on_top) == (False, "", [])
        await way(driver)
        assert driver.went_to == f"/mensen/{app.book.people()[0].id}"

    walk(steps)


def test_a_question_that_was_answered_lies_on_top_no_more():
    async def steps(app, driver):
        await ask_to_erase(app, driver)
        await driver.tap("Keep")
        assert (QUESTION in driver.words(), driver.phone.on_top) == (False, [])

    walk(steps)


def test_back_closes_the_calendar_and_leaves_the_form_and_its_day():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.type("What did you agree?", "De kruk laten maken")
        await driver.tap("Tomorrow")
        await driver.tap("Sunday, November 22, 2026")
        assert len(driver.page._dialogs.controls) == 1
        await go_back(driver)
        assert driver.phone.escapes == 1
        await driver.dismiss(driver.page._dialogs.controls[0])
        assert (driver.page._dialogs.controls, driver.phone.on_top) == ([], [])
        assert "Sunday, November 22, 2026" in driver.words()
        await driver.tap("Save")
        assert [one.text for one in app.book.agreements.all()] == ["De kruk laten maken"]

    walk(steps)


def test_a_calendar_closes_at_a_lock():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.tap("Choose a day")
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert (driver.phone.escapes, driver.phone.on_top) == (1, [])

    walk(steps)


def test_a_form_that_is_left_without_a_calendar_presses_no_key():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.open("/mensen")
        assert driver.phone.escapes == 0

    walk(steps)


def test_a_lock_takes_off_what_lies_on_top():
    async def steps(app, driver):
        await ask_to_erase(app, driver)
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert driver.phone.on_top == []
        assert not app.overlays.close_last()

    walk(steps)


def test_a_question_that_has_the_screen_to_itself_leaves_the_words_behind_it():
    async def steps():
        setting = Setting(Phone({**ENGLISH, "text_size": 150}))
        app, driver = await setting.opened(), AppDriver(setting)
        person = await add_person(app.book, "Test Teun")
        await app.book.add_note(person.id, "Vroeg om de kruk", day=app.today(), goal=None)
        await driver.open(f"/mensen/{person.id}/notitie/{app.book.notes(person.id)[0].id}")
        await driver.type("What did you see, agree or hear?", "Vroeg om de kruk en het klembord")
        await driver.tap("Erase this note")
        await driver.tap("Keep")
        fields = [one.value for one in driver._controls() if isinstance(one, ft.TextField)]
        assert fields == ["Vroeg om de kruk en het klembord"]

    asyncio.run(steps())
