"""What someone wants to talk about: written by either, ticked on the screen of the person, undone."""

from datetime import timedelta

import flet as ft
import pytest

from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from mobile.theme import type_sizes
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON

TODAY = NOON.date()
ASKED = "What do you want to talk about?"


def test_a_point_is_of_the_worker_unless_it_is_said_to_be_of_the_writer():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Something to talk about")
        assert driver.chosen() == ["Test Teun"]
        await driver.type(ASKED, "Andere pauze")
        await driver.tap("Tomorrow, Sunday")
        await driver.tap("Save")
        (point,) = app.book.points.of(person.id)
        assert (point.text, point.raised_by) == ("Andere pauze", RaisedBy.WORKER)
        assert point.day == TODAY + timedelta(1)
        await driver.open(f"/mensen/{person.id}/punt/{point.id}")
        await driver.tap("Me")
        await driver.tap("Save")
        assert app.book.points.one(point.id).raised_by is RaisedBy.ME

    walk(steps)


def test_the_worker_types_it_in_large_type_and_sees_nothing_else_before_or_after():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
        await driver.open(f"/mensen/{person.id}/punt/nieuw")
        await driver.tap("Me")
        await driver.tap("Let Test Teun type it")
        assert "Who wants to talk about it?" not in driver.words()
        (field,) = [one for one in driver.fields() if isinstance(one, ft.TextField)]
        assert field.text_size == type_sizes(100).say
        await driver.type(ASKED, "Andere pauze")
        await driver.tap("Save")
        (point,) = app.book.points.of(person.id)
        assert (point.text, point.raised_by) == ("Andere pauze", RaisedBy.WORKER)
        assert "Give the phone back. You two will talk about it." in driver.words()
        assert "Bleef erbij." not in driver.words()
        assert driver.fields() == []
        await driver.tap("Go on")
        assert driver.went_to == f"/mensen/{person.id}"

    walk(steps)


@pytest.mark.parametrize(
    ("button", "state", "said"),
    [
        ("Talked about", Standing.REACHED, "Noted as talked about"),
        ("Let it go", Standing.STOPPED, "Let go. It stays in what is written."),
    ],
)
def test_a_tick_on_the_screen_of_the_person_settles_a_point_in_its_place_and_is_undone(button, state, said):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        mine = await app.book.points.add(person.id, "Nieuwe machine", RaisedBy.ME, TODAY)
        own = await app.book.points.add(person.id, "Andere pauze", RaisedBy.WORKER, TODAY + timedelta(9))
        at = f"/mensen/{person.id}"
        await driver.open(at)
        words = driver.words()
        assert words.index("Andere pauze") < words.index("Me · today")
        await driver.tap(button)
        assert app.book.points.one(own.id) == own.standing(state, TODAY)
        assert driver.words().count(said) == 2  # in the row and in the bar
        await driver.tap("Undo")
        assert app.book.points.one(own.id) == own
        await driver.tap(button)
        await driver.tap("Not after all")
        assert app.book.points.of(person.id) == [mine, own]
        await driver.tap(button)
        await driver.open("/mensen")
        await driver.open(at)
        assert "Andere pauze" not in driver.words()

    walk(steps)


def test_a_point_is_erased_after_a_question():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        point = await app.book.points.add(person.id, "Nieuwe machine", RaisedBy.ME, None)
        await driver.open(f"/mensen/{person.id}/punt/{point.id}")
        await driver.tap("Erase this point")
        await driver.tap("Erase")
        assert app.book.points.of(person.id) == []
        await driver.open(f"/mensen/{person.id}/punt/{point.id}")
        assert "This point is not in your notes (any more)." in driver.words()

    walk(steps)
