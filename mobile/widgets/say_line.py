"""A sentence to say aloud, in which a slot is a gap that the real thing goes in."""

import flet as ft

from core.deck.slot import pieces, slot_names
from mobile.state import State
from mobile.theme import Colour, type_sizes

_BLANK = "\u00a0"
"""Keeps a gap on one line, and is underlined too."""
_ROOM = 2 * _BLANK
"""What a gap has on each side of its hint."""


def say_line(sentence: str, app: State) -> ft.Control:
    """Build a sentence to say aloud: the largest text there is."""
    sizes = type_sizes(app.settings.text_size)
    return _with_gaps(sentence, ft.TextThemeStyle.HEADLINE_SMALL, sizes.small)


def small_say_line(sentence: str, app: State) -> ft.Control:
    """Build the same as a line that stands out among others."""
    sizes = type_sizes(app.settings.text_size)
    return _with_gaps(sentence, ft.TextThemeStyle.TITLE_MEDIUM, sizes.small)


def heard(sentence: str) -> str:
    """Return a sentence as a screen reader says it: a slot is its hint."""
    return "".join(text for text, _ in pieces(sentence))


def _with_gaps(sentence: str, style: ft.TextThemeStyle, hint_size: float) -> ft.Control:
    gap = ft.TextStyle(
        size=hint_size,
        color=Colour.QUIET,
        decoration=ft.TextDecoration.UNDERLINE,
        decoration_style=ft.TextDecorationStyle.DOTTED,
        decoration_color=Colour.TEXT,
        decoration_thickness=2,
    )
    spans = [
        ft.TextSpan(f"{_ROOM}{text.replace(' ', _BLANK)}{_ROOM}", style=gap) if is_slot else ft.TextSpan(text)
        for text, is_slot in pieces(sentence)
    ]
    if not slot_names(sentence):
        return ft.Text(sentence, theme_style=style, color=Colour.TEXT)
    return ft.Text(spans=spans, semantics_label=heard(sentence), theme_style=style, color=Colour.TEXT)
