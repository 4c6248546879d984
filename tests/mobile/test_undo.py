"""What was done by one tap can be taken back for some seconds, on the screen where it was done."""

import asyncio
from dataclasses import replace

import flet as ft
import pytest

from core.people.records.agreement import Assignee
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from mobile.lock_state import LockState
from mobile.services import undo
from mobile.services.undo import Undo
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON, PASSPHRASE

DONE = "Noted as done"


def quickly(monkeypatch):
    monkeypatch.setattr(undo, "UNDO_SECONDS", 0.2)


async def with_agreement(app, text="Find a clipboard"):
    person = await add_person(app.book, "Test Teun")
    return person, await app.book.agreements.add(person.id, Assignee.ME, text, None)


def button(driver):
    """The button of the bar that takes back."""
    return next(
        one for one in driver._controls() if isinstance(one, ft.TextButton) and one.content.value == "Undo"
    )


def live_regions(driver):
    """What a screen reader says by itself of the screen as it is drawn."""
    return [one for one in driver._controls() if isinstance(one, ft.Semantics) and one.live_region]


@pytest.mark.parametrize("screen", ["/mensen", "/mensen/{id}"])
def test_the_sentence_is_said_once_when_it_comes_and_not_again_where_it_is_drawn_anew(screen):
    async def steps(app, driver):
        said = []
        undoing = app.services[Undo]
        undoing.say = said.append
        person, _ = await with_agreement(app)
        await driver.open(screen.format(id=person.id))
        await driver.tap("Done")
        assert DONE in driver.words()
        assert live_regions(driver) == []
        undoing.hold()
        undoing.release()
        await driver.open(screen.format(id=person.id))
        assert said == [DONE]

    walk(steps)


@pytest.mark.parametrize("screen", ["/mensen", "/mensen/{id}"])
def test_an_agreement_that_is_done_can_be_open_again(screen):
    async def steps(app, driver):
        person, agreement = await with_agreement(app)
        await driver.open(screen.format(id=person.id))
        await driver.tap("Done")
        assert app.book.agreements.one(agreement.id).state is Standing.REACHED
        assert DONE in driver.words()
        await driver.tap("Undo")
        assert app.book.agreements.one(agreement.id) == agreement
        assert DONE not in driver.words()

    walk(steps)


def test_the_bar_goes_after_some_seconds_and_the_row_stays_marked(monkeypatch):
    quickly(monkeypatch)

    async def steps(app, driver):
        await with_agreement(app)
        await driver.open("/mensen")
        await driver.tap("Done")
        await asyncio.sleep(1)
        assert DONE not in driver.words()
        assert "done: Find a clipboard" in driver.words()

    walk(steps)


def test_the_bar_stays_while_its_button_has_the_focus(monkeypatch):
    quickly(monkeypatch)

    async def steps(app, driver):
        await with_agreement(app)
        await driver.open("/mensen")
        await driver.tap("Done")
        await driver._session.dispatch_event(button(driver)._i, "focus", None)
        await asyncio.sleep(1)
        assert DONE in driver.words()
        await driver._session.dispatch_event(button(driver)._i, "blur", None)
        await asyncio.sleep(1)
        assert DONE not in driver.words()

    walk(steps)


def test_the_bar_does_not_come_along_to_another_screen():
    async def steps(app, driver):
        person, _ = await with_agreement(app)
        await driver.open("/mensen")
        await driver.tap("Done")
        await driver.open(f"/mensen/{person.id}")
        assert DONE not in driver.words()
        await driver.open("/mensen")
        assert DONE not in driver.words()

    walk(steps)


def test_a_second_thing_done_takes_the_place_of_the_first():
    async def steps(app, driver):
        _, first = await with_agreement(app)
        other = await add_person(app.book, "Proef Piet")
        second = await app.book.agreements.add(other.id, Assignee.ME, "Measure it", None)
        await driver.open("/mensen")
        await driver.tap("Done: Find a clipboard")
        await driver.tap("Done: Measure it")
        assert driver.words().count(DONE) == 1
        await driver.tap("Undo")
        assert app.book.agreements.one(first.id).state is Standing.REACHED
        assert app.book.agreements.one(second.id).state is Standing.OPEN

    walk(steps)


def test_a_lock_takes_the_way_back_with_it():
    async def steps(app, driver):
        await with_agreement(app)
        await driver.open("/mensen")
        await driver.tap("Done")
        await app.access.lock()
        assert (app.lock, app.state.undo) == (LockState.LOCKED, None)
        await app.access.unlock(PASSPHRASE)
        await driver.open("/mensen")
        assert DONE not in driver.words()

    walk(steps)


def test_what_cannot_be_taken_back_says_why_and_stays_for_its_seconds():
    async def steps(app, driver):
        person, agreement = await with_agreement(app)
        await driver.open("/mensen")

        async def refuse():
            await app.book.add_person(person)  # the name is taken

        app.services[Undo].offer(DONE, refuse)
        await asyncio.sleep(0.1)
        await driver.tap("Undo")
        assert DONE not in driver.words()
        assert any("name" in word for word in driver.words())
        assert len(live_regions(driver)) == 1
        assert app.state.undo is not None
        assert app.book.agreements.one(agreement.id) == agreement

    walk(steps)


def test_someone_who_was_archived_comes_back_with_one_tap():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        here = f"/mensen/{person.id}"
        await driver.open(here)
        await driver.open(f"{here}/gegevens")
        await driver.tap("Put in the archive")
        await driver.open(here)
        assert app.book.person(person.id).archived == NOON.date()
        assert "Test Teun is in the archive" in driver.words()
        await driver.tap("Undo")
        assert app.book.person(person.id) == person

    walk(steps)


@pytest.mark.parametrize("way_back", ["Undo", "Put back"])
def test_who_was_taken_off_the_route_keeps_the_place_and_comes_back_to_it(way_back):
    async def steps(app, driver):
        away = Place(Work.SECONDED, "Proefbakkerij")
        names = ("Proef Piet", "Test Teun", "Toets Tine")
        people = [await add_person(app.book, name) for name in names]
        for person in people:
            await app.book.change_person(replace(person, place=away))
        today = NOON.date()
        route = app.book.routes.of(today)
        for person in people:
            route = route.with_stop(person.id)
        await app.book.routes.save(route)
        await driver.open("/mensen/onderweg")
        route = route.with_visit(people[1].id, visited=True)
        await app.book.routes.save(route)
        await asyncio.sleep(0.1)
        take_off = [one for one, said in driver._to_tap() if said == "Take off"][1]
        await driver._session.dispatch_event(take_off._i, "click", None)
        await asyncio.sleep(0.1)
        assert app.book.routes.of(today).stops == (people[0].id, people[2].id)
        assert [word for word in driver.words() if word in names] == list(names)
        assert "Test Teun is off the route" in driver.words()
        await driver.tap(way_back)
        assert replace(app.book.routes.of(today), id=route.id) == route

    walk(steps)


async def open_route_of_two(app, driver):
    """Open the route of today, with two stops on it."""
    route = app.book.routes.of(app.today())
    for name in ("Test Teun", "Proef Piet"):
        route = route.with_stop((await add_person(app.book, name)).id)
    await app.book.routes.save(route)
    await driver.open("/mensen/onderweg")


def test_two_who_are_taken_off_before_the_rows_are_drawn_anew_both_keep_their_row():
    async def steps(app, driver):
        await open_route_of_two(app, driver)
        for take_off in [one.on_click for one, said in driver._to_tap() if said == "Take off"]:
            take_off()
            await asyncio.sleep(0.1)
        assert app.book.routes.of(app.today()).stops == ()
        assert driver.words().count("Put back") == 2

    walk(steps)


def test_a_stop_that_is_done_is_low_at_the_next_opening_and_not_before():
    async def steps(app, driver):
        await open_route_of_two(app, driver)
        await driver.tap("Done")
        assert [driver.words().count(one) for one in ("Visit", "Not yet")] == [2, 1]
        await driver.open("/mensen")
        await driver.open("/mensen/onderweg")
        assert [driver.words().count(one) for one in ("Visit", "Not yet")] == [1, 1]
        await driver.tap("Not yet")
        assert [driver.words().count(one) for one in ("Visit", "Not yet")] == [1, 0], "no row moves"
        assert not app.book.routes.of(app.today()).visited

    walk(steps)
