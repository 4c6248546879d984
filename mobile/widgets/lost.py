"""The screen for an address that leads nowhere (any more)."""

import flet as ft

from mobile.widgets import words
from mobile.widgets.screen import screen


def lost(bar: str, sentence: str) -> ft.View:
    """Say in one sentence what is not there; the way back is in the bar."""
    return screen(bar, [words.body(sentence)])
