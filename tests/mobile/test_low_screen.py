"""Where little height is left, as with a keyboard on a phone on its side, the bars make room for typing."""

import flet as ft
import pytest

from mobile.app import follow_height
from mobile.theme import TOUCH
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk


def bar(driver):
    """The bar above the screen."""
    return next(control for control in driver._controls() if isinstance(control, ft.AppBar))


def saves(driver):
    """Whether the bar above has the button that saves."""
    return any(getattr(getattr(one, "content", None), "value", "") == "Save" for one in bar(driver).actions)


async def open_form(app, driver):
    follow_height(driver.page, app.state)
    person = await add_person(app.book, "Test Teun")
    await driver.open(f"/mensen/{person.id}/notitie/nieuw")


def turn(driver, width, height, keyboard=0):
    """Give the page this size, of which a keyboard takes some."""
    driver.page.width, driver.page.height = width, height
    driver.page.media.view_insets = ft.Padding.only(bottom=keyboard)
    driver.page.on_resize(None)


@pytest.mark.parametrize("size", [(740, 360), (740, 360, 200), (320, 568, 260), (740, 160)])
def test_with_little_height_the_bar_is_low_and_saves(size):
    async def steps(app, driver):
        await open_form(app, driver)
        turn(driver, *size)
        await driver.type("What did you see, agree or hear?", "Vroeg om de kruk")
        assert bar(driver).toolbar_height == TOUCH
        assert saves(driver)

    walk(steps)


@pytest.mark.parametrize("size", [(360, 740), (360, 740, 300), (360, 640, 290), (320, 568), (1024, 700)])
def test_with_enough_height_what_saves_stays_at_the_foot(size):
    async def steps(app, driver):
        await open_form(app, driver)
        turn(driver, *size)
        await driver.type("What did you see, agree or hear?", "Vroeg om de kruk")
        assert bar(driver).toolbar_height is None
        assert not saves(driver)

    walk(steps)


def test_turning_the_phone_leaves_the_field_and_its_words_alone():
    async def steps(app, driver):
        await open_form(app, driver)
        await driver.type("What did you see, agree or hear?", "Vroeg om")
        before = [one._i for one in driver._controls() if isinstance(one, ft.TextField)]
        turn(driver, 740, 160)
        await driver.type("What did you see, agree or hear?", "Vroeg om de kruk")
        assert [one._i for one in driver._controls() if isinstance(one, ft.TextField)] == before

    walk(steps)
