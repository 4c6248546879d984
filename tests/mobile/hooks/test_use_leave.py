"""Leaving a screen that is done, by a tap."""

import asyncio

import flet as ft
from flet.controls.context import _context_page
from flet.messaging.session import Session

from mobile.hooks.use_leave import use_leave
from mobile.services import ServicesContext
from mobile.services.history import History
from tests.mobile.renderer import SETTLE_SECONDS, _Client


class _Visits:
    """A device of which the visit began on this screen."""

    async def step_back(self):
        return False


def test_a_tap_leaves_for_the_parent_where_the_visit_began_on_the_screen():
    buttons, went_to = [], []

    @ft.component
    def done():
        buttons.append(ft.TextButton("Ready", on_click=use_leave("/mensen")))
        return buttons[-1]

    @ft.component
    def app():
        return ServicesContext({History: History(_Visits())}, done)

    async def push(route):
        went_to.append(route)

    async def steps():
        client = _Client()
        session = Session(client)
        session.page.push_route = push
        _context_page.set(session.page)
        await session.connect(client)
        session.page.render(app)
        session.get_page_patch()
        await asyncio.sleep(SETTLE_SECONDS)
        await session.dispatch_event(buttons[-1]._i, "click", None)

    asyncio.run(steps())
    assert went_to == ["/mensen"]
