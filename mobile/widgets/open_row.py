"""The tappable part of a row that also has buttons: it opens what the row is about."""

from collections.abc import Callable

import flet as ft

from mobile.theme import GAP, GAP_SMALL, Colour
from mobile.widgets.buttons import tappable


def open_row(
    title: ft.Control,
    line: ft.Control,
    look: Callable[[], None],
    *,
    label: str,
    icon: ft.IconData | None = None,
) -> ft.Control:
    """Build a title with a line under it, after an `icon` if any; `look` opens what they are about.

    `label` is what a screen reader says for both.
    """
    face = ft.Container(
        ft.Row(
            [
                *([] if icon is None else [ft.Icon(icon, color=Colour.INK)]),
                ft.Column([title, line], spacing=GAP_SMALL, tight=True, expand=True),
                ft.Icon(ft.Icons.CHEVRON_RIGHT, color=Colour.QUIET),
            ],
            spacing=GAP,
        ),
        padding=ft.Padding.only(bottom=GAP_SMALL),
    )
    return tappable(face, label, look)
