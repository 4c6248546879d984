"""One large answer out of a few, to tap while standing up."""

from collections.abc import Callable

import flet as ft

from mobile.hooks.use_part import use_part
from mobile.state import use_app
from mobile.theme import EDGE_WIDTH, GAP, MARGIN, Colour, type_sizes
from mobile.widgets import typography
from mobile.widgets.big_type import unbroken
from mobile.widgets.buttons import option, tappable
from mobile.widgets.layout import box


@ft.component
def _Words(name: str, beside: int) -> ft.Control:
    """Show the words, with so many icons beside them, at a size at which no word of them is broken."""
    sizes = type_sizes(use_app().settings.text_size)
    taken = beside * (sizes.icon + GAP) + 4 * (MARGIN + EDGE_WIDTH)
    return typography.said(name, unbroken(name, sizes.say, use_part().width - taken))


def big_choice(icon: ft.IconData, name: str, on_tap: Callable[[], None]) -> ft.Control:
    """Build the answer that leads on: an icon and its words."""
    return tappable(_face(icon, name, is_chosen=False), name, on_tap)


def big_option(
    icon: ft.IconData, name: str, on_tap: Callable[[], None], key: str, *, is_chosen: bool
) -> ft.Control:
    """Build an answer in a `one_of`: the chosen one has a wider edge and a tick."""
    return option(_face(icon, name, is_chosen=is_chosen), name, on_tap, key)


def _face(icon: ft.IconData, name: str, *, is_chosen: bool) -> ft.Container:
    face = ft.Row(
        [
            ft.Icon(icon, color=Colour.INK),
            ft.Container(_Words(name, 1 + is_chosen), expand=True),
            *([ft.Icon(ft.Icons.CHECK, color=Colour.INK)] if is_chosen else []),
        ],
        spacing=GAP,
    )
    return box(face, padding=MARGIN, edge=Colour.INK if is_chosen else None)
