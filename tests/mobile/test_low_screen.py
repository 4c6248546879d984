"""Where little height is left, as with a keyboard on a phone on its side, the bars make room for typing."""

import asyncio
from dataclasses import replace

import flet as ft
import pytest

from mobile.app import follow_size
from mobile.screens.people.scale_layout import BETWEEN, LEAST
from mobile.theme import MARGIN, TOUCH
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS, _walk


def bar(driver):
    """The bar above the screen."""
    return next(control for control in driver._controls() if isinstance(control, ft.AppBar))


def saves(driver):
    """Whether the bar above has the button that saves."""
    return any(getattr(getattr(one, "content", None), "value", "") == "Save" for one in bar(driver).actions)


async def open_form(app, driver):
    follow_size(driver.page, app.state)
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


@pytest.mark.parametrize(
    ("size", "text_size", "are_beside"),
    [
        ((740, 360), 100, True),
        ((740, 360), 200, False),
        ((320, 568, 260), 100, False),
        ((360, 740), 100, False),
    ],
)
def test_on_its_side_a_phone_asks_with_whom_beside_what_was_seen(size, text_size, are_beside):
    async def steps(app, driver):
        follow_size(driver.page, app.state)
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        for name in ("Test Teun", "Proef Piet"):
            await add_person(app.book, name)
        await driver.open("/mensen/loggen")
        turn(driver, *size)
        await driver.tap("Proef Piet")
        who, fields = next(one for one in driver._controls() if isinstance(one, ft.Row) and one.wrap).controls
        assert (who.width is not None) == are_beside
        if are_beside:
            assert who.width + fields.width <= size[0]

    walk(steps)


def test_turning_the_phone_in_a_log_leaves_the_field_alone():
    async def steps(app, driver):
        follow_size(driver.page, app.state)
        await add_person(app.book, "Test Teun")
        await driver.open("/mensen/loggen")
        await driver.type("What did you see, agree or hear?", "Vroeg om")
        before = [one._i for one in driver.fields()]
        turn(driver, 740, 360)
        await driver.type("What did you see, agree or hear?", "Vroeg om de kruk")
        assert [one._i for one in driver.fields()] == before

    walk(steps)


@pytest.mark.parametrize(
    ("size", "text_size", "is_row"),
    [((740, 360), 100, True), ((568, 320), 100, True), ((740, 360), 200, False), ((320, 568), 100, False)],
)
def test_on_its_side_a_phone_shows_the_whole_scale_in_a_row_that_fits_thumbs(size, text_size, is_row):
    async def steps(app, driver):
        follow_size(driver.page, app.state)
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Zelf de zaag instellen")
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")
        turn(driver, *size)
        await driver.tap("How important is this to you?")
        steps = [one for one in driver._controls() if getattr(one, "gradient", None)]
        assert len(steps) == 10
        rising = len({step.height for step in steps}) == 10
        assert rising == is_row
        if is_row:
            assert (size[0] - 2 * MARGIN - 9 * BETWEEN) / 10 >= LEAST
            assert max(step.height for step in steps) <= 130
        await driver.tap("7")
        await driver.tap("Next")
        assert "What makes it not a 2?" in driver.words()

    walk(steps)


@pytest.mark.parametrize(("size", "text_size"), [((740, 360), 100), ((360, 740), 200)])
def test_where_a_foot_would_come_last_a_person_has_it_under_the_thumb(size, text_size):
    async def steps(app, driver):
        follow_size(driver.page, app.state)
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}")
        turn(driver, *size)
        await asyncio.sleep(SETTLE_SECONDS)
        (stack,) = [one for one in driver._controls() if isinstance(one, ft.Stack)]
        names = [one.value for one in _walk(stack.controls[1]) if isinstance(one, ft.Text)]
        assert names == ["Write a note"]
        assert driver.words().count("Write a note") == 1

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


@pytest.mark.parametrize(
    ("route", "size", "space"),
    [
        ("/", (740, 360), 100),
        ("/mensen/{person}", (740, 360), 44),
        ("/", (360, 740), MARGIN),
        ("/mensen/{person}", (360, 740), 0),
    ],
)
def test_the_word_in_the_bar_stands_above_what_it_names(route, size, space):
    """With an arrow before it, Flutter leaves 56 pixels for that; a line is 540 wide."""

    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        driver.page.width, driver.page.height = size
        await driver.open(route.format(person=person.id))
        assert bar(driver).title_spacing == space

    walk(steps)
