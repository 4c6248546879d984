"""The guides to read through: from their tab to all that stands in one, locked or open."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from core.people.records.details import Details, Talk
from core.talks.guides import Guides
from mobile.app import LOCKED, TALKS, open_routes
from mobile.routing import parent_route
from tests.core.people.setting import add_person
from tests.mobile.app_driver import AppDriver, walk
from tests.mobile.guides import AT_ONCE, GUIDES, HELPING, WRITING
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import NOON, Phone, Setting

GUIDE = f"/gesprek/{HELPING.id}"
TEUN, FATMA = "Test Teun", "Test Fatma"
TALK = Details(Talk.SHORT)


def talk_walk(steps):
    """Run the steps of a test with an open app that has the guides."""

    async def tell(app, driver):
        app.state.guides = GUIDES
        await steps(app, driver)

    walk(tell)


async def nowhere(_route):
    """Follow no link: another part of the app has what is there."""


def test_the_tab_has_the_guides_for_two_and_those_for_a_group():
    async def steps(_app, driver):
        await driver.open("/gesprek")
        _, *listed, _ = driver.words()
        assert listed == [
            "With one person",
            *(HELPING.title, HELPING.gist, "5 to 15 minutes"),
            "With a group",
            *(WRITING.title, WRITING.gist, "45 minutes"),
            *(AT_ONCE.title, AT_ONCE.gist, "8 minutes"),
        ]
        await driver.tap(HELPING.title)
        assert driver.went_to == GUIDE

    talk_walk(steps)


def test_the_guides_can_be_read_where_there_are_no_notes():
    async def tell():
        setting = Setting(Phone({"language": "en"}))
        setting.app.state.guides = GUIDES
        driver = AppDriver(setting)
        await driver.open("/gesprek")
        await driver.tap(HELPING.title)
        assert HELPING.gist in driver.words()
        await driver.tap("Remember it")
        assert driver.went_to == f"{GUIDE}/strook"

    asyncio.run(tell())


def test_all_that_a_guide_says_stands_on_its_screen():
    async def steps(app, driver):
        await driver.open(GUIDE)
        words = " ".join(driver.words())
        said = [text for _, text in HELPING.texts()]
        assert [text for text in said if text not in words] == []
        assert "The order is ours." in words
        assert "P-02" in words
        assert app.deck["t02-luisteren"].title in words

    talk_walk(steps)


def test_a_guide_for_a_group_shows_how_it_works_and_what_it_reads():
    async def steps(_app, driver):
        await driver.open(f"/gesprek/{WRITING.id}")
        words = driver.words()
        assert "On your own" in words
        assert "On the screen: What did you reach?" in words
        assert "The order is ours." not in words
        await driver.tap("On a big screen")
        assert driver.went_to == f"/gesprek/{WRITING.id}/scherm"

    talk_walk(steps)


def test_a_part_that_a_guide_does_not_have_has_no_heading():
    async def steps(app, driver):
        bare = replace(
            HELPING, when=(), openings=(), questions=(), expectation="", retell="", watch_out=(), cards=()
        )
        app.state.guides = Guides((bare,))
        await driver.open(GUIDE)
        words = driver.words()
        for heading in (
            *("When", "Begin with one of these", "What you expect", "Choose one question"),
            *("Let them say it in their own words", "Watch out", "Cards that fit"),
        ):
            assert heading not in words

    talk_walk(steps)


def test_while_the_notes_are_open_the_tab_leads_to_the_talks_with_someone():
    async def steps(app, driver):
        teun, fatma = await add_person(app.book, TEUN), await add_person(app.book, FATMA)
        for person, days_ago in ((teun, 3), (fatma, 0)):
            day = NOON.date() - timedelta(days=days_ago)
            await app.book.add_note(person.id, "Praatte over de kruk", goal=None, day=day, details=TALK)
        await driver.open("/gesprek")
        assert [one for one in driver.words() if one in (TEUN, FATMA)] == [FATMA, TEUN]
        driver.open = nowhere
        await driver.tap(TEUN)
        assert driver.went_to == f"/mensen/{teun.id}/gesprek"

    talk_walk(steps)


def test_the_tab_names_nobody_once_the_notes_are_locked():
    async def steps(app, driver):
        await add_person(app.book, TEUN)
        await driver.open("/gesprek")
        assert "With whom?" in driver.words()
        await driver.tap("Lock")
        await asyncio.sleep(SETTLE_SECONDS)
        assert TEUN not in driver.words()
        assert "With whom?" not in driver.words()
        assert HELPING.title in driver.words()

    talk_walk(steps)


def test_the_tab_asks_for_nobody_where_there_is_nobody():
    async def steps(_app, driver):
        await driver.open("/gesprek")
        assert "With whom?" not in driver.words()

    talk_walk(steps)


def test_a_guide_leads_to_someone_to_hold_it_with():
    async def steps(app, driver):
        person = await add_person(app.book, TEUN)
        await driver.open(GUIDE)
        assert TEUN not in driver.words(), "a guide can be shown to others"
        await driver.tap("With someone")
        assert HELPING.title in driver.words()
        driver.open = nowhere
        await driver.tap(TEUN)
        assert driver.went_to == f"/mensen/{person.id}/gesprek/{HELPING.id}"

    talk_walk(steps)


def test_where_there_is_nobody_to_talk_with_someone_can_be_added():
    async def steps(_app, driver):
        await driver.open(GUIDE)
        await driver.tap("With someone")
        await driver.tap("Add someone")
        assert driver.went_to == "/mensen/nieuw"

    talk_walk(steps)


def test_a_guide_that_is_not_there_is_held_with_nobody():
    async def steps(_app, driver):
        await driver.open("/mensen/gesprek?gids=g99-weg")
        assert "This guide does not exist (any more)." in driver.words()

    talk_walk(steps)


def test_while_the_notes_are_locked_a_guide_is_not_held_with_someone():
    async def steps(app, driver):
        await app.access.lock()
        await driver.open(GUIDE)
        assert "With someone" not in driver.words()

    talk_walk(steps)


@pytest.mark.parametrize(
    ("route", "parent"),
    [
        ("/gesprek", "/"),
        (GUIDE, "/gesprek"),
        (f"{GUIDE}/strook", GUIDE),
        (f"{GUIDE}/strook?begun=7&kort=1", GUIDE),
        (f"{GUIDE}/scherm", GUIDE),
        (f"/mensen/gesprek?gids={HELPING.id}", "/mensen"),
    ],
)
def test_a_guide_lies_on_its_tab_and_what_it_leads_to_lies_on_it(route, parent):
    assert parent_route(route) == parent


def test_the_guides_have_the_same_routes_locked_and_open():
    for routes in (LOCKED, open_routes()):
        assert routes.index(TALKS) < [one.path for one in routes].index("/")
