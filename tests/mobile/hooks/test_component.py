"""What a component keeps from one drawing to the next, and when it begins anew."""

import asyncio

import flet as ft
from flet.controls.context import _context_page
from flet.messaging.session import Session

from mobile.hooks.component import keyed, use_ref, use_state
from tests.mobile.renderer import SETTLE_SECONDS, _Client


def draw(component, *changes):
    """Draw a component on a page of its own, and make these changes, each once the one before is drawn."""

    async def steps():
        client = _Client()
        session = Session(client)
        _context_page.set(session.page)
        await session.connect(client)
        session.page.render(component)
        session.get_page_patch()
        for change in changes:
            await asyncio.sleep(SETTLE_SECONDS)
            change()
        await asyncio.sleep(SETTLE_SECONDS)

    asyncio.run(steps())


def test_a_state_begins_with_what_its_function_makes_and_is_drawn_anew_with_what_is_set():
    drawn, setters = [], []

    @ft.component
    def counter():
        number, set_number = use_state(lambda: 7)
        drawn.append(number)
        setters.append(set_number)
        return ft.Text(str(number))

    draw(counter, lambda: setters[-1](3), lambda: setters[-1](lambda number: number + 1))
    assert drawn == [7, 3, 4]


def test_a_reference_stays_the_same_and_keeps_a_function_as_it_is():
    drawn, setters = [], []

    def nothing():
        raise AssertionError("a value is not called")

    @ft.component
    def holder():
        held = use_ref(nothing)
        _, set_turn = use_state(0)
        drawn.append(held)
        setters.append(set_turn)
        return ft.Text("")

    draw(holder, lambda: setters[-1](1))
    assert drawn[0] is drawn[1]
    assert drawn[0].current is nothing


def test_a_component_begins_anew_under_another_key_alone():
    drawn, setters = [], []

    @ft.component
    def field(begin):
        text, _ = use_state(begin)
        drawn.append(text)
        return ft.Text(text)

    @ft.component
    def form():
        key, set_key = use_state("a")
        turn, set_turn = use_state(0)
        setters.append((set_key, set_turn))
        return keyed(key, field)(f"{key}{turn}")

    draw(form, lambda: setters[-1][1](1), lambda: setters[-1][0]("b"))
    assert drawn == ["a0", "a0", "b1"]
