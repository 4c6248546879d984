"""The techniques on a map of two axes, connection and challenge, and the same as a list."""

import flet as ft

from core.deck.card import Level
from core.deck.deck import in_order
from mobile.hooks.component import use_state
from mobile.hooks.use_part import use_part
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import secondary
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.deck_tiles import card_tile
from mobile.widgets.levels_map import SQUARES, Square, SquareFace, levels_map, square_name
from mobile.widgets.screen import screen


@ft.component
def BalanceScreen() -> ft.Control:
    """Show the map, or its list; a tapped square shows its cards."""
    app = use_app()
    t = app.language
    across = use_part().width
    as_list, show_list = use_state(initial=False)
    chosen, choose = use_state((Level.HIGH, Level.HIGH))

    def face(square: Square, colour: ft.Colors) -> SquareFace:
        many = len(app.deck.with_levels(*square))
        number = ft.Text(
            t.number(many) if many else "", theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM, color=colour
        )
        return SquareFace(number, t.plural("{n} card", "{n} cards", many), is_empty=not many)

    return screen(
        t.text("Balance map"),
        [
            ContextSwitch(),
            typography.body(t.text("You need both. Begin with connection, then challenge.")),
            secondary(
                t.text("Show as a map") if as_list else t.text("Show as a list"),
                lambda: show_list(not as_list),
            ),
            *(
                [row for square in SQUARES for row in _cards(app, square)]
                if as_list
                else [levels_map(face, chosen, choose, app, across)]
            ),
        ],
        second=[] if as_list else _cards(app, chosen),
    )


def _cards(app: State, square: Square) -> list[ft.Control]:
    context = app.settings.cards.context
    cards = in_order(app.deck.with_levels(*square), context)
    if not cards:
        return []
    heading = typography.part(square_name(square, app.language))
    return [heading, *[card_tile(card, app.language, context) for card in cards]]
