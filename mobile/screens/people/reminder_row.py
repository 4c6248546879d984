"""A reminder as a row: a tap opens what it is about, and buttons settle it or postpone it for a week."""

from collections.abc import Callable

import flet as ft

from core.language import Language
from mobile.routing import link_to
from mobile.theme import GAP, GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary, tappable
from mobile.widgets.layout import box, wrapped_row
from mobile.widgets.tile import spoken_label
from mobile.wording.reminders import ReminderText

EXCERPT_LINES = 4


def waiting_row(
    reminder: ReminderText,
    settle: tuple[str, ft.IconData | None, Callable[[], None]] | None,
    postpone: Callable[[], None],
    t: Language,
) -> ft.Control:
    """Build the row of a reminder that waits; `settle` is its first button: word, icon and action."""
    first = []
    if settle is not None:
        word, icon, act = settle
        first = [_named(secondary(word, act, icon=icon), word, reminder, act)]
    later = t.text("Again next week")
    return _row(reminder, wrapped_row([*first, _named(plain(later, postpone), later, reminder, postpone)]))


def settled_row(
    reminder: ReminderText, message: str, take_back: Callable[[], None], t: Language, *, is_large: bool
) -> ft.Control:
    """Build the row of a reminder that was settled or postponed just now, with a button to take that back.

    Unless the text is large, it is as high as the row that waited, so that no row below it moves.
    """
    tick = ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE)
    word = t.text("Not after all")
    back = _named(plain(word, take_back), word, reminder, take_back)
    if is_large:
        return _row(reminder, wrapped_row([tick, typography.body(message), back]))
    said = ft.Container(typography.body(message), expand=True)
    return _row(reminder, ft.Row([tick, said, back], spacing=GAP_SMALL))


def _named(face: ft.Control, word: str, reminder: ReminderText, on_tap: Callable[[], None]) -> ft.Control:
    """Build a button of which a screen reader says what it is about: several rows have the same."""
    return tappable(face, spoken_label(word, reminder.name, reminder.line), on_tap)


def _row(reminder: ReminderText, below: ft.Control) -> ft.Control:
    look = link_to(reminder.route)
    face = ft.Container(
        ft.Row(
            [
                ft.Column(
                    [typography.strong(reminder.name), typography.excerpt(reminder.line, EXCERPT_LINES)],
                    spacing=GAP_SMALL,
                    tight=True,
                    expand=True,
                ),
                ft.Icon(ft.Icons.CHEVRON_RIGHT, color=Colour.QUIET),
            ],
            spacing=GAP,
        ),
        ink=True,
        on_click=look,
        padding=ft.Padding.only(bottom=GAP_SMALL),
    )
    opens = tappable(face, spoken_label(reminder.name, reminder.line), look)
    return box(ft.Column([opens, below], spacing=GAP_SMALL, tight=True))
