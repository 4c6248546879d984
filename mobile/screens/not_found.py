"""The screen for an unknown address."""

import flet as ft

from mobile.state import use_app
from mobile.widgets import words
from mobile.widgets.buttons import primary
from mobile.widgets.link import link
from mobile.widgets.screen import screen


@ft.component
def NotFoundScreen() -> ft.View:
    """Show "not found", and the way to the cards."""
    t = use_app().language
    return screen(
        t.text("Not found"),
        [
            words.title(t.text("There is nothing here")),
            words.body(t.text("This address leads nowhere. Your cards and notes are all still there.")),
        ],
        tab="/",
        foot=[primary(t.text("To the cards"), link("/"))],
    )
