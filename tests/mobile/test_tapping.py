"""What can be tapped is one node: what a screen reader hears of it is also what has the focus."""

import flet as ft
import pytest

from mobile.theme import TOUCH
from mobile.widgets.buttons import checkable, dangerous, icon_button, plain, secondary, tappable
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


def test_what_cannot_be_tapped_now_says_so():
    face = tappable(ft.Container(ft.Text("Shown")), "Heard", tap, disabled=True).content
    assert face.disabled
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
