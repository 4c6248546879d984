"""A sentence as a thing that is said: large, and strong where the words are that decide what it is."""

from collections.abc import Sequence

import flet as ft

from core.language import Language
from mobile.theme import GAP, GAP_SMALL, MARGIN, Colour
from mobile.widgets import typography
from mobile.widgets.arrival import arrival
from mobile.widgets.layout import box, column
from mobile.widgets.list_item import list_item

_DECIDES = ft.TextStyle(
    weight=ft.FontWeight.BOLD,
    decoration=ft.TextDecoration.UNDERLINE,
    decoration_color=Colour.GOLD,
    decoration_thickness=2,
)


def sentence_card(
    above: Sequence[ft.Control], sentence: str, sign: str = "", *, is_new: bool = True
) -> ft.Control:
    """Build the card, with quiet lines above the sentence, which is the heading of its screen.

    A screen reader arrives at a sentence that `is_new`. `sign` is the part of it that stands out, if any.
    """
    face = _with_sign(sentence, sign) if sign else typography.said(sentence)
    return _card([*above, _heading(face, is_new=is_new)])


def heard_card(above: Sequence[ft.Control], t: Language, *, is_new: bool) -> ft.Control:
    """Build the card of a sentence that was heard and is not shown."""
    words = _heading(typography.said(t.text("Your colleague has read it aloud.")), is_new=is_new)
    return _card([*above, list_item(ft.Icon(ft.Icons.HEARING, color=Colour.INK), words)])


def _card(lines: Sequence[ft.Control]) -> ft.Control:
    padding = ft.Padding.symmetric(horizontal=MARGIN, vertical=GAP)
    return box(column(lines, GAP_SMALL), padding=padding, edge=Colour.GOLD)


def _heading(face: ft.Control, *, is_new: bool) -> ft.Control:
    if is_new:
        return arrival(face, level=1)
    return ft.Semantics(content=face, header=True, heading_level=1)


def _with_sign(sentence: str, sign: str) -> ft.Control:
    before, decides, after = sentence.partition(sign)
    return ft.Text(
        spans=[ft.TextSpan(before), ft.TextSpan(decides, style=_DECIDES), ft.TextSpan(after)],
        semantics_label=sentence,
        theme_style=ft.TextThemeStyle.HEADLINE_SMALL,
        color=Colour.TEXT,
    )
