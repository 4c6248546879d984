"""The gold-edged block around what matters most on a screen."""

from collections.abc import Sequence

import flet as ft

from mobile.theme import GAP, GAP_SMALL, GOLD_EDGE, MARGIN, RADIUS, Colour


def gold_block(name: str, lines: Sequence[ft.Control]) -> ft.Control:
    """Build the block; `name` is its heading."""
    label = ft.Text(name, theme_style=ft.TextThemeStyle.TITLE_SMALL, color=Colour.GOLD_TEXT)
    return ft.Container(
        ft.Column(
            # a node of its own: in a long list the lines below it would become part of the heading
            [ft.Semantics(content=label, header=True, heading_level=2, container=True), *lines],
            spacing=GAP,
        ),
        bgcolor=Colour.GOLD_WASH,
        padding=ft.Padding.only(left=MARGIN - GOLD_EDGE, right=GAP, top=GAP, bottom=GAP + GAP_SMALL),
        border=ft.Border.only(left=ft.BorderSide(GOLD_EDGE, Colour.GOLD)),
        border_radius=ft.BorderRadius.only(top_right=RADIUS, bottom_right=RADIUS),
    )
