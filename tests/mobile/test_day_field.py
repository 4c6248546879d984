"""A day in a form: what the calendar showed, what was tapped, or what was typed."""

import asyncio
from datetime import UTC, date, datetime, time

import flet as ft
import pytest

from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, AppDriver, walk
from tests.mobile.setting import Phone, Setting
from tests.zones import TURNS


async def choose_in_calendar(driver, button, day):
    """Open the calendar and choose a day, as Flet's client hands it over: the local midnight, in UTC."""
    await driver.tap(button)
    calendar = next(one for one in driver.page._dialogs.controls if isinstance(one, ft.DatePicker))
    midnight = datetime(day.year, day.month, day.day).astimezone(UTC)
    await driver.choose(calendar, midnight)


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize("day", TURNS)
def test_the_day_chosen_in_the_calendar_is_the_day_it_showed(day):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await choose_in_calendar(driver, "Choose a day", day)
        assert app.language.date_long(day) in driver.words()

    walk(steps)


async def type_day(driver, label, text):
    """Type a day key by key, as a phone does."""
    await driver.tap("Type the day")
    for end in range(1, len(text) + 1):
        await driver.type(label, text[:end])


@pytest.mark.parametrize("typed", ["31-11", "29-2-2027", "12-13", "3-12 of 4-12", "morgen of later"])
def test_a_typed_day_that_is_none_leaves_the_day_as_it_was(typed):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await type_day(driver, "For which day, such as 3-12 or Friday", typed)
        assert "Choose a day" in driver.words()
        assert any(word.startswith("This is not a day in the calendar.") for word in driver.words())
        await driver.type("What did you agree?", "De kruk laten maken")
        await driver.tap("Save")
        assert [one.due for one in app.book.agreements.of(person.id)] == [None]

    walk(steps)


def test_a_typed_day_that_is_none_gives_the_chosen_day_back():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.tap("In a week")
        await type_day(driver, "For which day, such as 3-12 or Friday", "31-11")
        assert "Saturday, November 28, 2026" in driver.words()

    walk(steps)


def test_a_typed_day_that_is_wiped_out_gives_the_chosen_day_back():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.tap("Tomorrow")
        await type_day(driver, "For which day, such as 3-12 or Friday", "3-12")
        await driver.type("For which day, such as 3-12 or Friday", "")
        assert "Sunday, November 22, 2026" in driver.words()
        assert not any(word.startswith("This is not a day in the calendar.") for word in driver.words())

    walk(steps)


def test_a_day_still_to_come_is_no_day_of_a_note_and_is_said_to_be_so():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.tap("Add more")
        await type_day(driver, "The day, such as 3-12 or yesterday", "22-11-2026")
        assert "Today, Nov 21, 2026" in driver.words()
        assert "This day is still to come. Nothing changed. Choose today or a day before." in driver.words()

    walk(steps)


@pytest.mark.parametrize(
    ("today", "offered"),
    [
        (date(2026, 12, 3), ["Tomorrow", "In a week"]),  # a Thursday
        (date(2026, 12, 4), ["Monday", "Tomorrow, Saturday", "In a week"]),
        (date(2026, 12, 5), ["Monday", "Tomorrow, Sunday", "In a week"]),
        (date(2026, 12, 6), ["Tomorrow", "In a week"]),
    ],
)
def test_before_a_day_off_the_next_working_day_comes_first_and_tomorrow_says_its_weekday(today, offered):
    async def steps():
        setting = Setting(Phone(ENGLISH), now=lambda: datetime.combine(today, time(12), UTC))
        app, driver = await setting.opened(), AppDriver(setting)
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        words = driver.words()
        last = words.index("In a week") + 1
        assert words[last - len(offered) : last] == offered
        assert (offered[0] == "Tomorrow") == ("Tomorrow" in words)

    asyncio.run(steps())


FORMS_WITH_A_DAY = [
    ("/mensen/{person}/afspraak/nieuw", (), "For which day, such as 3-12 or Friday"),
    ("/mensen/{person}/notitie/nieuw", ("Add more",), "The day, such as 3-12 or yesterday"),
    (
        "/mensen/{person}/bewaren",
        ("Keep it longer, with a reason",),
        "Until which day, such as 3-12 or Friday",
    ),
]


@pytest.mark.parametrize(("form", "taps", "label"), FORMS_WITH_A_DAY)
def test_no_field_is_drawn_while_a_day_is_typed(form, taps, label):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(form.format(person=person.id))
        for name in (*taps, "Type the day"):
            await driver.tap(name)
        await asyncio.sleep(0.5)  # the rows far down a screen below come a moment later
        with driver.counting_draws() as draws:
            for text in ("3", "3-", "3-1", "31-1", "31-11", "20-11-2026", "20-11-202", "3-12"):
                await driver.type(label, text)
        assert set(draws.of_screens) <= {"_Chosen", "_Wrong", "_Readable"}, "the day, and what is said of it"

    walk(steps)


def test_a_typed_day_stays_when_something_else_in_the_form_is_tapped():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await type_day(driver, "For which day, such as 3-12 or Friday", "3-12")
        await driver.tap("Me")
        assert "Thursday, December 3, 2026" in driver.words()
        await driver.tap("No day")
        assert "Choose a day" in driver.words()
        await driver.type("What did you agree?", "De kruk laten maken")
        await driver.tap("Save")
        assert [one.due for one in app.book.agreements.of(person.id)] == [None]

    walk(steps)


def test_a_typed_day_is_the_day_of_what_is_saved():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.type("What did you agree?", "De kruk laten maken")
        await type_day(driver, "For which day, such as 3-12 or Friday", "3-12")
        await driver.tap("Save")
        assert [one.due for one in app.book.agreements.of(person.id)] == [date(2026, 12, 3)]

    walk(steps)
