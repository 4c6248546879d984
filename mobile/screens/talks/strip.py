"""The memory strip: the few words of a talk, for a last look before the phone goes away."""

from urllib.parse import urlencode

import flet as ft

from core.talks.guide import Guide
from mobile.hooks.component import use_state
from mobile.hooks.use_room import Room, use_room
from mobile.routing import replace_route, use_query_param, use_route_params
from mobile.screens.talks.bare_screen import bare_screen, middle
from mobile.screens.talks.strip_words import strip_layout, strip_words
from mobile.screens.talks.use_talk_end import use_talk_end
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.vault_access import VaultAccess
from mobile.state import use_app
from mobile.theme import GAP, NIGHT_GROUND, NIGHT_TEXT, TOUCH, Colour
from mobile.widgets.buttons import Tap, centred, plain, primary, secondary
from mobile.widgets.layout import wrapped_row
from mobile.widgets.not_found import not_found

ON = "1"
"""The value of a query parameter that is a switch."""

_AROUND = Room(2 * GAP, 3 * GAP + TOUCH)
"""The edges and one row of buttons."""


@ft.component
def StripScreen() -> ft.Control:
    """Show the words of the guide in the route. They name nobody, so that a lock leaves them as they are."""
    app = use_app()
    t = app.language
    guide = app.guides.one(use_route_params().get("guide"))
    if guide is None:
        return not_found(t.text("Talk"), t.text("This guide does not exist (any more)."))
    return _Strip(guide)


@ft.component
def _Strip(guide: Guide) -> ft.Control:
    app = use_app()
    t = app.language
    access = use_service(VaultAccess)
    history = use_service(History)
    begun, asked_short, asked_dark = use_query_param("begun"), use_query_param("kort"), use_query_param("weg")
    is_short, show_short = use_state(asked_short == ON and bool(guide.short_strip))
    is_dark, show_dark = use_state(asked_dark == ON)
    room, measure = use_room(taken=_AROUND)
    end = use_talk_end(guide, begun)

    async def put_away() -> None:
        show_dark(True)
        if app.lock.is_open:
            await access.lock()
        # so that a phone which loads the app anew in someone's pocket comes out of it as dark as it went in
        await replace_route(history, _address(guide, begun, is_short=is_short))

    words = guide.short_strip if is_short else guide.strip
    layout = strip_layout(words, room)
    shown = middle(
        strip_words(words, layout, NIGHT_TEXT if is_dark else Colour.TEXT),
        scrolls=layout.scrolls,
        measure=measure,
    )
    if is_dark:
        return bare_screen(
            guide.title,
            [
                shown,
                # a second tap on what put it away turns the light on, and does not end the talk
                _foot([_dim(t.text("Finish"), end), _dim(t.text("Light on"), lambda: show_dark(False))]),
            ],
            ground=NIGHT_GROUND,
        )
    other_length = t.text("All words") if is_short else t.text("Short")
    return bare_screen(
        guide.title,
        [
            shown,
            _foot(
                [
                    *([plain(other_length, lambda: show_short(not is_short))] if guide.short_strip else []),
                    secondary(t.text("Finish"), end),
                    primary(t.text("Phone away"), put_away),
                ]
            ),
        ],
    )


def _address(guide: Guide, begun: str, *, is_short: bool) -> str:
    """Return the address at which the strip is dark."""
    asked = {"begun": begun, "kort": ON if is_short else "", "weg": ON}
    return f"/gesprek/{guide.id}/strook?{urlencode({name: value for name, value in asked.items() if value})}"


def _foot(buttons: list[ft.Control]) -> ft.Control:
    row = wrapped_row(buttons)
    row.alignment = ft.MainAxisAlignment.SPACE_BETWEEN
    return row


def _dim(name: str, on_tap: Tap) -> ft.Control:
    """Build a button that gives as little light as the words."""
    style = ft.ButtonStyle(color=NIGHT_TEXT, side=ft.BorderSide(1, NIGHT_TEXT))
    return ft.OutlinedButton(centred(name), on_click=on_tap, style=style)
