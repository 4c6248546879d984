"""Buttons by how much they matter on their screen. The theme makes all of them at least 48 high."""

from collections.abc import Awaitable, Callable

import flet as ft

from mobile.theme import GAP, TOUCH, Colour

Tap = Callable[[], Awaitable[None] | None]


def primary(text: str, on_tap: Tap, *, icon: ft.IconData | None = None, disabled: bool = False) -> ft.Control:
    """Build the one button that is the next step."""
    return ft.FilledButton(centred(text), icon=icon, on_click=on_tap, disabled=disabled)


def secondary(
    text: str, on_tap: Tap, *, icon: ft.IconData | None = None, disabled: bool = False
) -> ft.Control:
    """Build a button for something else to do here."""
    return ft.OutlinedButton(centred(text), icon=icon, on_click=on_tap, disabled=disabled)


def plain(text: str, on_tap: Tap, *, disabled: bool = False) -> ft.Control:
    """Build a button for what few will choose."""
    return ft.TextButton(centred(text), on_click=on_tap, disabled=disabled)


def dangerous(text: str, on_tap: Tap, *, disabled: bool = False) -> ft.Control:
    """Build a button for what cannot be undone; `on_tap` asks for confirmation."""
    return ft.TextButton(
        centred(text),
        icon=ft.Icons.DELETE_OUTLINE,
        icon_color=Colour.DANGER,
        style=ft.ButtonStyle(color=Colour.DANGER),
        on_click=on_tap,
        disabled=disabled,
    )


def in_bar(text: str, on_tap: Tap, *, disabled: bool = False) -> ft.Control:
    """Build a button for the top bar, where a keyboard never covers it."""
    shown = ft.Text(text, theme_style=ft.TextThemeStyle.LABEL_SMALL, color=Colour.ON_INK)
    style = ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=GAP))
    return ft.FilledButton(shown, on_click=on_tap, disabled=disabled, style=style)


def icon_in_bar(icon: ft.IconData, name: str, on_tap: Tap) -> ft.Control:
    """Build a button with an icon only; `name` is what a screen reader says."""
    return tappable(ft.IconButton(icon, on_click=on_tap, width=TOUCH, height=TOUCH), name, on_tap)


def tappable(
    face: ft.Control, label: str, on_tap: Tap, *, selected: bool | None = None, expand: bool | None = None
) -> ft.Control:
    """Build a control that screen readers hear as one button with this label."""
    return ft.Semantics(
        content=face,
        label=label,
        button=True,
        selected=selected,
        exclude_semantics=True,
        on_tap=on_tap,
        expand=expand,
    )


def checkable(face: ft.Control, label: str, on_tap: Tap, *, checked: bool) -> ft.Control:
    """Build a control that screen readers hear as one checkbox with this label."""
    return ft.Semantics(content=face, label=label, checked=checked, exclude_semantics=True, on_tap=on_tap)


def centred(text: str) -> ft.Text:
    """Build the text of a button, which wraps at large text."""
    return ft.Text(text, text_align=ft.TextAlign.CENTER)
