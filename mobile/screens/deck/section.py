"""One part of the deck: its cards, what fits the context best first."""

import flet as ft

from core.deck.card import DeckSection
from core.deck.wording import section_names
from mobile.routing import use_route_params
from mobile.state import use_app
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.deck_tiles import card_tile
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen


@ft.component
def SectionScreen() -> ft.Control:
    """Show the part that the route names."""
    app = use_app()
    t, context = app.language, app.settings.cards.context
    name = use_route_params().get("section", "").upper()
    if name not in DeckSection.__members__:
        return not_found(t.text("Cards"), t.text("This part of the deck does not exist."))
    section = DeckSection[name]
    cards = dict(app.deck.sections(context)).get(section, [])
    return screen(
        section_names(t)[section], [ContextSwitch(), *[card_tile(card, t, context) for card in cards]]
    )
