"""The steps to the card before and the card after one, within reach of a thumb."""

from collections.abc import Callable, Sequence

import flet as ft

from mobile.settings import TEXT_SIZES
from mobile.state import State
from mobile.theme import GAP_SMALL
from mobile.widgets.buttons import centred
from mobile.widgets.screen import PINNED_UP_TO


def card_steps(
    place: int, total: int, step: Callable[[int], None], *, between: Sequence[ft.Control], app: State
) -> ft.Control:
    """Build the row at this place of `total` cards; `step` goes so many cards on.

    With something `between` the two, and at the largest text, there is room for signs only.
    """
    t, size = app.language, app.settings.text_size

    def one(name: str, icon: ft.IconData, by: int) -> ft.Control:
        is_sign = bool(between) or size > PINNED_UP_TO
        button = ft.OutlinedButton(
            ft.Semantics(content=ft.Icon(icon), label=name) if is_sign else centred(name),
            # a larger word has no room for its sign
            icon=icon if not is_sign and size == TEXT_SIZES[0] else None,
            on_click=lambda: step(by),
            disabled=not 0 <= place + by < total,
        )
        return ft.MergeSemantics(button, expand=None if between else True)

    return ft.Row(
        [
            one(t.text("Previous"), ft.Icons.ARROW_BACK, -1),
            *[ft.Container(control, expand=True) for control in between],
            one(t.text("Next card"), ft.Icons.ARROW_FORWARD, 1),
        ],
        spacing=GAP_SMALL,
    )
