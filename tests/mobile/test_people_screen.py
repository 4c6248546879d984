"""The list of people for every day: who comes first, what is open, one warning, and finding a name."""

import asyncio
from datetime import timedelta

import flet as ft
import pytest

from core.errors import DamagedRecord
from core.people.records.agreement import Assignee
from core.people.records.details import Details, Talk
from mobile.app import follow_size
from mobile.theme import GAP_SMALL
from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, AppDriver, walk
from tests.mobile.setting import NOON, Phone, Setting

TODAY = NOON.date()
NO_COPY = "You have no copy of your notes yet"


async def talk(app, person, days):
    """Write down a talk of so many days ago."""
    day = TODAY - timedelta(days)
    await app.book.add_note(person.id, "Ging goed.", day=day, goal=None, details=Details(Talk.SHORT))


async def several(app, many):
    """So many people, the first of whom was spoken to longest ago."""
    people = [await add_person(app.book, f"Test Teun {number}") for number in range(many)]
    for number, person in enumerate(people):
        await talk(app, person, many - number)
    return people


def names(driver):
    return [word for word in driver.words() if word.startswith(("Test Teun", "Proef Piet", "Toets Tine"))]


def test_who_was_spoken_to_last_comes_first_and_who_never_was_comes_last_by_name():
    async def steps(app, driver):
        tine, _, teun = [
            await add_person(app.book, name) for name in ("Toets Tine", "Proef Piet", "Test Teun")
        ]
        await talk(app, teun, 1)
        await driver.open("/mensen")
        assert names(driver) == ["Test Teun", "Proef Piet", "Toets Tine"]
        words = driver.words()
        assert words[words.index("Test Teun") + 1] == "yesterday"
        await talk(app, tine, 0)
        await driver.open("/mensen")
        assert names(driver) == ["Toets Tine", "Test Teun", "Proef Piet"]

    walk(steps)


def test_what_is_open_stands_under_the_name_and_a_ticked_row_stays_where_it_is():
    async def steps(app, driver):
        people = await several(app, 3)
        first, second = [
            await app.book.agreements.add(people[1].id, Assignee.ME, text, TODAY - timedelta(days))
            for text, days in (("Find a clipboard", 2), ("Measure it", 1))
        ]
        await driver.open("/mensen")
        assert "still open: Find a clipboard" in driver.words()
        assert "still open: Measure it" not in driver.words()
        before = names(driver)
        await driver.tap("Done: Find a clipboard")
        assert names(driver) == before
        assert "done: Find a clipboard" in driver.words()
        await driver.open(f"/mensen/{people[0].id}")
        await driver.open("/mensen")
        assert "still open: Measure it" in driver.words()
        assert app.book.agreements.one(second.id) == second
        assert app.book.agreements.one(first.id).ended == TODAY

    walk(steps)


def test_a_second_tap_on_a_tick_takes_it_back():
    async def steps(app, driver):
        (person,) = await several(app, 1)
        agreement = await app.book.agreements.add(person.id, Assignee.ME, "Find a clipboard", None)
        await driver.open("/mensen")
        await driver.tap("Done: Find a clipboard")
        await driver.tap("Not done: Find a clipboard")
        assert app.book.agreements.one(agreement.id) == agreement

    walk(steps)


def test_a_warning_can_be_put_off_on_a_phone_without_room():
    async def steps():
        setting = Setting(Phone(ENGLISH))
        app, driver = await setting.opened(), AppDriver(setting)
        await asyncio.sleep(0.1)  # until the device has said whether it keeps the notes
        await several(app, 1)
        app.state.may_be_cleared = True
        setting.phone.has_room = False
        await driver.open("/mensen")
        assert "Your phone may clear your notes" in driver.words()
        await driver.tap("Not today")
        assert "Your phone may clear your notes" not in driver.words()

    asyncio.run(steps())


@pytest.mark.parametrize(
    ("size", "text_size", "is_there"),
    [((740, 360), 200, False), ((740, 360), 100, True), ((360, 740), 200, True)],
)
def test_on_a_low_screen_with_large_text_people_come_before_a_tip(size, text_size, is_there):
    async def steps():
        setting = Setting(Phone({**ENGLISH, "text_size": text_size}))
        app, driver = await setting.opened(), AppDriver(setting)
        await asyncio.sleep(0.1)  # until the device has said whether it keeps the notes
        await several(app, 1)
        driver.page.width, driver.page.height = size
        follow_size(driver.page, app.state)
        app.state.may_be_cleared = True
        await driver.open("/mensen")
        assert ("Your phone may clear your notes" in driver.words()) is is_there

    asyncio.run(steps())


def test_what_is_lost_is_said_on_a_low_screen_with_large_text_as_well():
    async def steps():
        setting = Setting(Phone({**ENGLISH, "text_size": 200}))
        app, driver = await setting.opened(), AppDriver(setting)
        await several(app, 1)
        driver.page.width, driver.page.height = 740, 360
        follow_size(driver.page, app.state)
        app.state.problems = (DamagedRecord("note"),)
        await driver.open("/mensen")
        assert "1 note or item is damaged" in driver.words()

    asyncio.run(steps())


@pytest.mark.parametrize("size", [(360, 740), (1440, 900)])
def test_the_day_of_the_last_talk_keeps_clear_of_the_edge_of_its_row(size):
    async def steps(app, driver):
        (person,) = await several(app, 1)
        driver.page.width, driver.page.height = size
        follow_size(driver.page, app.state)
        await driver.open(f"/mensen/{person.id}" if size[0] > 1000 else "/mensen")
        faces = [one for view in driver._views() for one in driver.within(view) if _is_row(one, driver)]
        assert [one.padding.right for one in faces] == [GAP_SMALL]

    walk(steps)


def _is_row(one, driver):
    """Whether this takes the taps of a row with the day of a talk in it."""
    is_face = isinstance(one, ft.Container) and one.on_click and not one.border
    return is_face and "yesterday" in [text.value for text in driver.texts_in(one)]


def test_one_warning_leads_to_what_solves_it_and_is_put_off_for_a_day():
    async def steps():
        clock = [NOON]
        phone = Phone(ENGLISH)
        setting = Setting(phone, now=lambda: clock[0])
        app, driver = await setting.opened(), AppDriver(setting)
        await asyncio.sleep(0.1)  # until the device has said whether it keeps the notes
        await several(app, 1)
        clock[0] += timedelta(days=8)
        app.state.may_be_cleared = True
        clearing = "Your phone may clear your notes"
        await driver.open("/mensen")
        assert clearing in driver.words()
        assert NO_COPY not in driver.words()
        await driver.tap("Not today")
        assert clearing not in driver.words()
        assert NO_COPY in driver.words()
        await driver.tap("Not today")
        assert NO_COPY not in driver.words()
        assert set(phone.kept["warnings_put_off"]) == {"may be cleared", "copy due"}
        clock[0] += timedelta(days=1)
        await driver.open("/mensen/aandacht")
        await driver.open("/mensen")
        assert clearing in driver.words()
        await driver.tap(clearing)
        assert driver.page.route == "/instellingen/veiligheid"

    asyncio.run(steps())


def test_logging_is_the_button_under_the_thumb_and_adding_is_in_the_bar():
    async def steps(app, driver):
        await driver.open("/mensen")
        assert "Log" not in driver.words()
        assert "Add someone" in driver.words()
        await several(app, 1)
        await driver.open("/mensen")
        assert "Add someone" not in driver.words()
        await driver.tap("Add someone")
        assert driver.page.route == "/mensen/nieuw"
        await driver.open("/mensen")
        await driver.tap("Log")
        assert driver.page.route == "/mensen/loggen"

    walk(steps)


def test_a_name_is_found_among_many_and_the_cross_clears_and_then_closes():
    async def steps(app, driver):
        await several(app, 8)
        await driver.open("/mensen")
        await driver.tap("Search your notes")
        assert driver.page.route == "/mensen/zoeken"
        await add_person(app.book, "Proef Piet")
        await driver.open("/mensen")
        await driver.tap("Search a name")
        assert driver.fields()[0].autofocus
        await driver.type("Search a name", "piét")
        assert names(driver) == ["Proef Piet"]
        await driver.tap("Clear the search")
        assert len(names(driver)) == 9
        assert driver.fields()[0].value == ""
        assert any(isinstance(one, ft.TextField) for one in driver.fields())
        await driver.tap("Clear the search")
        assert not driver.fields()

    walk(steps)
