"""One card. What to say is the largest on it; the rest is for before and after the talk."""

import flet as ft

from mobile.routing import use_route_params
from mobile.screens.deck.card_face import use_card_face, use_read_last, use_star, used_button
from mobile.state import use_app
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen


@ft.component
def CardScreen() -> ft.Control:
    """Show the card that the route names."""
    app = use_app()
    t = app.language
    card_id = use_route_params().get("card", "")
    use_read_last(card_id)
    if card_id not in app.deck:
        return not_found(t.text("Card"), t.text("This card does not exist (any more)."))
    card = app.deck[card_id]
    face = use_card_face(card)
    return screen(
        t.text("Card"),
        face.first,
        second=face.second,
        actions=[use_star(card)],
        foot=used_button(card, app),
    )
