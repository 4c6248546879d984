"""Text by its role: the theme has the sizes, and screen readers hear what is a heading."""

import flet as ft

from mobile.theme import FALLBACK_FONTS, FONT, GAP, NUMBERS, Colour
from mobile.widgets.arrival import arrival


def title(text: str) -> ft.Control:
    """Build the one title of a screen, or of one of its steps, at which a screen reader arrives."""
    face = ft.Text(text, theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM, color=Colour.INK)
    return arrival(face, level=1)


def heading(text: str) -> ft.Control:
    """Build the heading of a part of a screen."""
    return _heading(text, 2, ft.TextThemeStyle.TITLE_LARGE)


def next_heading(text: str) -> ft.Control:
    """Build the heading of a part that comes with a step, at which a screen reader arrives."""
    return arrival(ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_LARGE, color=Colour.INK), level=2)


def part(text: str) -> ft.Control:
    """Build the heading of a part below another, with space between the two."""
    return ft.Container(heading(text), padding=ft.Padding.only(top=GAP))


def body(text: str) -> ft.Control:
    """Build a paragraph."""
    return ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE, color=Colour.TEXT)


def strong(text: str) -> ft.Control:
    """Build a line that stands out without being a heading."""
    return ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=Colour.TEXT)


def quiet(text: str) -> ft.Control:
    """Build a side remark."""
    return ft.Text(text, theme_style=ft.TextThemeStyle.BODY_SMALL, color=Colour.QUIET)


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


def said(text: str, size: float | None = None) -> ft.Control:
    """Build a sentence to say aloud: the largest text there is. A `size` is one at which it fits."""
    return ft.Text(text, theme_style=ft.TextThemeStyle.HEADLINE_SMALL, color=Colour.TEXT, size=size)


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


def excerpt(text: str, lines: int) -> ft.Control:
    """Build the first lines of a text that someone wrote."""
    return ft.Text(
        text,
        theme_style=ft.TextThemeStyle.BODY_LARGE,
        color=Colour.TEXT,
        max_lines=lines,
        overflow=ft.TextOverflow.ELLIPSIS,
    )


def _heading(text: str, level: int, style: ft.TextThemeStyle) -> ft.Control:
    shown = ft.Text(text, theme_style=style, color=Colour.INK)
    # a node of its own: in a long list what stands below it would become part of the heading
    return ft.Semantics(content=shown, header=True, heading_level=level, container=True)
