"""The screen for an address that leads nowhere (any more)."""

import flet as ft

from core.language import Language
from mobile.widgets import typography
from mobile.widgets.screen import screen


def not_found(bar: str, sentence: str) -> ft.View:
    """Say in one sentence what is not there; the way back is in the bar."""
    return screen(bar, [typography.body(sentence)])


def person_not_found(bar: str, t: Language) -> ft.View:
    """Say that whom the address names is not there, on the screen with this word in its bar."""
    return not_found(bar, t.text("This person is not in your notes (any more)."))


def goal_not_found(t: Language) -> ft.View:
    """Say that the goal which the address names is not there."""
    return not_found(t.text("Goal"), t.text("This goal is not in your notes (any more)."))
