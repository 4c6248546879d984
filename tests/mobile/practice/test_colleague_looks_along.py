"""A colleague looks along: dots of half a year, a slip with three points, and what came of it."""

from datetime import timedelta

import flet as ft
import pytest

from core.people.records.draft import Form
from core.people.records.practice.look_back import LookBackKind
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON, PASSPHRASE

TODAY = NOON.date()
HERE = "/ik/collega"
SILENCE, NUGGETS = "t19-stiltes", "t07-goudklompjes"
LOOKED = "Your colleague has looked"
TOO_MANY = "Three is enough to look at. First tap one of the others off."
MADE_BEFORE = "You made this slip before. What came of it is not written down yet."


async def with_slip(app, driver, card=SILENCE):
    """Open the slip of a technique."""
    await driver.open(HERE)
    await driver.tap(app.deck[card].title)
    return app.deck[card].steps


def dots(driver):
    """Whether each of the dots is filled."""
    signs = {ft.Icons.CIRCLE: True, ft.Icons.CIRCLE_OUTLINED: False}
    icons = (one.icon for one in driver._controls() if isinstance(one, ft.Icon))
    return [signs[icon] for icon in icons if icon in signs]


@pytest.mark.parametrize(
    ("looks", "filled", "said"),
    [
        (0, 0, "When a colleague looks along, a dot is filled for half a year."),
        (1, 1, "In the last half year a colleague looked along 1 time."),
        (3, 3, "In the last half year a colleague looked along 3 times."),
        (5, 4, "In the last half year a colleague looked along four times or more."),
    ],
)
def test_the_dots_of_the_last_half_year_are_said_in_words_too(looks, filled, said):
    async def steps(app, driver):
        for number in range(looks):
            day = TODAY - timedelta(30 * number)
            await app.book.practice.add_look_back(LookBackKind.COLLEAGUE, day=day, good="Stil")
        await app.book.practice.add_look_back(
            LookBackKind.COLLEAGUE, day=TODAY - timedelta(200), good="Lang geleden"
        )
        await app.book.practice.add_look_back(LookBackKind.WEEK, day=TODAY, good="Van mezelf")
        await driver.open(HERE)
        assert dots(driver) == [True] * filled + [False] * (4 - filled)
        assert said in driver.words()

    walk(steps)


def test_the_technique_of_the_week_comes_first():
    async def steps(app, driver):
        await app.book.practice.choose_technique(SILENCE, "", day=TODAY)
        await driver.open(HERE)
        wanted = ["The technique of this week", app.deck[SILENCE].title, "The others"]
        assert [word for word in driver.words() if word in wanted] == wanted

    walk(steps)


def test_a_slip_begins_with_the_first_three_steps_and_others_can_be_chosen():
    async def steps(app, driver):
        points = await with_slip(app, driver)
        assert driver.chosen() == list(points[:3])
        await driver.tap(points[3])
        assert driver.chosen() == list(points[:3])
        assert TOO_MANY in driver.words()
        await driver.tap(points[0])
        assert TOO_MANY not in driver.words()
        await driver.tap(points[3])
        assert driver.chosen() == list(points[1:4])

    walk(steps)


def test_the_slip_is_shared_with_the_points_and_how_to_do_it_and_no_name():
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        points = await with_slip(app, driver)
        await driver.tap(points[0])
        await driver.tap("Share")
        (shared,) = driver.phone.shared
        assert shared.splitlines() == [
            app.deck[SILENCE].title,
            "",
            "Look at this",
            f"- {points[1]}",
            f"- {points[2]}",
            "",
            "How to do it",
            "- With three: One coaches, one plays the worker, one looks. Then swap.",
            "- In a real talk: Only when the worker has said yes beforehand.",
            "",
            "Afterwards",
            "- Say what you saw and heard. Give no mark, and no advice yet.",
            "- Then I say what I keep, and what I try.",
        ]
        assert "It is sent or copied." in driver.words()
        await driver.tap(points[0])
        assert "It is sent or copied." not in driver.words()

    walk(steps)


def test_the_slip_is_printed():
    async def steps(app, driver):
        points = await with_slip(app, driver)
        await driver.tap("Print")
        (printed,) = driver.phone.printed
        assert printed.title == app.deck[SILENCE].title
        assert printed.parts[0].entries == tuple((point,) for point in points[:3])

    walk(steps)


def test_where_nothing_can_be_printed_the_slip_says_so():
    async def steps(app, driver):
        async def cannot(_printable):
            return False

        driver.phone.print_out = cannot
        await with_slip(app, driver)
        await driver.tap("Print")
        assert "Printing is not possible here. Share it instead." in driver.words()

    walk(steps)


def test_without_a_point_there_is_nothing_to_share_or_print():
    async def steps(app, driver):
        points = await with_slip(app, driver)
        for point in points[:3]:
            await driver.tap(point)
        off = {
            one.content.value
            for one in driver._controls()
            if isinstance(one, ft.FilledButton | ft.OutlinedButton) and one.disabled
        }
        assert off == {"Share", "Print"}

    walk(steps)


def test_what_came_of_it_is_saved_with_the_day_and_the_technique():
    async def steps(app, driver):
        await with_slip(app, driver)
        await driver.tap(LOOKED)
        await driver.type("What do I keep?", "Ik was stil")
        await driver.type("What do I try?", "Langer wachten")
        await driver.tap("Save")
        (look,) = app.book.practice.look_backs()
        assert (look.kind, look.day, look.card) == (LookBackKind.COLLEAGUE, TODAY, SILENCE)
        assert (look.good, look.next) == ("Ik was stil", "Langer wachten")
        assert driver.went_to == "/ik"
        assert "Saved" in driver.words()
        await app.drafts.settle()
        assert app.book.drafts.of(Form.COLLEAGUE_LOOK, "") == {}

    walk(steps)


def test_a_slip_that_was_made_waits_until_a_colleague_has_looked():
    async def steps(app, driver):
        points = await with_slip(app, driver)
        await driver.tap(points[0])
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/ik")
        await driver.open(HERE)
        assert MADE_BEFORE in driver.words()
        assert driver.chosen() == list(points[1:3])

    walk(steps)


def test_words_that_were_typed_afterwards_come_back_where_they_were_typed():
    async def steps(app, driver):
        await with_slip(app, driver)
        await driver.tap(LOOKED)
        await driver.type("What do I try?", "Langer wachten")
        await driver.open("/ik")
        await driver.open(HERE)
        assert [field.value for field in driver.fields()] == ["", "Langer wachten"]
        await driver.tap("Back to the slip")
        assert "Share" in driver.words()
        await driver.tap("Choose another one")
        await driver.tap(app.deck[NUGGETS].title)
        assert driver.chosen() == list(app.deck[NUGGETS].steps[:3])

    walk(steps)


def test_words_that_are_thrown_away_leave_a_new_slip_to_begin_with():
    async def steps(app, driver):
        await with_slip(app, driver)
        await driver.tap(LOOKED)
        await driver.type("What do I try?", "Langer wachten")
        await driver.open("/ik")
        await driver.open(HERE)
        await driver.tap("Throw this draft away")
        await driver.tap(app.deck[SILENCE].title)
        assert "Share" in driver.words()
        assert MADE_BEFORE not in driver.words()

    walk(steps)


def test_without_a_word_of_what_came_of_it_nothing_is_saved():
    async def steps(app, driver):
        await with_slip(app, driver)
        await driver.tap(LOOKED)
        await driver.tap("Save")
        assert any(one.endswith("There is nothing here yet. Type something first.") for one in driver.words())
        assert app.book.practice.look_backs() == []

    walk(steps)
