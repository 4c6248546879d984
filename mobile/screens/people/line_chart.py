"""Numbers from one to ten over time, drawn. A screen reader skips it: the numbers stand below it as text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import flet as ft
import flet.canvas as cv

from core.language import Words
from core.people.records.answer import HIGHEST, LOWEST
from core.people.rules.scale_line import Point, newest
from mobile.hooks.component import use_state
from mobile.state import use_app
from mobile.theme import EDGE_WIDTH, GAP_SMALL, Colour, type_sizes
from mobile.widgets.big_type import width as width_of
from mobile.widgets.layout import box
from mobile.widgets.typography import number_style

_HEIGHT = 11.0
"""The height of the drawing in heights of its type."""
_DATES = 2.0
_BETWEEN = 2
"""The pixels between two dots that lie as near as they may."""


@ft.component
def LineChart(points: Sequence[Point], t: Words) -> ft.Control:
    """Draw the newest points, as many as can stand beside each other, with the days that have room.

    Each is a dot with its number in it, so that nothing depends on colour.
    """
    letters = type_sizes(use_app().settings.text_size).body
    width, measure = use_state(0.0)
    canvas = cv.Canvas(
        _Drawing(width, letters).shapes(points, t) if width else [],
        height=_HEIGHT * letters,
        on_resize=lambda event: measure(event.width),
        expand=True,
    )
    return ft.Semantics(content=box(ft.Row([canvas])), exclude_semantics=True)


def day_labels(line: Sequence[Point], t: Words) -> list[str]:
    """Return the day of each point, with its year unless all are of the same one."""
    days = [point.answer.day for point in line]
    write = t.date_short if len({day.year for day in days}) == 1 else t.date
    return [write(day) for day in days]


def fitting(places: Sequence[float], widths: Sequence[float], between: float) -> list[int]:
    """Return which labels fit beside each other around these places: the last, the first, then the newest."""
    wanted = range(len(places))
    taken: list[int] = []
    for at in sorted(wanted, key=lambda one: (one != wanted[-1], one != 0, -one)):
        if all(abs(places[at] - places[one]) >= (widths[at] + widths[one]) / 2 + between for one in taken):
            taken.append(at)
    return sorted(taken)


@dataclass(frozen=True)
class _Drawing:
    """A drawing of this width, with letters of this size."""

    width: float
    letters: float

    def shapes(self, points: Sequence[Point], t: Words) -> list[cv.Shape]:
        """Return all that is drawn, from behind to in front."""
        across = self.width - self._left - 2 * self._dot
        line = newest(tuple(points), (2 * self._dot + _BETWEEN) / across)
        return [*self._grid(t), *self._line(line), *self._dots(line, t), *self._days(line, t)]

    @property
    def _dot(self) -> float:
        """The radius of a dot with a number in it."""
        return self.letters

    @property
    def _left(self) -> float:
        return width_of(str(HIGHEST)) * self.letters + GAP_SMALL

    def _x(self, x: float) -> float:
        return self._left + self._dot + x * (self.width - self._left - 2 * self._dot)

    def _y(self, y: float) -> float:
        return self._dot + (1 - y) * ((_HEIGHT - _DATES) * self.letters - 2 * self._dot)

    def _grid(self, t: Words) -> list[cv.Shape]:
        shapes: list[cv.Shape] = []
        for number in (LOWEST, 5, HIGHEST):
            y = self._y((number - LOWEST) / (HIGHEST - LOWEST))
            edge = ft.Paint(color=Colour.EDGE, stroke_width=EDGE_WIDTH)
            shapes.append(cv.Line(self._left, y, self.width, y, paint=edge))
            shapes.append(self._text(t.number(number), 0, y, Colour.QUIET, ft.Alignment.CENTER_LEFT))
        return shapes

    def _line(self, line: Sequence[Point]) -> list[cv.Shape]:
        paint = ft.Paint(color=Colour.INK, stroke_width=2 * EDGE_WIDTH)
        return [
            cv.Line(self._x(one.x), self._y(one.y), self._x(two.x), self._y(two.y), paint=paint)
            for one, two in pairwise(line)
        ]

    def _dots(self, line: Sequence[Point], t: Words) -> list[cv.Shape]:
        shapes: list[cv.Shape] = []
        for point in line:
            x, y = self._x(point.x), self._y(point.y)
            shapes.append(cv.Circle(x, y, self._dot, paint=ft.Paint(color=Colour.INK)))
            number = t.number(point.answer.number)
            shapes.append(self._text(number, x, y, Colour.ON_INK, ft.Alignment.CENTER))
        return shapes

    def _days(self, line: Sequence[Point], t: Words) -> list[cv.Shape]:
        labels = day_labels(line, t)
        widths = [width_of(label) * self.letters for label in labels]
        places = [
            min(max(self._x(point.x), width / 2), self.width - width / 2)
            for point, width in zip(line, widths, strict=True)
        ]
        foot = _HEIGHT * self.letters
        return [
            self._text(labels[at], places[at], foot, Colour.TEXT, ft.Alignment.BOTTOM_CENTER)
            for at in fitting(places, widths, GAP_SMALL)
        ]

    def _text(self, text: str, x: float, y: float, colour: ft.Colors, alignment: ft.Alignment) -> cv.Shape:
        return cv.Text(x, y, text, style=number_style(self.letters, colour), alignment=alignment)
