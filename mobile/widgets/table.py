"""Texts that must be seen side by side. A screen reader hears each row as one line, with the heads."""

from collections.abc import Iterable

import flet as ft

from core.deck.card import Table
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, Colour
from mobile.widgets import words


def table(shown: Table) -> ft.Control:
    """Make the table; at the width of a phone every column keeps an equal share."""
    head = _row([words.strong(name) for name in shown.columns])
    rows = [_read_as_one(_row([words.body(text) for text in row]), shown.columns, row) for row in shown.rows]
    lines: list[ft.Control] = [ft.Semantics(content=head, exclude_semantics=True)]
    for row in rows:
        lines += [ft.Divider(height=EDGE_WIDTH, color=Colour.EDGE), row]
    return ft.Container(
        ft.Column(lines, spacing=GAP_SMALL, tight=True),
        padding=GAP,
        bgcolor=Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.EDGE),
        border_radius=RADIUS,
    )


def _row(cells: Iterable[ft.Control]) -> ft.Control:
    return ft.Row(
        [ft.Container(cell, expand=True) for cell in cells],
        spacing=GAP,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _read_as_one(face: ft.Control, columns: Iterable[str], cells: Iterable[str]) -> ft.Control:
    said = ". ".join(f"{column}: {cell}" for column, cell in zip(columns, cells, strict=True))
    return ft.Semantics(content=face, label=said, exclude_semantics=True)
