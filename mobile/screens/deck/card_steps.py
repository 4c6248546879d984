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
        on_tap = (lambda: step(by)) if 0 <= place + by < total else None
        if between or size > PINNED_UP_TO:
            face = ft.OutlinedButton(ft.Icon(icon))
        else:
            # a larger word has no room for its sign
            face = ft.OutlinedButton(centred(name), icon=icon if size == TEXT_SIZES[0] else None)
        return _step(face, name, on_tap, expand=None if between else True)

    return ft.Row(
        [
            one(t.text("Previous"), ft.Icons.ARROW_BACK, -1),
            *[ft.Container(control, expand=True) for control in between],
            one(t.text("Next card"), ft.Icons.ARROW_FORWARD, 1),
        ],
        spacing=GAP_SMALL,
    )


def _step(
    face: ft.OutlinedButton, name: str, on_tap: Callable[[], None] | None, *, expand: bool | None
) -> ft.Control:
    """Build one step with this face; without `on_tap` there is no card to step to."""
    face.on_click, face.disabled = on_tap, on_tap is None
    return ft.Semantics(
        content=face,
        label=name,
        button=True,
        disabled=on_tap is None,
        exclude_semantics=True,
        on_tap=on_tap,
        expand=expand,
    )
