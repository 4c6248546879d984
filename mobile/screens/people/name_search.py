"""Searching the list of people by name or place, with the way to a search of the notes."""

from collections.abc import Callable

import flet as ft

from mobile.hooks.component import Ref
from mobile.routing import link_to
from mobile.state import use_app
from mobile.widgets.buttons import icon_button, plain
from mobile.widgets.layout import column
from mobile.widgets.text_field import search_field


@ft.component
def NameSearch(typed: Ref[str], on_type: Callable[[], None], clear: Callable[[], None]) -> ft.Control:
    """Show the field, in which one can type at once; its cross clears it, and closes an empty one."""
    t = use_app().language
    field = search_field(
        t.text("Search a name"), typed, on_type, hint=t.text("First letters"), autofocus=True
    )
    cross = icon_button(ft.Icons.CLOSE, t.text("Clear the search"), clear)
    return column(
        [
            ft.Row(
                [ft.Container(field, expand=True), cross],
                vertical_alignment=ft.CrossAxisAlignment.END,
                spacing=0,
            ),
            ft.Row([plain(t.text("Search your notes"), link_to("/mensen/zoeken"))]),
        ],
        0,
    )
