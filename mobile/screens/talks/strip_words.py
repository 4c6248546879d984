"""The words of a memory strip, as large as the screen has room for."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

import flet as ft

from mobile.hooks.use_room import Room
from mobile.theme import MARGIN
from mobile.widgets.big_type import LINE, width

SMALLEST = 48
"""The size that the words have at least where the widest of them fits; they scroll rather than be smaller."""


class Layout(NamedTuple):
    """The size of the words, in how many columns they stand, and whether they are too long for the screen."""

    size: float
    columns: int
    scrolls: bool = False


def strip_layout(words: Sequence[str], room: Room) -> Layout:
    """Return how the words are largest in this room: below each other, or on a low screen in two columns."""
    best = max(_layout(words, room, 1), _layout(words, room, 2))
    if best.size >= SMALLEST:
        return best
    size = min(SMALLEST, _fit_across(words, room, 1))
    return Layout(size, 1, scrolls=len(words) * size * LINE > room.height)


def strip_words(words: Sequence[str], layout: Layout, colour: ft.ColorValue) -> list[ft.Control]:
    """Build the words in this layout; those of a column belong together."""
    rows = ceil(len(words) / layout.columns)
    parts = [
        [_word(one, layout.size, colour) for one in words[at : at + rows]]
        for at in range(0, len(words), rows)
    ]
    if len(parts) == 1:
        return [*parts[0]]
    return [
        ft.Row(
            [ft.Column(part, expand=True, spacing=0, tight=True) for part in parts],
            spacing=MARGIN,
            vertical_alignment=ft.CrossAxisAlignment.START,
        )
    ]


def _layout(words: Sequence[str], room: Room, columns: int) -> Layout:
    rows = ceil(len(words) / columns)
    return Layout(min(_fit_across(words, room, columns), room.height / (rows * LINE)), columns)


def _fit_across(words: Sequence[str], room: Room, columns: int) -> float:
    return (room.width - (columns - 1) * MARGIN) / columns / max(map(width, words))


def _word(word: str, size: float, colour: ft.ColorValue) -> ft.Control:
    return ft.Text(
        word,
        size=size,
        weight=ft.FontWeight.BOLD,
        color=colour,
        no_wrap=True,
        style=ft.TextStyle(height=LINE),
    )
