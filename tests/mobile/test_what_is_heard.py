"""What a screen reader hears by itself, and what gets the focus, when something is asked or goes wrong."""

import asyncio

import flet as ft

from core.errors import StorageFull
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS

TEXT = "What did you see, agree or hear?"
NOTHING_YET = "There is nothing here yet. Type something first."


def said(driver):
    """The labels of what a screen reader says by itself."""
    return [
        one.label or " ".join(text.value for text in driver.within(one) if isinstance(text, ft.Text))
        for one in driver._controls()
        if isinstance(one, ft.Semantics) and one.live_region
    ]


def heard(driver):
    """The names of the fields of the screen."""
    return [
        one.label
        for one in driver._controls()
        if isinstance(one, ft.Semantics) and isinstance(one.content, ft.TextField)
    ]


def test_a_field_that_is_at_fault_says_so_gets_the_focus_and_is_named_above(focused):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.tap("Save")
        assert heard(driver) == [f"{TEXT} {NOTHING_YET}"]
        assert focused == driver.fields()
        assert f"{TEXT} {NOTHING_YET}" in driver.words()
        assert said(driver) == []  # or it would be heard twice

    walk(steps)


def test_a_fault_is_of_the_one_field_it_is_about(focused):
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open("/mensen/nieuw")
        await driver.type("Name", "Test Teun")
        await driver.tap("Save")
        (wrong,) = [one for one in heard(driver) if "has this name already" in one]
        assert wrong.startswith("Name ")
        assert [one.value for one in focused] == ["Test Teun"]

    walk(steps)


def test_a_text_that_is_too_long_is_at_fault_also_where_another_field_is_empty(focused):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/werkplek")
        fields = driver.fields()
        assert len(fields) > 1
        label = heard(driver)[1]
        await driver.type(label, "a" * 20_000)
        await driver.tap("Save")
        assert [one.startswith(f"{label} This text is too long") for one in heard(driver)][:2] == [
            False,
            True,
        ]
        assert len(focused) == 1

    walk(steps)


def test_a_fault_of_no_field_is_said_by_itself():
    async def full(*_values):
        raise StorageFull

    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.type(TEXT, "Bleef erbij.")
        driver.store.commit = full
        await driver.tap("Save")
        return said(driver)

    assert [one.startswith("Your phone is full") for one in walk(steps)] == [True]


def test_the_advice_to_leave_something_out_is_said_while_one_types():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        assert said(driver) == []
        await driver.type(TEXT, "Hij is depressief")
        return said(driver)

    assert ["depressief" in one for one in walk(steps)] == [True]


def test_a_question_is_said_with_both_its_lines_and_the_safe_answer_has_the_focus(focused):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        note = await app.book.add_note(person.id, "Bleef erbij.", day=app.today(), goal=None)
        await driver.open(f"/mensen/{person.id}/notitie/{note.id}")
        await driver.tap("Erase this note")
        assert said(driver) == ["Erase this note? It is then gone for good."]
        assert [one.content.value for one in focused] == ["Keep"]

    walk(steps)


def test_the_field_to_type_a_day_in_has_the_focus_and_says_what_is_no_day(focused):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.tap("Add more")
        await driver.tap("Type the day")
        assert focused == [driver._field("The day, such as 3-12 or yesterday")]
        await driver.type("The day, such as 3-12 or yesterday", "99-99")
        return said(driver)

    assert [one.startswith("This is not a day") for one in walk(steps)] == [True]


def test_a_wrong_secret_is_said_by_its_field_which_gets_the_focus(focused):
    async def steps(app, driver):
        await driver.open("/mensen")
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        await driver.type("Passphrase or recovery code", "wrong words")
        await driver.tap("Unlock")
        await asyncio.sleep(SETTLE_SECONDS)
        (name,) = heard(driver)
        assert name.startswith("Passphrase or recovery code That is not the right passphrase")
        assert focused == driver.fields()
        assert said(driver) == []

    walk(steps)
