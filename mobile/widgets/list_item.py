"""List items: a text beside a number, an icon or a bullet."""

from collections.abc import Iterable

import flet as ft

from mobile.theme import GAP
from mobile.widgets import typography


def list_item(mark: ft.Control, content: ft.Control) -> ft.Control:
    """Build an item with its mark beside the first of what may be several lines."""
    return ft.Row(
        [mark, ft.Container(content, expand=True)],
        spacing=GAP,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def bullets(texts: Iterable[str]) -> list[ft.Control]:
    """Build an item with a bullet for each text."""
    return [list_item(typography.golden("•"), typography.body(text)) for text in texts]
