"""The gear in the bar above: last on the root of each place, beside all other buttons; where it leads."""

import asyncio
from dataclasses import replace

import flet as ft
import pytest

from core.language import LANGUAGES
from mobile.app import handle_back
from mobile.settings import TEXT_SIZES
from mobile.theme import GAP, MARGIN, SMALLEST, TOUCH, type_sizes
from mobile.widgets.tab_bar import TABS
from tests.core.people.setting import add_person
from tests.mobile.app_driver import AppDriver, walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import Phone, Setting
from tests.mobile.type_width import type_width

SETTINGS = "/instellingen"
SWITCH = "Show “Me” in the bar"


def bar_above(driver):
    return driver._views()[-1].appbar


def buttons(driver):
    """The names of the buttons in the bar above."""
    return [one.content.label for one in bar_above(driver).actions]


def foot(driver):
    return driver._views()[-1].navigation_bar


@pytest.mark.parametrize("tab", TABS)
def test_the_root_of_each_place_has_the_way_to_the_settings_last_in_the_bar(tab):
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open(tab)
        assert buttons(driver)[-1] == "Settings"
        gear = bar_above(driver).actions[-1].content.content
        assert (gear.width, gear.height) == (TOUCH, TOUCH)
        await driver.tap("Settings")
        assert driver.page.route == SETTINGS

    walk(steps)


@pytest.mark.parametrize("tab", TABS)
def test_it_is_there_as_well_while_the_notes_are_locked(tab):
    async def steps(app, driver):
        await app.access.lock()
        await driver.open(tab)
        assert buttons(driver) == ["Settings"]

    walk(steps)


@pytest.mark.parametrize(
    "route", [SETTINGS, "/instellingen/veiligheid", "/mensen/nieuw", "/kaarten/schaalvraag"]
)
def test_a_deeper_screen_has_the_way_back_and_no_way_to_the_settings(route):
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open(route)
        assert driver.levels() > 1, "so that there is a screen to go back to"
        assert bar_above(driver).leading.content.label == "Back"
        assert foot(driver) is None
        assert "Settings" not in buttons(driver)

    walk(steps)


@pytest.mark.parametrize("is_locked", [False, True])
def test_from_a_visit_that_begins_on_the_settings_the_way_back_is_to_the_deck(is_locked):
    async def steps(app, driver):
        handle_back(driver.page, app.history)
        if is_locked:
            await app.access.lock()
        await driver.open(SETTINGS)
        assert driver.bar() == "Settings"
        assert "What is going on?" in driver.words(below=1)
        await driver.press_arrow()
        assert driver.went_to == "/"

    walk(steps)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("across", [320, 360, 412])
def test_the_name_of_each_place_fits_beside_its_buttons(language, text_size, across):
    async def tell():
        setting = Setting(Phone({"language": language, "text_size": text_size}))
        app, driver = await setting.opened(), AppDriver(setting)
        await add_person(app.book, "Test Teun")
        driver.page.width = across
        many = {}
        for tab in TABS:
            await driver.open(tab)
            above = bar_above(driver)
            many[tab] = len(above.actions)
            if above.title is None:  # it has no room there, and comes first below
                assert text_size > 100
                continue
            word = driver.bar_word()
            room = across - many[tab] * TOUCH - above.actions_padding.right
            # Flutter leaves the space before a title after it as well
            assert above.title_spacing >= GAP / 2
            wide = type_width(word.value, "Bold") * word.size
            assert wide <= room - 2 * above.title_spacing
            assert word.size >= SMALLEST
        assert many == {"/": 2, "/mensen": 5, "/gesprek": 3, "/ik": 3}

    asyncio.run(tell())


@pytest.mark.parametrize(
    ("text_size", "across", "size", "space"),
    [(100, 412, 19, MARGIN), (200, 500, 38, MARGIN), (200, 412, 38, GAP / 2), (100, 320, None, GAP / 2)],
)
def test_beside_many_buttons_the_space_gives_way_before_the_size_of_the_name(text_size, across, size, space):
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        await add_person(app.book, "Test Teun")
        driver.page.width = across
        await driver.open("/mensen")
        above = bar_above(driver)
        assert above.title_spacing == space
        found = driver.bar_word().size
        assert SMALLEST < found < 19 if size is None else found == pytest.approx(size)

    walk(steps)


def test_a_name_that_would_be_too_small_to_read_in_the_bar_stands_below_it():
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        driver.page.width = 260
        await driver.open("/mensen")
        assert bar_above(driver).title is None
        word = next(text for text in driver.texts_in(driver._views()[-1].controls[1]) if text.value)
        assert (word.value, word.size) == ("People", type_sizes(100).heading)

    walk(steps)


def test_the_place_to_practise_is_hidden_and_shown_by_a_switch_that_is_stored_at_once():
    async def steps(_app, driver):
        await driver.open(SETTINGS)
        assert driver.checkboxes() == {SWITCH: True}
        await driver.tap(SWITCH)
        assert driver.checkboxes() == {SWITCH: False}
        assert driver.phone.kept["shows_practice"] is False
        await driver.tap(SWITCH)
        assert driver.phone.kept["shows_practice"] is True

    walk(steps)


def test_the_switch_itself_does_what_its_row_does():
    async def steps(app, driver):
        await driver.open(SETTINGS)
        (face,) = [one for one in driver._controls() if isinstance(one, ft.Switch)]
        assert face.value
        await driver._session.dispatch_event(face._i, "change", False)
        await asyncio.sleep(SETTLE_SECONDS)
        assert not app.settings.shows_practice
        (face,) = [one for one in driver._controls() if isinstance(one, ft.Switch)]
        assert not face.value

    walk(steps)


def test_a_choice_that_could_not_be_stored_says_so():
    async def steps(_app, driver):
        await driver.open(SETTINGS)
        driver.phone.has_room = False
        before = driver.words()
        await driver.tap(SWITCH)
        assert len(driver.words()) > len(before)

    walk(steps)
