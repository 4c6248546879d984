"""A leaflet: a text to read about what must not be noted down. The app notes nothing of it."""

import flet as ft

from mobile.routing import use_route_params
from mobile.screens.deck.card_blocks import part
from mobile.state import use_app
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.gold_block import gold_block
from mobile.widgets.list_item import list_item
from mobile.widgets.not_found import not_found
from mobile.widgets.say_line import say_line
from mobile.widgets.screen import screen


@ft.component
def LeafletScreen() -> ft.Control:
    """Show the leaflet that the route names."""
    app = use_app()
    t = app.language
    leaflets = {leaflet.id: leaflet for leaflet in app.deck.leaflets}
    leaflet = leaflets.get(use_route_params().get("leaflet", ""))
    if leaflet is None:
        return not_found(t.text("To read"), t.text("This page does not exist (any more)."))
    return screen(
        t.text("To read"),
        [
            typography.title(leaflet.title),
            typography.body(leaflet.gist),
            gold_block(t.text("Say"), [say_line(f"“{sentence}”", app) for sentence in leaflet.say]),
            *part(t.text("Do"), [_marked(ft.Icons.CHECK, Colour.DONE, text) for text in leaflet.do]),
            *part(
                t.text("Do not"), [_marked(ft.Icons.BLOCK, Colour.DANGER, text) for text in leaflet.do_not]
            ),
            typography.quiet(t.text("Our own advice. The app keeps nothing of this page.")),
        ],
    )


def _marked(icon: ft.IconData, colour: ft.Colors, text: str) -> ft.Control:
    return list_item(ft.Icon(icon, color=colour), typography.body(text))
