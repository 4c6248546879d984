"""A card with something to read in it."""

from collections.abc import Sequence

import flet as ft

from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, Colour


def panel(lines: Sequence[ft.Control]) -> ft.Control:
    """Put lines on a card, below each other."""
    return ft.Container(
        ft.Column(
            list(lines),
            spacing=GAP_SMALL,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        padding=GAP,
        bgcolor=Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.EDGE),
        border_radius=RADIUS,
    )
