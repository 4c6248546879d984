"""Numbers from one to ten over time, drawn. A screen reader skips it: the numbers stand below it as text."""

from collections.abc import Sequence
from itertools import pairwise

import flet as ft
import flet.canvas as cv

from core.people.records.answer import HIGHEST, LOWEST
from core.people.rules.scale_line import Point
from mobile.hooks.component import use_state
from mobile.theme import EDGE_WIDTH, Colour
from mobile.widgets.layout import box

HEIGHT = 220
DOT = 15
"""The radius of the dot with a number in it; half of it fits beside the first and the last."""

LETTERS = 15
"""The size of the letters in the drawing, which do not grow: the same numbers stand below as text."""


@ft.component
def LineChart(points: Sequence[Point]) -> ft.Control:
    """Draw the points: each a dot with its number in it, so that nothing depends on colour."""
    width, measure = use_state(0.0)
    canvas = cv.Canvas(
        [*_grid(width), *_line(points, width), *_dots(points, width)] if width else [],
        height=HEIGHT,
        on_resize=lambda event: measure(event.width),
        expand=True,
    )
    return ft.Semantics(content=box(ft.Row([canvas])), exclude_semantics=True)


def _place(x: float, y: float, width: float) -> tuple[float, float]:
    """Return where a point from 0 to 1 lies in the drawing; up is more."""
    left = 2 * DOT
    return left + x * (width - left - DOT), DOT + (1 - y) * (HEIGHT - 2 * DOT)


def _grid(width: float) -> list[cv.Shape]:
    shapes: list[cv.Shape] = []
    for number in (LOWEST, 5, HIGHEST):
        left, height = _place(0, (number - LOWEST) / (HIGHEST - LOWEST), width)
        shapes.append(
            cv.Line(left, height, width, height, paint=ft.Paint(color=Colour.EDGE, stroke_width=EDGE_WIDTH))
        )
        shapes.append(_text(str(number), 0, height, Colour.QUIET, ft.Alignment.CENTER_LEFT))
    return shapes


def _line(points: Sequence[Point], width: float) -> list[cv.Shape]:
    paint = ft.Paint(color=Colour.INK, stroke_width=2 * EDGE_WIDTH)
    return [
        cv.Line(*_place(one.x, one.y, width), *_place(two.x, two.y, width), paint=paint)
        for one, two in pairwise(points)
    ]


def _dots(points: Sequence[Point], width: float) -> list[cv.Shape]:
    shapes: list[cv.Shape] = []
    for point in points:
        x, y = _place(point.x, point.y, width)
        shapes.append(cv.Circle(x, y, DOT, paint=ft.Paint(color=Colour.INK)))
        shapes.append(_text(str(point.answer.number), x, y, Colour.ON_INK, ft.Alignment.CENTER))
    return shapes


def _text(text: str, x: float, y: float, colour: ft.Colors, alignment: ft.Alignment) -> cv.Shape:
    style = ft.TextStyle(size=LETTERS, weight=ft.FontWeight.BOLD, color=colour)
    return cv.Text(x, y, text, style=style, alignment=alignment)
