"""The screen for an unknown address."""

import flet as ft

from mobile.routing import link_to
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.screen import screen


@ft.component
def NotFoundScreen() -> ft.Control:
    """Show "not found", and the way to the cards."""
    t = use_app().language
    return screen(
        t.text("Not found"),
        [
            typography.title(t.text("There is nothing here")),
            typography.body(t.text("This address leads nowhere. Your cards and notes are all still there.")),
        ],
        tab="/",
        foot=[primary(t.text("To the cards"), link_to("/"))],
    )
