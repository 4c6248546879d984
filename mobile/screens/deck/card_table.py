"""The table of a card. A screen reader hears each row as one line, with the heads."""

from collections.abc import Iterable, Sequence

import flet as ft

from core.deck.card import Table
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.layout import box

NARROW_WORD = 11
"""Letters in the longest word that the narrower of two columns can hold."""
_MUCH_MORE = 1.5


def card_table(shown: Table, *, is_narrow: bool) -> ft.Control:
    """Build the table: two columns beside each other; the first of three stands above the others.

    Where that `is_narrow`, at the largest text, all cells of a row stand below each other under their heads.
    """
    beside = slice(-2, None)
    parts = column_parts([row[beside] for row in shown.rows])
    first = [typography.strong(head) for head in shown.columns[:-2]]
    heads = ft.Semantics(
        content=_beside(map(typography.strong, shown.columns[beside]), parts, first), exclude_semantics=True
    )
    lines: list[ft.Control] = [] if is_narrow else [heads]
    for cells in shown.rows:
        if lines:
            lines.append(ft.Divider(height=EDGE_WIDTH, color=Colour.EDGE))
        above = [typography.strong(cell) for cell in cells[:-2]]
        face = (
            _stacked(shown.columns, cells)
            if is_narrow
            else _beside(map(typography.body, cells[beside]), parts, above)
        )
        lines.append(_read_as_one(face, shown.columns, cells))
    return box(ft.Column(lines, spacing=GAP_SMALL, tight=True))


def column_parts(rows: Iterable[Sequence[str]]) -> tuple[int, int]:
    """Return how many parts of the width each of two columns gets: most for the one that says much more."""
    first, second = zip(*rows, strict=True)
    many, others = (sum(map(len, column)) for column in (first, second))
    if others > _MUCH_MORE * many and _longest_word(first) <= NARROW_WORD:
        return 2, 3
    if many > _MUCH_MORE * others and _longest_word(second) <= NARROW_WORD:
        return 3, 2
    return 1, 1


def _longest_word(cells: Iterable[str]) -> int:
    return max(len(word) for cell in cells for word in cell.split())


def _beside(
    cells: Iterable[ft.Control], parts: tuple[int, int], above: Sequence[ft.Control] = ()
) -> ft.Control:
    row = ft.Row(
        [ft.Container(cell, expand=part) for cell, part in zip(cells, parts, strict=True)],
        spacing=GAP,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    return ft.Column([*above, row], spacing=GAP_SMALL, tight=True)


def _stacked(columns: Iterable[str], cells: Iterable[str]) -> ft.Control:
    named = zip(columns, cells, strict=True)
    lines = [line for column, cell in named for line in (typography.quiet(column), typography.body(cell))]
    return ft.Column(lines, spacing=0, tight=True)


def _read_as_one(face: ft.Control, columns: Iterable[str], cells: Iterable[str]) -> ft.Control:
    label = ". ".join(f"{column}: {cell}" for column, cell in zip(columns, cells, strict=True))
    return ft.Semantics(content=face, label=label, exclude_semantics=True, container=True)
