"""The answers to choose from, as big rows, and what came of the one that was tapped.

None is called right or wrong: the one that was tapped keeps its mark, and the one that fits has a word.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import flet as ft

from core.language import Language
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, MARGIN, RADIUS, Colour
from mobile.widgets import typography
from mobile.widgets.arrival import arrival
from mobile.widgets.buttons import tappable
from mobile.widgets.layout import box, column
from mobile.widgets.list_item import list_item
from mobile.widgets.tile import spoken_label


@dataclass(frozen=True)
class Outcome:
    """What came of an answer: the ids of the one that was `tapped` and of the one that is `fitting`.

    `why` explains it, or `whys` each of the answers by its id.
    """

    tapped: str
    fitting: str
    why: str
    whys: Mapping[str, str]


def answers_to_tap(answers: Mapping[str, str], on_tap: Callable[[str], None]) -> ft.Control:
    """Build the answers, each a row as wide as the screen; `answers` are their words by their ids."""
    return column([_to_tap(one, words, on_tap) for one, words in answers.items()], GAP_SMALL)


def answered(answers: Mapping[str, str], outcome: Outcome, t: Language) -> ft.Control:
    """Build the answer that was tapped and the one that fits, with the explanation, where one arrives.

    Others stay only where each has a line of its own on what it does.
    """
    first = list(dict.fromkeys([outcome.tapped, outcome.fitting]))
    rows = [_row(one, answers, outcome, t) for one in first]
    why = [_why(outcome.why)] if outcome.why else []
    said = spoken_label(*[line for one in first for line in _said(one, answers, outcome, t)], outcome.why)
    at_once = arrival(column([*rows, *why]), label=said)
    others = [_row(one, answers, outcome, t) for one in answers if one in outcome.whys and one not in first]
    return column([at_once, *others])


def _to_tap(one: str, words: str, on_tap: Callable[[str], None]) -> ft.Control:
    face = _face(
        ft.Icon(ft.Icons.RADIO_BUTTON_UNCHECKED, color=Colour.INK),
        [typography.strong(words)],
    )
    return tappable(face, words, lambda: on_tap(one))


def _row(one: str, answers: Mapping[str, str], outcome: Outcome, t: Language) -> ft.Control:
    is_fitting = one == outcome.fitting
    if is_fitting:
        mark = ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.GOLD_TEXT)
    elif one == outcome.tapped:
        mark = ft.Icon(ft.Icons.RADIO_BUTTON_CHECKED, color=Colour.INK)
    else:
        mark = ft.Icon(ft.Icons.RADIO_BUTTON_UNCHECKED, color=Colour.INK)
    marks = _marks(one, outcome, t)
    return _face(
        mark,
        [
            typography.strong(answers[one]),
            *([_words(" · ".join(marks), is_fitting=is_fitting)] if marks else []),
            *([typography.body(outcome.whys[one])] if one in outcome.whys else []),
        ],
        is_fitting=is_fitting,
    )


def _face(
    mark: ft.Control,
    lines: Sequence[ft.Control],
    *,
    is_fitting: bool = False,
) -> ft.Container:
    return ft.Container(
        list_item(mark, column(lines, GAP_SMALL)),
        padding=ft.Padding.symmetric(horizontal=MARGIN, vertical=GAP),
        bgcolor=Colour.GOLD_WASH if is_fitting else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH * (2 if is_fitting else 1), Colour.INK),
        border_radius=RADIUS,
    )


def _words(marks: str, *, is_fitting: bool) -> ft.Control:
    colour = Colour.GOLD_TEXT if is_fitting else Colour.QUIET
    return ft.Text(marks, theme_style=ft.TextThemeStyle.TITLE_SMALL, color=colour)


def _why(why: str) -> ft.Control:
    return box(list_item(ft.Icon(ft.Icons.LIGHTBULB_OUTLINE, color=Colour.GOLD), typography.body(why)))


def _marks(one: str, outcome: Outcome, t: Language) -> list[str]:
    return [
        *([t.text("Your choice")] if one == outcome.tapped else []),
        *([t.text("Fits here")] if one == outcome.fitting else []),
    ]


def _said(one: str, answers: Mapping[str, str], outcome: Outcome, t: Language) -> list[str]:
    return [answers[one], *_marks(one, outcome, t), outcome.whys.get(one, "")]
