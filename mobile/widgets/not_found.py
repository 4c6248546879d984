"""The screen for an address that leads nowhere (any more)."""

import flet as ft

from core.language import Language
from mobile.widgets import typography
from mobile.widgets.screen import screen


def not_found(bar: str, sentence: str) -> ft.Control:
    """Build the screen with one sentence on what is not there; the way back is in the bar."""
    return screen(bar, [typography.body(sentence)])


def person_not_found(bar: str, t: Language) -> ft.Control:
    """Build the screen that shows "person not found", with this word in its bar."""
    return not_found(bar, t.text("This person is not in your notes (any more)."))


def goal_not_found(t: Language) -> ft.Control:
    """Build the screen that shows "goal not found"."""
    return not_found(t.text("Goal"), t.text("This goal is not in your notes (any more)."))
