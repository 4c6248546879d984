"""One large answer out of a few, to tap while standing up."""

from collections.abc import Callable

import flet as ft

from mobile.theme import GAP, MARGIN, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import tappable
from mobile.widgets.layout import box


def big_choice(
    icon: ft.IconData, name: str, on_tap: Callable[[], None], *, selected: bool | None = None
) -> ft.Control:
    """Build the answer: an icon and its words. One that is `selected` has a wider edge and a tick."""
    face = ft.Row(
        [
            ft.Icon(icon, color=Colour.INK),
            ft.Container(typography.said(name), expand=True),
            *([ft.Icon(ft.Icons.CHECK, color=Colour.INK)] if selected else []),
        ],
        spacing=GAP,
    )
    shown = box(face, padding=MARGIN, edge=Colour.INK if selected else None)
    return tappable(shown, name, on_tap, selected=selected)
