"""A choice between on and off, which takes effect at once: a full row to tap."""

from collections.abc import Callable

import flet as ft

from mobile.theme import GAP
from mobile.widgets import typography
from mobile.widgets.buttons import checkable
from mobile.widgets.layout import column


def switch(name: str, meaning: str, on_turn: Callable[[bool], None], *, is_on: bool) -> ft.Control:
    """Build the row, with a line below it that says what the choice means."""

    def turn() -> None:
        on_turn(not is_on)

    face = ft.Row(
        [
            ft.Container(typography.strong(name), expand=True),
            ft.Switch(value=is_on, on_change=lambda _: turn()),
        ],
        spacing=GAP,
    )
    row = checkable(ft.Container(face, on_click=turn), name, turn, checked=is_on)
    return column([row, typography.quiet(meaning)], spacing=0)
