"""Chips to tap instead of typing, with one chosen or more."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TypeVar

import flet as ft

from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, TOUCH, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import checkable, one_of, option
from mobile.widgets.layout import wrapped_row

Value = TypeVar("Value")


def chips(
    answers: Mapping[Value, str],
    chosen: Collection[Value | None],
    on_tap: Callable[[Value], None],
    question: str = "",
    *,
    several: bool = False,
    name: str = "",
    about: str = "",
) -> ft.Control:
    """Build the chips; `answers` are the values with their labels, `on_tap` is called at every tap.

    A chosen chip has a tick as well as another colour. The `question` that they answer stands above them,
    and is the name of the group to a screen reader; where it stands elsewhere, it is the `name`. Where
    `several` can be chosen, each is a checkbox, also to a screen reader. Where the same answers stand more
    than once on a screen, a screen reader says behind each what it is `about`.
    """
    faces = [
        _chip(
            str(place),
            text,
            partial(on_tap, value),
            spoken=f"{text}: {about}" if about else text,
            is_chosen=value in chosen,
            is_box=several,
        )
        for place, (value, text) in enumerate(answers.items())
    ]
    row: ft.Control = wrapped_row(faces)
    said = question or name
    if not several:
        taken = next((str(place) for place, value in enumerate(answers) if value in chosen), None)
        row = one_of(said, row, taken)
    elif said:
        row = ft.Semantics(content=row, label=said, container=True)
    if not question:
        return row
    shown = ft.Semantics(content=typography.strong(question), exclude_semantics=True)
    return ft.Column([shown, row], spacing=GAP_SMALL, tight=True)


def _chip(
    key: str, text: str, on_tap: Callable[[], None], *, spoken: str, is_chosen: bool, is_box: bool
) -> ft.Control:
    colour = Colour.ON_INK if is_chosen else Colour.INK
    # there is an icon in both cases, so that no chip moves from under a thumb when another one is tapped
    if is_box:
        mark = ft.Icons.CHECK_BOX if is_chosen else ft.Icons.CHECK_BOX_OUTLINE_BLANK
    else:
        mark = ft.Icons.CHECK_CIRCLE if is_chosen else ft.Icons.RADIO_BUTTON_UNCHECKED
    shown = ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_SMALL, color=colour)
    face = ft.Container(
        ft.Row(
            [
                ft.Icon(mark, color=colour, size=TOUCH / 3),
                ft.Container(shown, expand=True, expand_loose=True),
            ],
            spacing=GAP_SMALL,
            tight=True,
        ),
        padding=ft.Padding.symmetric(horizontal=GAP, vertical=GAP + GAP_SMALL / 2),
        bgcolor=Colour.INK if is_chosen else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.INK if is_chosen else Colour.EDGE),
        border_radius=RADIUS,
    )
    if is_box:
        return checkable(face, spoken, on_tap, checked=is_chosen)
    return option(face, spoken, on_tap, key)
