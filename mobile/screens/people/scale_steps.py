"""The steps of the scale from one to ten, to tap. Each is filled as far as its number; none has a face.

A face would judge: a sad one says that a low number is wrong.
"""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from core.language import Words
from core.people.records.answer import HIGHEST, LOWEST
from mobile.screens.people.scale_layout import (
    BETWEEN,
    SHARE_A_WORD,
    Form,
    StepLayout,
    pair_width,
    words_fit_beside,
)
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, TOUCH, Colour, type_sizes
from mobile.widgets import typography
from mobile.widgets.buttons import one_of, option
from mobile.widgets.layout import column
from mobile.wording.scale import ScaleQuestion

_PAIRS = [range(first, first + SHARE_A_WORD) for first in range(LOWEST, HIGHEST, SHARE_A_WORD)]
_RISE = 6
"""How much higher each next step of a row is."""
_NUMBER, _LARGEST = 0.5, 0.75
"""The size of a number as a part of the height of its step; larger text has it larger, up to the second."""
_TICK = 16


def scale_steps(
    asked: ScaleQuestion,
    chosen: int | None,
    on_tap: Callable[[int], None],
    layout: StepLayout,
    width: float,
    text_size: int,
    w: Words,
) -> ft.Control:
    """Build the ten steps on a page of this width; the highest is at the top, or the last of a row."""
    steps = _Steps(asked, chosen, on_tap, layout.height, type_sizes(text_size).say, w)
    return one_of(
        asked.question, steps.laid_out(layout.form, width, text_size), str(chosen) if chosen else None
    )


@dataclass(frozen=True)
class _Steps:
    asked: ScaleQuestion
    chosen: int | None
    on_tap: Callable[[int], None]
    height: float
    letters: float
    w: Words

    def laid_out(self, form: Form, width: float, text_size: int) -> ft.Control:
        """Build all steps in this form."""
        match form:
            case Form.LADDER:
                return column([self.rung(number) for number in range(HIGHEST, LOWEST - 1, -1)], BETWEEN)
            case Form.PAIRS:
                beside = pair_width(text_size) if words_fit_beside(self.asked, width, text_size) else None
                return column([self.pair(numbers, beside) for numbers in reversed(_PAIRS)], BETWEEN)
            case Form.ROW:
                row = [self.upright_pair(numbers) for numbers in _PAIRS]
                return ft.Row(row, spacing=BETWEEN, vertical_alignment=ft.CrossAxisAlignment.END)

    def rung(self, number: int) -> ft.Control:
        """Build a step as wide as the screen, with its word in it."""
        word = _word(self.asked.word(number), self._colour(number))
        shown = ft.Row(
            [
                ft.Container(self._number(number), width=1.5 * TOUCH, alignment=ft.Alignment.CENTER),
                ft.Container(word, expand=True),
                *([ft.Icon(ft.Icons.CHECK, color=Colour.ON_INK)] if number == self.chosen else []),
            ],
            spacing=GAP_SMALL,
        )
        return self._step(number, ft.Container(shown, padding=ft.Padding.only(right=GAP)), self.height)

    def pair(self, numbers: range, width: float | None) -> ft.Control:
        """Build two steps with their word before them, or above them where they have no `width`."""
        word = _word(self.asked.word(numbers[0]), Colour.TEXT)
        steps = [self._step(one, self._marked(one), self.height, width) for one in numbers]
        if width is None:
            return column([_unspoken(word), ft.Row(steps, spacing=BETWEEN)], GAP_SMALL)
        return ft.Row([ft.Container(_unspoken(word), expand=True), *steps], spacing=BETWEEN)

    def upright_pair(self, numbers: range) -> ft.Control:
        """Build two steps that rise beside each other, with their word below them."""
        word = _word(self.asked.word(numbers[0]), Colour.TEXT)
        word.text_align = ft.TextAlign.CENTER
        steps = [self._step(one, self._marked(one), self.height + _RISE * (one - LOWEST)) for one in numbers]
        row = ft.Row(steps, spacing=BETWEEN, vertical_alignment=ft.CrossAxisAlignment.END)
        return ft.Container(column([row, _unspoken(word)], GAP_SMALL), expand=True)

    def _step(self, number: int, shown: ft.Control, height: float, width: float | None = None) -> ft.Control:
        is_chosen = number == self.chosen
        face = ft.Container(
            shown,
            width=width,
            height=height,
            bgcolor=Colour.INK if is_chosen else None,
            gradient=None if is_chosen else _filled(number, is_rtl=self.w.is_rtl),
            border=ft.Border.all(2 * EDGE_WIDTH, Colour.INK),
            border_radius=RADIUS,
        )
        label = f"{self.w.number(number)}, {self.asked.word(number)}"
        is_wide = None if width else True
        return option(face, label, lambda: self.on_tap(number), str(number), expand=is_wide)

    def _marked(self, number: int) -> ft.Control:
        """Build a number with a tick in the corner, if it is the chosen one."""
        tick = ft.Icon(ft.Icons.CHECK, color=Colour.ON_INK, size=_TICK)
        in_corner = ft.Container(tick, top=GAP_SMALL / 2, right=GAP_SMALL / 2)
        return ft.Stack(
            [
                ft.Container(self._number(number), alignment=ft.Alignment.CENTER),
                *([in_corner] if number == self.chosen else []),
            ],
            fit=ft.StackFit.EXPAND,
        )

    def _number(self, number: int) -> ft.Text:
        size = min(max(_NUMBER * self.height, self.letters), _LARGEST * self.height)
        return typography.number(self.w.number(number), size, self._colour(number))

    def _colour(self, number: int) -> ft.Colors:
        return Colour.ON_INK if number == self.chosen else Colour.INK


def _word(text: str, colour: ft.Colors) -> ft.Text:
    return ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE, color=colour)


def _unspoken(word: ft.Text) -> ft.Control:
    """Build a word that a screen reader has with each of its steps."""
    return ft.Semantics(content=word, exclude_semantics=True)


def _filled(number: int, *, is_rtl: bool) -> ft.LinearGradient:
    """Return the ground of a step: filled from its beginning for so many tenths."""
    part = number / HIGHEST
    return ft.LinearGradient(
        begin=ft.Alignment.CENTER_RIGHT if is_rtl else ft.Alignment.CENTER_LEFT,
        end=ft.Alignment.CENTER_LEFT if is_rtl else ft.Alignment.CENTER_RIGHT,
        colors=[Colour.FILLED, Colour.FILLED, Colour.CARD, Colour.CARD],
        stops=[0, part, part, 1],
    )
