"""Text by its role: the theme has the sizes, and screen readers hear what is a heading.

What somebody typed is in a language of its own, on a screen with the words `around` it: it begins at the side
of its own first letter.
"""

import flet as ft

from core.language import Words
from core.worker.direction import begins_rtl, isolated
from mobile.theme import FALLBACK_FONTS, FONT, GAP, NUMBERS, Colour
from mobile.widgets.arrival import arrival
from mobile.widgets.readable_line import readable
from mobile.widgets.whole_words import whole_words


def title(text: str, *, around: Words | None = None, beside: float = 0) -> ft.Control:
    """Build the one title of a screen, or of one of its steps, at which a screen reader arrives.

    No word of it is broken, also with so many pixels of its line `beside` it.
    """
    face = ft.Text(text, theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM, color=Colour.INK)
    return arrival(whole_words(_own_side(face, around), beside=beside), level=1)


def heading(text: str) -> ft.Control:
    """Build the heading of a part of a screen."""
    return _heading(text, 2, ft.TextThemeStyle.TITLE_LARGE)


def next_heading(text: str) -> ft.Control:
    """Build the heading of a part that comes with a step, at which a screen reader arrives."""
    return arrival(ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_LARGE, color=Colour.INK), level=2)


def part(text: str) -> ft.Control:
    """Build the heading of a part below another, with space between the two."""
    return ft.Container(heading(text), padding=ft.Padding.only(top=GAP))


def body(text: str, *, around: Words | None = None) -> ft.Control:
    """Build a paragraph."""
    face = ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE, color=Colour.TEXT)
    return _own_side(face, around)


def strong(text: str, *, around: Words | None = None) -> ft.Text:
    """Build a line that stands out without being a heading."""
    face = ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=Colour.TEXT)
    return _own_side(face, around)


def name_of_row(text: str, *, beside: float, icons: int) -> ft.Control:
    """Build what a row is called, of which no word is broken: see `whole_words`."""
    return whole_words(strong(text), beside=beside, icons=icons)


def quiet(text: str, *, around: Words | None = None) -> ft.Control:
    """Build a side remark."""
    face = ft.Text(text, theme_style=ft.TextThemeStyle.BODY_SMALL, color=Colour.QUIET)
    return readable(_own_side(face, around))


def caption(text: str) -> ft.Control:
    """Build one line below a picture, cut off where it does not fit."""
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.BODY_SMALL,
        color=Colour.TEXT,
        text_align=ft.TextAlign.CENTER,
        max_lines=1,
        overflow=ft.TextOverflow.ELLIPSIS,
    )


def label(text: str, size: float | None = None) -> ft.Control:
    """Build a word with a fixed place; a `size` is one at which it fits there."""
    return ft.Text(text, theme_style=ft.TextThemeStyle.LABEL_MEDIUM, color=Colour.QUIET, size=size)


def in_rail(text: str) -> ft.Control:
    """Build the word below a sign in the rail."""
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.LABEL_MEDIUM,
        color=Colour.TEXT,
        text_align=ft.TextAlign.CENTER,
    )


def golden(mark: str) -> ft.Control:
    """Build a mark before a line, which screen readers skip."""
    shown = ft.Text(mark, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=Colour.GOLD)
    return ft.Semantics(content=shown, exclude_semantics=True)


def said(text: str, size: float | None = None, *, around: Words | None = None) -> ft.Text:
    """Build a sentence to say aloud: the largest text there is. A `size` is one at which it fits."""
    face = ft.Text(text, theme_style=ft.TextThemeStyle.HEADLINE_SMALL, color=Colour.TEXT, size=size)
    return _own_side(face, around)


def said_whole(text: str, *, beside: float = 0) -> ft.Control:
    """Build the same, of which no word is broken: see `whole_words`."""
    return whole_words(said(text), beside=beside)


def number(text: str, size: float, colour: ft.Colors = Colour.INK) -> ft.Text:
    """Build a number that stands by itself, of this size."""
    return ft.Text(text, style=number_style(size, colour))


def number_style(size: float, colour: ft.Colors) -> ft.TextStyle:
    """Return the style of a number that stands by itself."""
    return ft.TextStyle(
        size=size,
        weight=ft.FontWeight.BOLD,
        color=colour,
        height=1.2,
        font_family=NUMBERS,
        font_family_fallback=[FONT, *FALLBACK_FONTS],
    )


def excerpt(text: str, lines: int, *, around: Words | None = None) -> ft.Control:
    """Build the first lines of a text that someone wrote."""
    face = ft.Text(
        text,
        theme_style=ft.TextThemeStyle.BODY_LARGE,
        color=Colour.TEXT,
        max_lines=lines,
        overflow=ft.TextOverflow.ELLIPSIS,
    )
    return _own_side(face, around)


def _own_side(face: ft.Text, around: Words | None) -> ft.Text:
    """Lay out a text that somebody typed; nothing changes where it runs as the words around it do.

    Flet can turn what stands within a control to the right, and not back. So an isolate and the side do it.
    """
    begins = begins_rtl(face.value) if around else None
    if around is None or begins in (None, around.is_rtl):
        return face
    face.value = isolated(face.value, in_rtl=around.is_rtl)
    face.text_align = ft.TextAlign.RIGHT if begins else ft.TextAlign.LEFT
    return face


def _heading(text: str, level: int, style: ft.TextThemeStyle) -> ft.Control:
    shown = ft.Text(text, theme_style=style, color=Colour.INK)
    # a node of its own: in a long list what stands below it would become part of the heading
    return ft.Semantics(content=shown, header=True, heading_level=level, container=True)
