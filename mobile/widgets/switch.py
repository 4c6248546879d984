"""A choice between on and off, which takes effect at once: a full row to tap."""

from collections.abc import Callable

import flet as ft

from mobile.theme import GAP, TOUCH
from mobile.widgets import typography
from mobile.widgets.layout import column


def switch(name: str, meaning: str, on_turn: Callable[[bool], None], *, is_on: bool) -> ft.Control:
    """Build the row, with a line below it that says what the choice means."""

    def turn() -> None:
        on_turn(not is_on)

    face = ft.Row(
        [
            ft.Container(typography.strong(name), expand=True),
            # a desktop browser would make it smaller than a finger
            ft.Container(ft.Switch(value=is_on, on_change=lambda _: turn()), height=TOUCH),
        ],
        spacing=GAP,
    )
    # the switch itself has the focus
    row = ft.MergeSemantics(ft.Container(face, on_click=turn))
    return column([row, typography.quiet(meaning)], spacing=0)
