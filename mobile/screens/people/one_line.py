"""A line above a list: what asks for something, the way to do that, and a cross to put it off."""

from collections.abc import Callable

import flet as ft

from mobile.state import use_app
from mobile.theme import EDGE_WIDTH, GAP_SMALL, RADIUS, Colour
from mobile.widgets.buttons import icon_button, tappable
from mobile.widgets.screen import PINNED_UP_TO
from mobile.widgets.tile import spoken_label

MOST_LINES = 3


def one_line(
    icon: ft.Icon,
    what: str,
    action: str,
    on_open: Callable[[], None],
    *,
    put_off: str,
    on_put_off: Callable[[], None],
) -> ft.Control:
    """Build the line, no higher than a thumb needs; `put_off` is what a screen reader says of the cross.

    Large text goes on below itself: cut off it would say nothing. Call it inside a component.
    """
    most = 1 if use_app().settings.text_size <= PINNED_UP_TO else MOST_LINES
    face = ft.Container(
        ft.Row(
            [
                icon,
                ft.Column(
                    [
                        _text(what, ft.TextThemeStyle.BODY_SMALL, Colour.QUIET, most),
                        _text(action, ft.TextThemeStyle.TITLE_SMALL, Colour.INK, most),
                    ],
                    spacing=0,
                    tight=True,
                    expand=True,
                ),
            ],
            spacing=GAP_SMALL,
        ),
        padding=ft.Padding.symmetric(vertical=GAP_SMALL / 2),
    )
    return ft.Container(
        ft.Row(
            [
                tappable(face, spoken_label(what, action), on_open, expand=True),
                icon_button(ft.Icons.CLOSE, put_off, on_put_off),
            ],
            spacing=0,
        ),
        bgcolor=Colour.GOLD_WASH,
        border=ft.Border.all(EDGE_WIDTH, Colour.GOLD),
        border_radius=RADIUS,
        padding=ft.Padding.only(left=GAP_SMALL),
    )


def _text(text: str, style: ft.TextThemeStyle, colour: ft.Colors, most: int) -> ft.Control:
    return ft.Text(text, theme_style=style, color=colour, max_lines=most, overflow=ft.TextOverflow.ELLIPSIS)
