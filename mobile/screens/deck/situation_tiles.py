"""The situations of the floor to tap, as a grid: as many in a row as their words have room for."""

from textwrap import wrap

import flet as ft

from core.deck.situation import Situation
from mobile.hooks.use_part import use_part
from mobile.routing import link_to
from mobile.screens.deck.situation import card_route
from mobile.state import State, use_app
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, LINE_WIDTH, MARGIN, RADIUS, TOUCH, Colour, type_sizes
from mobile.widgets.buttons import tappable
from mobile.widgets.layout import column

MOST_IN_A_ROW = 3
LETTER_WIDTH = 0.6
"""The width of a letter in heights of the type, rounded up: bold letters as wide as most words have them."""
LINE_HEIGHT = 1.4


@ft.component
def SituationTiles() -> ft.Control:
    """Show the grid; a tap opens the first card of a situation."""
    app = use_app()
    situations = app.deck.situations
    width = min(use_part().width, LINE_WIDTH + 2 * MARGIN) - 2 * MARGIN
    size = type_sizes(app.settings.text_size).small
    in_a_row, letters = _fitting([one.title for one in situations], width, size)
    lines = max((len(wrap(one.title, letters)) for one in situations), default=1)
    height = max(TOUCH, lines * size * LINE_HEIGHT + GAP)
    rows = [situations[first : first + in_a_row] for first in range(0, len(situations), in_a_row)]
    return column(
        [
            ft.Row(
                [
                    *[_tile(situation, height, app) for situation in row],
                    *[ft.Container(expand=True) for _ in range(in_a_row - len(row))],
                ],
                spacing=GAP_SMALL,
            )
            for row in rows
        ],
        GAP_SMALL,
    )


def _fitting(titles: list[str], width: float, size: float) -> tuple[int, int]:
    """Return how many tiles there are in a row, and how many letters fit on a line of one."""
    longest = max((len(word) for title in titles for word in title.split()), default=1)
    for in_a_row in range(MOST_IN_A_ROW, 0, -1):
        inside = (width - (in_a_row - 1) * GAP_SMALL) / in_a_row - 2 * GAP_SMALL
        letters = int(inside / (size * LETTER_WIDTH))
        if letters >= longest:
            break
    return in_a_row, max(letters, 1)


def _tile(situation: Situation, height: float, app: State) -> ft.Control:
    first = app.deck.for_situation(situation, app.settings.cards.context)[0]
    open_first = link_to(card_route(situation, first))
    face = ft.Container(
        ft.Text(
            situation.title,
            theme_style=ft.TextThemeStyle.TITLE_SMALL,
            color=Colour.INK,
            text_align=ft.TextAlign.CENTER,
        ),
        height=height,
        padding=ft.Padding.symmetric(horizontal=GAP_SMALL),
        alignment=ft.Alignment.CENTER,
        bgcolor=Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.EDGE),
        border_radius=RADIUS,
    )
    return tappable(face, situation.title, open_first, expand=True)
