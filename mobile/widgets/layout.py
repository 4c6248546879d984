"""Columns, rows and boxes to lay controls out in."""

from collections.abc import Sequence

import flet as ft

from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, Colour


def column(controls: Sequence[ft.Control], spacing: float = GAP) -> ft.Column:
    """Build a column in which all controls are as wide as the column."""
    return ft.Column(
        list(controls), spacing=spacing, tight=True, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )


def wrapped_row(controls: Sequence[ft.Control], spacing: float = GAP_SMALL) -> ft.Row:
    """Build a row that goes on below itself where it is too long."""
    return ft.Row(list(controls), wrap=True, spacing=spacing, run_spacing=spacing)


def box(
    content: ft.Control,
    *,
    padding: ft.PaddingValue = GAP,
    edge: ft.Colors | None = None,
) -> ft.Container:
    """Build a box with an edge, wider in the colour `edge`."""
    return ft.Container(
        content,
        padding=padding,
        bgcolor=Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH * 2, edge) if edge else ft.Border.all(EDGE_WIDTH, Colour.EDGE),
        border_radius=RADIUS,
    )


def panel(lines: Sequence[ft.Control]) -> ft.Control:
    """Build a box with lines to read below each other."""
    return box(column(lines, GAP_SMALL))
