"""The scale from one to ten: its questions, its steps with faces, and its numbers in words."""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from core.language import Language
from core.people.records.answer import HIGHEST, LOWEST, Answer, Question
from core.people.rules.scale_line import not_lower
from mobile.theme import EDGE_WIDTH, GAP, RADIUS, TOUCH, Colour, type_sizes
from mobile.widgets.named import Named, newer

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
"""How high a face is on its step."""


@dataclass(frozen=True)
class Scale:
    """A question in the worker's words with its icon, a name for it, and what its two ends mean."""

    icon: ft.IconData
    question: str
    name: str
    lowest: str
    highest: str


def questions(t: Language) -> dict[Question, Scale]:
    """Give both questions, and a name for one that only a newer version of the app asks."""
    return Named(
        {
            Question.IMPORTANCE: Scale(
                ft.Icons.STAR,
                t.text("How important is this to you?"),
                t.text("How important"),
                t.text("not important"),
                t.text("very important"),
            ),
            Question.CONFIDENCE: Scale(
                ft.Icons.THUMB_UP,
                t.text("How sure are you that it will work out?"),
                t.text("How sure"),
                t.text("not sure"),
                t.text("very sure"),
            ),
        },
        Scale(ft.Icons.HELP_OUTLINE, newer(t), newer(t), "", ""),
    )


def next_question(number: int, t: Language) -> str:
    """Ask for the reasons that are there, never for those that are missing."""
    lower = not_lower(number)
    if lower is None:
        return t.text("What would make it a {number}?", number=number + 1)
    return t.text("What makes it not a {number}?", number=lower)


def number_said(answer: Answer, t: Language) -> str:
    """Write a number with its question and its day."""
    name = questions(t)[answer.question].name
    return t.text("{name}: {number} ({day})", name=name, number=answer.number, day=t.date(answer.day))


def face(number: int) -> ft.IconData:
    """Give the face that goes with a number."""
    return FACES[(number - LOWEST) * len(FACES) // HIGHEST]


def steps(asked: Scale, chosen: int | None, on_choose: Callable[[int], None], text_size: int) -> ft.Control:
    """Make ten steps to tap, the highest above and the widest."""
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
                ft.Icon(face(number), color=colour, size=FACE * height),
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
    return ft.Semantics(
        content=step,
        label=label,
        button=True,
        selected=is_chosen,
        exclude_semantics=True,
        on_tap=lambda: on_choose(number),
    )
