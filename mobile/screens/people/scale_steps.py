"""The steps of the scale from one to ten, with faces."""

from collections.abc import Callable

import flet as ft

from core.people.records.answer import HIGHEST, LOWEST
from mobile.state import State
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, MARGIN, RADIUS, TOUCH, Colour, type_sizes
from mobile.widgets.buttons import one_of, option
from mobile.widgets.screen import PINNED_UP_TO
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

_BETWEEN = 2 * EDGE_WIDTH
_LOWEST_STEP, _RISE = 72, 6
"""The height of the lowest step beside the others, and how much higher each next one is."""


def scale_face(number: int) -> ft.IconData:
    """Return the face of a number."""
    return FACES[(number - LOWEST) * len(FACES) // HIGHEST]


def scale_steps(
    asked: ScaleQuestion, chosen: int | None, on_choose: Callable[[int], None], text_size: int
) -> ft.Control:
    """Build ten steps to tap, the highest at the top and the widest."""
    height = max(TOUCH, 1.8 * type_sizes(text_size).body)
    ends = {HIGHEST: asked.highest, LOWEST: asked.lowest}
    steps = ft.Column(
        [
            ft.Semantics(content=_end(asked.highest), exclude_semantics=True),
            *[
                _step(number, ends.get(number, ""), height, on_choose, is_chosen=number == chosen)
                for number in range(HIGHEST, LOWEST - 1, -1)
            ],
        ],
        spacing=_BETWEEN,
        tight=True,
    )
    return one_of(asked.question, steps, str(chosen) if chosen else None)


def fit_in_a_row(width: float, app: State) -> bool:
    """Return whether the steps stand beside each other: where little height is left, on such a width."""
    steps = HIGHEST - LOWEST + 1
    needed = steps * TOUCH + (steps - 1) * _BETWEEN + 2 * MARGIN
    return app.is_low and app.settings.text_size <= PINNED_UP_TO and width >= needed


def scale_row(asked: ScaleQuestion, chosen: int | None, on_choose: Callable[[int], None]) -> ft.Control:
    """Build ten steps to tap beside each other, the highest at the right and the tallest."""
    ends = {HIGHEST: asked.highest, LOWEST: asked.lowest}
    lowest, highest = _end(asked.lowest), _end(asked.highest)
    highest.text_align = ft.TextAlign.END
    below = ft.Row([ft.Container(lowest, expand=True), ft.Container(highest, expand=True)], spacing=GAP)
    steps = ft.Column(
        [
            ft.Row(
                [
                    _upright(number, ends.get(number, ""), on_choose, is_chosen=number == chosen)
                    for number in range(LOWEST, HIGHEST + 1)
                ],
                spacing=_BETWEEN,
                vertical_alignment=ft.CrossAxisAlignment.END,
            ),
            ft.Semantics(content=below, exclude_semantics=True),
        ],
        spacing=GAP_SMALL,
        tight=True,
    )
    return one_of(asked.question, steps, str(chosen) if chosen else None)


def _upright(number: int, end: str, on_choose: Callable[[int], None], *, is_chosen: bool) -> ft.Control:
    colour = Colour.ON_INK if is_chosen else Colour.INK
    face = ft.Container(
        ft.Column(
            [
                ft.Icon(scale_face(number), color=colour, size=FACE * TOUCH),
                ft.Text(str(number), theme_style=ft.TextThemeStyle.TITLE_LARGE, color=colour),
            ],
            spacing=0,
            alignment=ft.MainAxisAlignment.END,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        height=_LOWEST_STEP + _RISE * (number - LOWEST),
        bgcolor=Colour.INK if is_chosen else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.INK),
        border_radius=RADIUS,
    )
    return option(face, _label(number, end), lambda: on_choose(number), str(number), expand=True)


def _label(number: int, end: str) -> str:
    return f"{number}, {end}" if end else str(number)


def _end(text: str) -> ft.Text:
    return ft.Text(text, theme_style=ft.TextThemeStyle.BODY_SMALL, color=Colour.TEXT)


def _step(
    number: int, end: str, height: float, on_choose: Callable[[int], None], *, is_chosen: bool
) -> ft.Control:
    colour = Colour.ON_INK if is_chosen else Colour.INK
    face = ft.Container(
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
    )
    wide = NARROWEST + number
    step = option(face, _label(number, end), lambda: on_choose(number), str(number), expand=wide)
    beside = HIGHEST - number
    said = ft.Semantics(content=_end(end), exclude_semantics=True, expand=beside)
    return ft.Row([step, *([said] if beside else [])], spacing=GAP)
