"""The button that starts the one action of a screen."""

import flet as ft

from mobile.hooks.use_action import Action, Work
from mobile.widgets.buttons import primary


def start_button(text: str, action: Action, work: Work, *, icon: ft.IconData | None = None) -> ft.Control:
    """Build the primary button that runs `work`; it is disabled while the action runs."""
    return primary(text, lambda: action.start(work), icon=icon, disabled=action.is_running)
