"""What a screen reader hears as one: a heading, a step, a row of a table, a line of an entry."""

import flet as ft
import pytest

from core.deck.card import Table
from mobile.screens.deck.card_table import card_table
from mobile.widgets import typography
from mobile.widgets.gold_block import gold_block
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import _walk


def is_stop(control):
    """Whether it is a node of its own."""
    return isinstance(control, ft.Semantics) and control.container


def nodes(control):
    """What is a node of its own."""
    return list(filter(is_stop, _walk(control)))


@pytest.mark.parametrize(
    "shown",
    [
        typography.heading("Heading"),
        gold_block("Heading", [typography.body("Below")]),
    ],
)
def test_a_heading_is_heard_without_what_stands_below_it(shown):
    (heading,) = nodes(shown)
    assert heading.header
    assert [one.value for one in _walk(heading.content)] == ["Heading"]


def test_the_title_of_a_screen_is_heard_by_itself():
    async def steps(_app, driver):
        await driver.open("/kaarten/schaalvraag")
        (title,) = [one for one in driver._controls() if getattr(one, "heading_level", None) == 1]
        assert is_stop(title)

    walk(steps)


def test_each_step_of_a_card_says_how_many_there_are():
    async def steps(app, driver):
        card = next(card for card in app.deck if len(card.steps) > 1)
        await driver.open(f"/kaarten/{card.id}")
        many = len(card.steps)
        heard = [one.label for one in driver._controls() if is_stop(one)]
        for number, step in enumerate(card.steps, 1):
            assert f"Step {number} of {many}: {step}" in heard

    walk(steps)


def test_each_row_of_a_table_is_heard_by_itself_with_the_heads():
    table = Table(columns=("When", "Say"), rows=(("Busy", "Later."), ("Calm", "Now.")))
    heard = [one.label for one in nodes(card_table(table, is_narrow=False))]
    assert heard == ["When: Busy. Say: Later.", "When: Calm. Say: Now."]


def test_each_line_of_an_entry_of_the_access_sheet_is_heard_by_itself():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.book.add_note(person.id, "Vroeg om de kruk", day=app.today(), goal=None)
        await driver.open(f"/mensen/{person.id}/inzage")
        texts = [one for one in driver._controls() if isinstance(one, ft.Text) and "Vroeg om" in one.value]
        stops = [[line._i for line in _walk(one.content)] for one in driver._controls() if is_stop(one)]
        assert texts
        assert all([text._i] in stops for text in texts)

    walk(steps)
