"""The statement of accessibility, as on the page."""

import flet as ft

from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.arrival import stop
from mobile.widgets.layout import column
from mobile.widgets.screen import screen
from mobile.wording.accessibility import accessibility_statement


@ft.component
def AccessibilityScreen() -> ft.Control:
    """Show what is tested, what is not met, and how to tell us."""
    t = use_app().language
    return screen(
        t.text("Accessibility"),
        [
            control
            for part in accessibility_statement(t)
            for control in (
                *([typography.part(part.heading)] if part.heading else []),
                stop(column([typography.body(line) for line in part.lines])),
            )
        ],
    )
