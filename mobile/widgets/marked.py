"""A mark with a text beside it: a number, an icon, a bullet."""

import flet as ft

from mobile.theme import GAP


def marked(mark: ft.Control, content: ft.Control) -> ft.Control:
    """Put a mark beside the first line of what may be several lines."""
    return ft.Row(
        [mark, ft.Container(content, expand=True)],
        spacing=GAP,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
