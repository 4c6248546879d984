"""The keys of a keyboard: what each does, from where, and that those of one letter can be turned off."""

import asyncio
from dataclasses import replace

import pytest

from mobile.app import follow_size
from mobile.keys import handle_keys
from mobile.services.deck_search import DeckSearch
from mobile.services.history import History
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS

DESK, PHONE = (1440, 900), (360, 740)
SWITCH = "Use /, n and ?"


class Field:
    """Stands for the field of the deck, and counts how often one was put in it."""

    def __init__(self):
        self.entered = 0

    async def enter(self):
        self.entered += 1


def at_keyboard(steps, size=PHONE):
    """Walk in a window of this size with a keyboard."""

    async def tell(app, driver):
        driver.page.width, driver.page.height = size
        follow_size(driver.page, app.state)
        handle_keys(driver.page, driver.phone, app.state, app.services[History], app.services[DeckSearch])
        return await steps(app, driver)

    return walk(tell)


async def press(driver, key):
    """Press a key, and follow where that leads."""
    driver.went_to = ""
    driver.phone.on_key(key)
    await asyncio.sleep(SETTLE_SECONDS)
    if driver.went_to:
        await driver.open(driver.went_to)
    return driver.went_to


@pytest.mark.parametrize("route", ["/", "/kaarten/schaalvraag", "/ik", "/instellingen"])
def test_n_logs_a_talk_from_everywhere(route):
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open(route)
        assert await press(driver, "n") == "/mensen/loggen"
        assert await press(driver, "n") == "", "it is there already"

    at_keyboard(steps)


def test_a_question_mark_shows_what_the_keys_do():
    async def steps(_app, driver):
        await driver.open("/kaarten/schaalvraag")
        assert await press(driver, "?") == "/instellingen/toetsen"
        assert driver.bar() == "Keys"
        assert {"/", "n", "?", "Esc"} <= set(driver.words())

    at_keyboard(steps)


def test_the_settings_lead_to_the_keys():
    async def steps(_app, driver):
        await driver.open("/instellingen")
        await driver.tap("Keys")
        assert driver.bar() == "Keys"

    at_keyboard(steps)


@pytest.mark.parametrize("route", ["/mensen", "/mensen/{person}"])
def test_with_the_people_a_slash_searches_the_notes(route):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(route.format(person=person.id))
        assert await press(driver, "/") == "/mensen/zoeken"

    at_keyboard(steps)


@pytest.mark.parametrize(
    ("route", "size", "goes_to"),
    [
        ("/kaarten/schaalvraag", PHONE, "/"),
        ("/", PHONE, ""),
        ("/gesprek", PHONE, "/"),
        ("/kaarten/schaalvraag", DESK, ""),
        ("/gesprek", DESK, "/"),
    ],
)
def test_elsewhere_a_slash_puts_one_in_the_search_of_the_cards(route, size, goes_to, monkeypatch):
    field = Field()
    there_is = DeckSearch.there_is

    async def there_is_ours(search, _):
        await there_is(search, field.enter)

    monkeypatch.setattr(DeckSearch, "there_is", there_is_ours)

    async def steps(_app, driver):
        await driver.open(route)
        assert await press(driver, "/") == goes_to
        assert field.entered == 1

    at_keyboard(steps, size)


@pytest.mark.parametrize(
    ("route", "parent"),
    [("/kaarten/schaalvraag", "/"), ("/instellingen/toetsen", "/instellingen"), ("/mensen", ""), ("/", "")],
)
def test_escape_goes_one_step_back_and_never_out_of_a_place(route, parent):
    async def steps(_app, driver):
        await driver.open(route)
        assert await press(driver, "Escape") == parent

    at_keyboard(steps)


def test_the_keys_of_one_letter_can_be_turned_off_and_escape_stays():
    async def steps(app, driver):
        await driver.open("/instellingen/toetsen")
        assert driver.checkboxes() == {SWITCH: True}
        await driver.tap(SWITCH)
        assert driver.phone.kept["uses_keys"] is False
        await driver.open("/kaarten/schaalvraag")
        assert [await press(driver, key) for key in "/n?"] == ["", "", ""]
        assert await press(driver, "Escape") == "/"
        await app.preferences.choose(replace(app.settings, uses_keys=True))
        assert await press(driver, "?") == "/instellingen/toetsen"

    at_keyboard(steps)


def test_a_key_that_says_nothing_here_does_nothing():
    async def steps(_app, driver):
        await driver.open("/kaarten/schaalvraag")
        assert await press(driver, "x") == ""

    at_keyboard(steps)


def test_a_deck_that_goes_leaves_the_field_of_the_next_alone():
    async def tell():
        search, before, after = DeckSearch(), Field(), Field()
        first, second = before.enter, after.enter
        await search.there_is(first)
        await search.there_is(second)
        search.gone(first)
        await search.focus()
        assert (before.entered, after.entered) == (0, 1)
        search.gone(second)
        await search.focus()
        assert after.entered == 1

    asyncio.run(tell())
