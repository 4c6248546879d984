"""What was typed begins at its own side on a screen, and in a text to send, in a language from the right."""

import asyncio

import flet as ft
import pytest

from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.goal import Rung
from core.worker.direction import ISOLATE
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS, _walk
from tests.mobile.setting import NOON
from tests.mobile.test_looking_together import PROGRESS, STAY, look
from tests.mobile.test_worker_language import isolated, someone

TODAY = NOON.date()
GOAL, WORDS, ITEM = "Heftruck rijden.", "Voor mijn dochter!", "Theorie."


def texts(driver):
    """Each text on the screen, with the side it is set to."""
    return {one.value: one.text_align for one in driver._controls() if isinstance(one, ft.Text)}


def turned(driver):
    """All that is within something that runs from the right."""
    outer = [one for one in driver._controls() if isinstance(one, ft.Control) and one.rtl]
    return [inner for one in outer for inner in _walk(one)]


async def speaker(app, language="Arabisch"):
    """Someone with a goal, a number and an agreement."""
    person = await someone(app, language)
    goal = await app.book.add_goal(person.id, GOAL, Rung.TOMORROW)
    await app.book.answers.add(person.id, Question.IMPORTANCE, 5, WORDS, day=TODAY, goal=goal.id)
    await app.book.agreements.add(person.id, Assignee.WORKER, ITEM, None)
    return person, goal


@pytest.mark.parametrize(
    ("route", "typed"),
    [
        ("doel/{goal}/schaal", [GOAL]),
        ("doel/{goal}/lijn", [GOAL, WORDS]),
        ("doel/{goal}/cirkels", [GOAL]),
        ("meenemen", ["Test Teun", ITEM]),
    ],
)
def test_what_stands_by_itself_begins_at_the_left_of_a_screen_in_arabic(route, typed):
    async def steps(app, driver):
        person, goal = await speaker(app)
        await driver.open(f"/mensen/{person.id}/{route.format(goal=goal.id)}")
        shown = texts(driver)
        assert [shown[isolated(text)] for text in typed] == [ft.TextAlign.LEFT] * len(typed)

    walk(steps)


def test_what_was_typed_in_letters_of_the_screen_is_as_it_was_typed():
    async def steps(app, driver):
        person, goal = await speaker(app, "Pools")
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/lijn")
        assert {GOAL, WORDS} <= set(driver.words())

    walk(steps)


def test_the_title_of_the_access_sheet_and_both_circles_begin_at_the_right():
    async def steps(app, driver):
        person, goal = await speaker(app)
        await driver.open(f"/mensen/{person.id}/inzage")
        boxes = [one for one in driver._controls() if isinstance(one, ft.Container) and one.rtl]
        within = [inner.value for one in boxes for inner in _walk(one) if isinstance(inner, ft.Text)]
        assert f"ما هو مكتوب عن {isolated('Test Teun')}" in within
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/cirkels")
        boxes = [one for one in driver._controls() if isinstance(one, ft.Container) and one.rtl]
        circles = {id(inner) for one in boxes for inner in _walk(one) if isinstance(inner, ft.DragTarget)}
        assert len(circles) == 2

    walk(steps)


@pytest.mark.parametrize("what", ["slots", "circles"])
def test_a_field_is_typed_in_from_the_left_and_its_label_stands_at_the_right(what):
    async def steps(app, driver):
        person, _goal = await speaker(app)
        await driver.open(look(person, STAY if what == "slots" else PROGRESS, what))
        (field,) = driver.fields()
        assert field not in turned(driver)
        assert not field.rtl
        labels = [one for one in turned(driver) if isinstance(one, ft.Text)]
        assert len(labels) >= 3

    walk(steps)


def test_what_is_typed_in_arabic_letters_is_turned_when_one_leaves_the_field():
    async def steps(app, driver):
        person, _goal = await speaker(app)
        await driver.open(look(person, STAY, "slots"))
        (field,) = driver.fields()
        await driver.type_in(field, "سأطلب المساعدة.")
        assert not driver.fields()[0].rtl
        await driver._session.dispatch_event(driver.fields()[0]._i, "blur", None)
        await asyncio.sleep(SETTLE_SECONDS)
        (field,) = driver.fields()
        assert field.rtl
        assert field.value == "سأطلب المساعدة."

    walk(steps)


def test_what_is_sent_keeps_what_was_typed_in_its_own_direction_and_what_is_said_has_no_sign_of_it():
    async def steps(app, driver):
        driver.phone.voices = ("ar",)
        person, _goal = await speaker(app)
        await driver.open(f"/mensen/{person.id}/meenemen")
        await driver.tap("مشاركة")
        (sent,) = driver.phone.shared
        assert {isolated("Test Teun"), isolated(ITEM)} <= set(sent.split("\n"))
        await driver.open(look(person, STAY, "slots"))
        await driver.tap("قراءة بصوت عالٍ")
        (lines,) = driver.phone.spoken
        assert any("Test Teun" in line.text for line in lines)
        assert not any(ISOLATE in line.text for line in lines)

    walk(steps)
