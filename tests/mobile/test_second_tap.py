"""A second tap on Save comes while the screen is going away: nothing is saved twice, nothing complains."""

import pytest

from core.people.records.goal import Rung
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import Renderer

WORDS = "What did you see, agree or hear?"


async def tap_twice(driver, name):
    """Tap twice before the screen goes, as its leaving takes a moment in the browser."""
    for _ in range(2):
        await Renderer.tap(driver, name)


def count_of(book, person):
    """How many records there are of everything that a form makes."""
    return [
        len(records)
        for records in (
            book.people(),
            book.notes(person.id),
            book.goals(person.id),
            book.agreements.of(person.id),
            book.answers.of(person.id),
        )
    ]


@pytest.mark.parametrize(
    ("route", "label"),
    [
        ("/notitie/nieuw", WORDS),
        ("/doel/nieuw", "What does this person want to reach?"),
        ("/afspraak/nieuw", "What did you agree?"),
    ],
)
def test_a_second_tap_saves_nothing_twice(route, label):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        before = sum(count_of(app.book, person))
        await driver.open(f"/mensen/{person.id}{route}")
        await driver.type(label, "Vroeg zelf om de kruk")
        await tap_twice(driver, "Save")
        assert sum(count_of(app.book, person)) == before + 1

    walk(steps)


def test_a_second_tap_on_a_new_person_says_not_that_the_name_is_taken():
    async def steps(app, driver):
        await driver.open("/mensen/nieuw")
        await driver.type("Name", "Test Teun")
        await tap_twice(driver, "Save")
        assert len(app.book.people()) == 1
        assert not [word for word in driver.words() if word.startswith("Someone here has this name")]

    walk(steps)


def test_a_second_tap_saves_a_logged_talk_and_a_number_once():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Zelf de zaag instellen", Rung.TOMORROW)
        await driver.open("/mensen/loggen")
        await driver.tap("Test Teun")
        await driver.tap("Asked")
        await tap_twice(driver, "Save")
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")
        for name in ("How important is this to you?", "6", "Next"):
            await driver.tap(name)
        await tap_twice(driver, "Ready")
        assert len(app.book.notes(person.id)) == 1
        assert len(app.book.answers.of(person.id)) == 1

    walk(steps)


def test_what_is_changed_after_a_save_that_did_not_leave_is_saved_too():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        (kept,) = [await app.book.add_note(person.id, "Vroeg.", day=app.today(), goal=None)]
        await driver.open(f"/mensen/{person.id}/notitie/{kept.id}")
        for text in ("Vroeg om de kruk.", "Vroeg om de kruk en de tafel."):
            await driver.type(WORDS, text)
            await Renderer.tap(driver, "Save")
        assert "tafel" in app.book.note(kept.id).text

    walk(steps)


def test_a_second_tap_leaves_no_second_screen():
    async def steps(app, driver):
        backs = []

        async def step_back():
            backs.append(1)
            return True

        driver.phone.step_back = step_back
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/notitie/nieuw")
        await driver.type(WORDS, "Vroeg zelf om de kruk")
        await tap_twice(driver, "Save")
        assert backs == [1]

    walk(steps)
