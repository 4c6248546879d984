"""One choice out of a few, each a full row to tap."""

from collections.abc import Callable, Mapping
from typing import TypeVar

import flet as ft

from mobile.theme import GAP, TOUCH
from mobile.widgets import typography

Value = TypeVar("Value")


def radio_choice(
    question: str, answers: Mapping[Value, str], chosen: Value, on_choose: Callable[[Value], None]
) -> ft.Control:
    """Build the rows for a question; `answers` are the values with their labels."""
    by_key = {str(value): value for value in answers}
    rows = [_row(key, answers[value], value, on_choose) for key, value in by_key.items()]
    group = ft.RadioGroup(
        ft.Semantics(content=ft.Column(rows, spacing=0), label=question),
        value=str(chosen),
        on_change=lambda event: on_choose(by_key[event.control.value]),
    )
    return ft.Column([typography.heading(question), group], spacing=0)


def _row(key: str, answer: str, value: Value, on_choose: Callable[[Value], None]) -> ft.Control:
    # Our own text beside the radio, because the radio's own label does not wrap.
    # A desktop browser would make it smaller than a finger.
    radio = ft.Container(ft.Radio(value=key), height=TOUCH)
    face = ft.Row([radio, ft.Container(typography.body(answer), expand=True)], spacing=GAP)
    return ft.MergeSemantics(ft.Container(face, on_click=lambda: on_choose(value)))
