"""A reminder as a row: a tap opens what it is about, and buttons settle it or postpone it for a week."""

from collections.abc import Callable
from typing import NamedTuple

import flet as ft

from core.language import Language
from mobile.routing import link_to
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.layout import box, wrapped_row
from mobile.widgets.open_row import open_row
from mobile.widgets.tile import spoken_label
from mobile.wording.reminders import ReminderText

EXCERPT_LINES = 4


class Settle(NamedTuple):
    """The first button of a reminder: its word, its icon and what it does."""

    word: str
    icon: ft.IconData | None
    act: Callable[[], None]


def waiting_row(
    reminder: ReminderText, settle: Settle, postpone: Callable[[], None], t: Language
) -> ft.Control:
    """Build the row of a reminder that waits."""
    return _row(reminder, _buttons(reminder, settle, postpone, t))


def settled_row(
    reminder: ReminderText,
    settle: Settle,
    message: str,
    take_back: Callable[[], None],
    t: Language,
    *,
    is_large: bool,
) -> ft.Control:
    """Build the row of a reminder that was settled or postponed just now, with a button to take that back.

    `settle` is the button that it had: it leaves its room, so that no row below moves. Large text goes on
    below itself.
    """
    word = t.text("Not after all")
    tick = ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE)
    back = plain(word, take_back, spoken=_about(word, reminder))
    said = typography.quiet(message)
    line = (
        wrapped_row([tick, said, back])
        if is_large
        else ft.Row([tick, ft.Container(said, expand=True), back], spacing=GAP_SMALL)
    )
    gone = _buttons(reminder, settle, take_back, t)
    room = ft.Semantics(content=ft.Container(gone, opacity=0, disabled=True), exclude_semantics=True)
    return _row(reminder, ft.Stack([room, line]))


def _buttons(reminder: ReminderText, settle: Settle, postpone: Callable[[], None], t: Language) -> ft.Control:
    word, later = settle.word, t.text("Again next week")
    return wrapped_row(
        [
            secondary(word, settle.act, icon=settle.icon, spoken=_about(word, reminder)),
            plain(later, postpone, spoken=_about(later, reminder)),
        ]
    )


def _about(word: str, reminder: ReminderText) -> str:
    """Return what a screen reader says of a button, and so what it is about: several rows have the same."""
    return spoken_label(word, reminder.name, reminder.line)


def _row(reminder: ReminderText, below: ft.Control) -> ft.Control:
    opens = open_row(
        typography.strong(reminder.name),
        typography.excerpt(reminder.line, EXCERPT_LINES),
        link_to(reminder.route),
        label=spoken_label(reminder.name, reminder.line),
    )
    return box(ft.Column([opens, below], spacing=GAP_SMALL, tight=True))
