"""A person in the list of people: a low row, with what is open and a tick for it."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.person import Person
from mobile.routing import link_to
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, Colour
from mobile.widgets.buttons import icon_button, tappable
from mobile.widgets.symbol import person_symbol
from mobile.widgets.tile import spoken_label
from mobile.wording.notes import last_talk_line
from mobile.wording.people import placement_line

_ABOVE, _BELOW = 8, 7
"""Padding of a row, which with its mark and its edge is 64 high."""


class OpenLine(NamedTuple):
    """The agreement under a name; `is_done` says that it was ticked in this visit, `tick` changes that."""

    agreement: Agreement
    is_done: bool
    tick: Callable[[], None]


def person_row(
    person: Person,
    last: date | None,
    shown: OpenLine | None,
    today: date,
    t: Language,
    *,
    is_large: bool,
    is_opened: bool,
) -> ft.Control:
    """Build the row; at large text the day of the last talk stands under the name instead of beside it.

    It is marked while the person `is_opened` beside it.
    """
    day = t.relative_day(last, today, begins=is_large) if last else ""
    line, talk = _below(person, shown, today, t), last_talk_line(last, today, t)
    name = _text(person.name, ft.TextThemeStyle.TITLE_MEDIUM, Colour.TEXT, lines=2 if is_large else 1)
    beside = [_quiet(day)] if day and not is_large else []
    under = [*([day] if is_large else []), line or ("" if last else talk)]
    opens = link_to(f"/mensen/{person.id}")
    face = ft.Container(
        ft.Row(
            [
                person_symbol(person),
                ft.Column(
                    [
                        ft.Row([ft.Container(name, expand=True), *beside], spacing=GAP_SMALL),
                        *[_quiet(line) for line in under if line],
                    ],
                    spacing=0,
                    tight=True,
                    expand=True,
                ),
            ],
            spacing=GAP,
        ),
        padding=ft.Padding.only(right=GAP_SMALL, top=_ABOVE, bottom=_BELOW),
    )
    label = spoken_label(person.name, talk, line)
    row = ft.Row(
        [
            tappable(face, label, opens, selected=is_opened or None, expand=True),
            *([_tick(shown, t)] if shown else []),
        ],
        spacing=0,
    )
    colour = Colour.INK_WASH if is_opened else None
    return ft.Container(
        row, bgcolor=colour, border=ft.Border.only(bottom=ft.BorderSide(EDGE_WIDTH, Colour.EDGE))
    )


def _below(person: Person, shown: OpenLine | None, today: date, t: Language) -> str:
    """Return the line under the name: what was agreed comes before where someone works."""
    if shown is None:
        return placement_line(person.place, today, t)
    what = shown.agreement.text
    return t.text("done: {what}", what=what) if shown.is_done else t.text("still open: {what}", what=what)


def _tick(shown: OpenLine, t: Language) -> ft.Control:
    icon = ft.Icons.CHECK_CIRCLE if shown.is_done else ft.Icons.RADIO_BUTTON_UNCHECKED
    colour = Colour.DONE if shown.is_done else Colour.INK
    what = shown.agreement.text
    name = t.text("Not done: {what}", what=what) if shown.is_done else t.text("Done: {what}", what=what)
    return icon_button(icon, name, shown.tick, colour=colour)


def _quiet(text: str) -> ft.Control:
    return _text(text, ft.TextThemeStyle.BODY_SMALL, Colour.QUIET, lines=1)


def _text(text: str, style: ft.TextThemeStyle, colour: ft.Colors, *, lines: int) -> ft.Control:
    return ft.Text(text, theme_style=style, color=colour, max_lines=lines, overflow=ft.TextOverflow.ELLIPSIS)
