"""The steps of the scale from one to ten, with faces."""

from collections.abc import Callable

import flet as ft

from core.people.records.answer import HIGHEST, LOWEST
from mobile.theme import EDGE_WIDTH, GAP, RADIUS, TOUCH, Colour, type_sizes
from mobile.widgets.buttons import tappable
from mobile.wording.scale import ScaleQuestion

FACES = (
    ft.Icons.SENTIMENT_VERY_DISSATISFIED,
    ft.Icons.SENTIMENT_DISSATISFIED,
    ft.Icons.SENTIMENT_NEUTRAL,
    ft.Icons.SENTIMENT_SATISFIED,
    ft.Icons.SENTIMENT_VERY_SATISFIED,
)
NARROWEST = 4
"""The lowest step is as wide as this many parts of the highest, which has NARROWEST + HIGHEST of them."""


FACE = 0.6
"""The height of a face as a part of its step."""


def scale_face(number: int) -> ft.IconData:
    """Return the face of a number."""
    return FACES[(number - LOWEST) * len(FACES) // HIGHEST]


def scale_steps(
    asked: ScaleQuestion, chosen: int | None, on_choose: Callable[[int], None], text_size: int
) -> ft.Control:
    """Build ten steps to tap, the highest at the top and the widest."""
    height = max(TOUCH, 1.8 * type_sizes(text_size).body)
    ends = {HIGHEST: asked.highest, LOWEST: asked.lowest}
    return ft.Column(
        [
            ft.Semantics(content=_end(asked.highest), exclude_semantics=True),
            *[
                _step(number, ends.get(number, ""), height, on_choose, is_chosen=number == chosen)
                for number in range(HIGHEST, LOWEST - 1, -1)
            ],
        ],
        spacing=2 * EDGE_WIDTH,
        tight=True,
    )


def _end(text: str) -> ft.Control:
    return ft.Text(text, theme_style=ft.TextThemeStyle.BODY_SMALL, color=Colour.TEXT)


def _step(
    number: int, end: str, height: float, on_choose: Callable[[int], None], *, is_chosen: bool
) -> ft.Control:
    colour = Colour.ON_INK if is_chosen else Colour.INK
    label = f"{number}, {end}" if end else str(number)
    shown = ft.Container(
        ft.Row(
            [
                ft.Icon(scale_face(number), color=colour, size=FACE * height),
                ft.Text(str(number), theme_style=ft.TextThemeStyle.TITLE_LARGE, color=colour),
            ],
            spacing=GAP,
        ),
        height=height,
        padding=ft.Padding.symmetric(horizontal=GAP),
        bgcolor=Colour.INK if is_chosen else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.INK),
        border_radius=RADIUS,
        ink=True,
        on_click=lambda: on_choose(number),
        expand=NARROWEST + number,
    )
    beside = HIGHEST - number
    step = ft.Row([shown, *([ft.Container(_end(end), expand=beside)] if beside else [])], spacing=GAP)
    return tappable(step, label, lambda: on_choose(number), selected=is_chosen)
