"""What can be tapped is one node: what a screen reader hears of it is also what has the focus."""

import flet as ft
import pytest

from mobile.theme import TOUCH
from mobile.widgets.buttons import (
    checkable,
    dangerous,
    expander,
    icon_button,
    one_of,
    option,
    plain,
    secondary,
    tappable,
)
from mobile.widgets.chips import chips
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import _walk

SCREENS = (
    "/",
    "/kaarten/t02-luisteren",
    "/balans",
    "/mensen",
    "/mensen/nieuw",
    "/mensen/aandacht",
    "/mensen/loggen",
    "/mensen/{person}",
    "/mensen/{person}/notitie/nieuw",
    "/mensen/{person}/doel/nieuw/short",
    "/gesprek",
    "/ik",
    "/ik/balans",
    "/instellingen",
)


def tap():
    """Do nothing at a tap."""


@pytest.mark.parametrize("route", SCREENS)
def test_what_has_a_name_and_is_tapped_lies_in_one_node_with_what_takes_the_focus(route):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(route.format(person=person.id))
        merged = [one for one in driver._controls() if isinstance(one, ft.MergeSemantics)]
        inside = {part._i for one in merged for part in _walk(one.content)}
        for one in driver._controls():
            is_named = isinstance(one, ft.Semantics) and (one.button or one.checked is not None)
            if is_named or getattr(one, "ink", False):
                assert one._i in inside

    walk(steps)


@pytest.mark.parametrize("route", SCREENS)
def test_every_group_of_which_one_is_chosen_has_a_name(route):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(route.format(person=person.id))
        assert all(driver.groups())

    walk(steps)


def test_a_question_above_chips_is_read_once_as_the_name_of_the_group():
    for several in (False, True):
        asked, group = chips({1: "One"}, {1}, tap, "Which?", several=several).controls
        assert asked.exclude_semantics
        named = group if several else group.content
        assert (named.label, named.exclude_semantics) == ("Which?", False)


def test_two_days_on_a_form_have_buttons_with_different_names():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/gegevens")
        await driver.tap("Seconded to a company")
        days = [name for name, _ in driver.nodes() if name.startswith("Choose a day")]
        assert days == ["Choose a day. First day.", "Choose a day. Last day."]

    walk(steps)


def test_a_face_that_is_tapped_takes_the_focus_around_what_is_heard_of_it():
    merged = tappable(ft.Container(ft.Text("Shown")), "Heard", tap)
    face = merged.content
    assert (face.ink, face.on_click) == (True, tap)
    heard = face.content
    assert (heard.label, heard.button, heard.exclude_semantics) == ("Heard", True, True)
    assert heard.content.value == "Shown"


def test_a_checkbox_says_whether_it_is_checked():
    merged = checkable(ft.Container(ft.Text("Shown")), "Heard", tap, checked=False)
    assert merged.content.content.checked is False
    assert merged.content.on_click is tap


def test_an_option_is_a_radio_button_that_takes_taps_as_a_whole():
    group = one_of("Which?", ft.Row([option(ft.Container(ft.Text(one)), one, tap, one) for one in "ab"]), "b")
    assert group.value == "b"
    assert group.content.label == "Which?"
    face = group.content.content.controls[0].content
    mark, heard = face.content.controls
    assert face.on_click is tap
    assert (mark.content.value, mark.content.disabled) == ("a", True)
    assert (heard.label, heard.button, heard.exclude_semantics) == ("a", None, True)


def test_what_shows_and_hides_says_which():
    assert expander("More", tap, expanded=False).content.content.expanded is False
    assert tappable(ft.Container(ft.Text("More")), "More", tap, expanded=True).content.content.expanded


def test_what_cannot_be_tapped_now_says_so():
    assert option(ft.Container(ft.Text("Shown")), "Heard", tap, "a", disabled=True).content.disabled
    button = icon_button(ft.Icons.ADD, "Heard", tap, disabled=True).content
    assert button.disabled
    assert button.content.disabled


def test_an_icon_has_a_name_and_room_for_a_finger():
    named = icon_button(ft.Icons.ADD, "Heard", tap).content
    assert named.label == "Heard"
    assert (named.content.width, named.content.height) == (TOUCH, TOUCH)


@pytest.mark.parametrize("build", [secondary, plain, dangerous])
def test_a_button_that_says_more_than_it_shows_says_it_once(build):
    button = build("Done", tap, spoken="Done: the stool").content
    assert button.on_click is tap
    heard = button.content
    assert (heard.label, heard.exclude_semantics) == ("Done: the stool", True)
    assert heard.content.value == "Done"


@pytest.mark.parametrize("build", [secondary, plain, dangerous])
def test_a_button_that_says_what_it_shows_is_as_it_was(build):
    assert build("Done", tap).content.value == "Done"
