"""The scaling question as worker and coach see it together: choose, look again, go on."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import flet as ft
import flet.canvas as cv
import pytest

from core.language import Language
from core.people.records.answer import Question
from core.people.records.goal import Rung
from core.people.rules.scale_line import points
from mobile.hooks.use_middle_first import MiddleFirst
from mobile.hooks.use_room import Room
from mobile.screens.people.line_chart import day_labels, fitting
from mobile.screens.people.scale_layout import BETWEEN, Form, step_layout
from mobile.theme import TOUCH
from mobile.wording.scale import scale_questions
from tests.core.people.setting import TODAY, add_person, an_answer
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import CATALOGUES, PASSPHRASE

DUTCH = Language("nl", CATALOGUES)
ENGLISH = Language("en", CATALOGUES)
ASKED = "How important is this to you?"


async def at_the_numbers(app, driver):
    """Open the scale of a goal and choose the question; gives person and goal."""
    person = await add_person(app.book, "Test Teun")
    goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
    await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")
    await driver.tap(ASKED)
    return person, goal


def next_button(driver):
    """The button that goes on."""
    return next(one for one in driver._controls() if isinstance(one, ft.FilledButton))


def names(driver):
    """What a screen reader says of all that can be tapped."""
    return [label for _, label in driver._to_tap()]


def test_a_tap_chooses_a_number_another_takes_it_back_and_only_the_button_goes_on():
    async def steps(_app, driver):
        await at_the_numbers(_app, driver)
        assert next_button(driver).disabled
        await driver.tap("7")
        assert driver.chosen() == ["7, quite"]
        await driver.tap("4")
        assert driver.chosen() == ["4, a little"]
        await driver.tap("4")
        assert driver.chosen() == []
        assert next_button(driver).disabled

    walk(steps)


def test_every_step_says_its_word_and_none_has_a_face():
    async def steps(app, driver):
        await at_the_numbers(app, driver)
        said = [label for label in names(driver) if label[0].isdigit()]
        assert said[0] == "10, very important"
        assert said[-1] == "1, not important"
        assert len(said) == 10
        icons = [one.icon for one in driver._controls() if isinstance(one, ft.Icon)]
        assert [icon for icon in icons if "SENTIMENT" in str(icon)] == []

    walk(steps)


@pytest.mark.parametrize("taps", [(), (ASKED,), (ASKED, "7", "Next"), (ASKED, "7", "Next", "Ready")])
def test_nothing_on_the_screens_of_the_scale_is_for_the_coach_and_one_tap_puts_the_phone_away(taps):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")
        for name in taps:
            await driver.tap(name)
        assert {"Lock", "Group moment: hide names and notes"}.isdisjoint(names(driver))
        assert "Test Teun" not in " ".join(driver.words())
        await driver.tap("Phone away")
        assert not app.lock.is_open

    walk(steps)


def test_at_the_end_the_worker_sees_the_number_and_the_line_and_can_still_take_it_back():
    async def steps(app, driver):
        person, goal = await at_the_numbers(app, driver)
        for name in ("7", "Next"):
            await driver.tap(name)
        await driver.type("In your own words", "Voor mijn dochter")
        await driver.tap("Ready")
        assert {ASKED, "7", "quite", "Voor mijn dochter"} <= set(driver.words())
        assert [one for one in driver.words() if one.startswith("Saved")] == []
        await driver.tap("Another number")
        assert app.book.answers.of(person.id) == []
        assert driver.chosen() == ["7, quite"]
        for name in ("8", "Next", "Ready"):
            await driver.tap(name)
        (answer,) = app.book.answers.of(person.id)
        assert (answer.number, answer.words, answer.goal) == (8, "Voor mijn dochter", goal.id)
        await driver.tap("Ready")
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}")
        assert "Saved. How important: 8 (today)" in driver.words()

    walk(steps)


def test_a_number_that_was_chosen_waits_with_its_question_after_a_lock():
    async def steps(app, driver):
        person, goal = await at_the_numbers(app, driver)
        await driver.tap("3")
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/mensen")
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")
        assert "What makes it not a 2?" in driver.words()
        await driver.tap("Another number")
        assert driver.chosen() == ["3, a little"]
        await driver.tap("Another question")
        assert "How sure are you that it will work out?" in driver.words()

    walk(steps)


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize(
    ("room", "text_size", "form"),
    [
        (Room(412, 915), 100, Form.LADDER),
        (Room(360, 740), 100, Form.LADDER),
        (Room(360, 640), 100, Form.PAIRS),
        (Room(320, 568), 100, Form.PAIRS),
        (Room(360, 740), 200, Form.PAIRS),
    ],
)
def test_the_steps_stand_as_they_fit(question, room, text_size, form):
    layout = step_layout(scale_questions(DUTCH)[question], room, text_size, is_low=False)
    assert layout.form is form
    many, rows = (10, 10) if form is Form.LADDER else (10, 5)
    assert many * layout.height / (many / rows) + (rows - 1) * BETWEEN < room.height
    assert layout.height >= (44 if form is Form.LADDER else TOUCH)


class Scroller:
    """What scrolls, and how far it was asked to."""

    def __init__(self):
        self.offsets = []

    async def scroll_to(self, offset):
        self.offsets.append(offset)


@pytest.mark.parametrize(("centred", "offsets"), [(900, [264.0]), (500, []), (680, [154.0])])
def test_what_does_not_fit_begins_with_its_middle_in_sight(centred, offsets):
    async def steps(app, driver):
        await at_the_numbers(app, driver)
        driver.page.height = 760
        middle = MiddleFirst(bars=60, between=12)
        middle.scroller.current = scroller = Scroller()

        class Laid:
            def __init__(self, height):
                self.height = height

        await middle.measure(Laid(centred))
        await middle.measure_above(Laid(152))
        await middle.measure(Laid(centred + 50))
        assert scroller.offsets == offsets

    walk(steps)


def at(*ages):
    """A line with an answer of so many days ago each."""
    return points([an_answer(day=TODAY - timedelta(age)) for age in ages], Question.CONFIDENCE)


def test_the_days_below_the_line_have_their_year_only_where_it_differs():
    assert day_labels(at(9, 2), ENGLISH) == ["Nov 12", "Nov 19"]
    assert day_labels(at(365, 2), ENGLISH) == ["Nov 21, 2025", "Nov 19, 2026"]


def test_no_two_dots_of_the_line_overlap_and_the_first_and_the_last_have_their_day():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
        for age in (60, 3, 2, 2, 1, 0):
            day = TODAY - timedelta(age)
            await app.book.answers.add(person.id, Question.IMPORTANCE, 5, "", day=day, goal=goal.id)
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/lijn")
        (canvas,) = [one for one in driver._controls() if isinstance(one, cv.Canvas)]
        await driver._session.dispatch_event(canvas._i, "resize", {"w": 296, "h": 190})
        await asyncio.sleep(SETTLE_SECONDS)
        (canvas,) = [one for one in driver._controls() if isinstance(one, cv.Canvas)]
        dots = [one for one in canvas.shapes if isinstance(one, cv.Circle)]
        assert len(dots) == 6
        assert all(two.x - one.x >= 2 * one.radius for one, two in pairwise(dots))
        written = [one.value for one in canvas.shapes if isinstance(one, cv.Text)]
        assert {"Sep 22", "Nov 21"} <= set(written)

    walk(steps)


def test_of_the_days_that_would_overlap_the_last_the_first_and_then_the_newest_are_written():
    assert fitting([0, 10, 50, 90, 100], [20] * 5, 5) == [0, 2, 4]
    assert fitting([50], [20], 5) == [0]
    assert fitting([], [], 5) == []


async def with_language(app, driver, language):
    """Open the numbers of a goal of someone who speaks this language."""
    person = await add_person(app.book, "Test Teun")
    await app.book.change_person(replace(person, language=language))
    goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
    await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")


def test_the_scale_is_in_the_language_of_the_worker_until_the_switch_says_otherwise():
    async def steps(app, driver):
        await with_language(app, driver, "Turks")
        await driver.tap("Bu sizin için ne kadar önemli?")
        await driver.tap("7")
        assert driver.chosen() == ["Türkçe", "7, oldukça"]
        assert driver.bar() == ""
        await driver.tap("English")
        assert {ASKED, "Next"} <= set(driver.words())
        assert driver.chosen() == ["English", "7, quite"]

    walk(steps)


def test_a_language_from_the_right_turns_the_screen_and_has_its_own_digits():
    async def steps(app, driver):
        await with_language(app, driver, "Farsi")
        await driver.tap("این برای شما چقدر مهم است؟")
        labels = [one for one in names(driver) if one[0] in "۱۲۳۴۵۶۷۸۹"]
        assert len(labels) == 10
        assert [one for one in driver._controls() if isinstance(one, ft.Container) and one.rtl]
        fills = [one.gradient for one in driver._controls() if getattr(one, "gradient", None)]
        assert all(fill.begin == ft.Alignment.CENTER_RIGHT for fill in fills)

    walk(steps)


@pytest.mark.parametrize("language", ["", "Nederlands Engels", "Klingon"])
def test_a_language_that_is_the_apps_or_not_offered_has_no_switch(language):
    async def steps(app, driver):
        await with_language(app, driver, language)
        assert "English" not in names(driver)
        assert ASKED in driver.words()

    walk(steps)
