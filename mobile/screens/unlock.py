"""Unlocking with the passphrase or the recovery code."""

import flet as ft

from mobile.state import use_app
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import primary
from mobile.widgets.entry import secret_entry, show_switch
from mobile.widgets.notice import busy, failed
from mobile.widgets.screen import screen


@ft.component
def UnlockScreen() -> ft.View:
    """Ask for the passphrase; what was typed stays when it was wrong."""
    app = use_app()
    t = app.language
    secret = ft.use_ref("")
    is_shown, show = ft.use_state(initial=False)
    action = use_action()

    def unlock() -> None:
        action.start(lambda: app.unlock(secret.current))

    return screen(
        t.text("People"),
        [
            words.title(t.text("Your notes are locked")),
            ft.AutofillGroup(
                secret_entry(
                    t.text("Passphrase or recovery code"),
                    secret,
                    app.stir,
                    is_shown=is_shown,
                    on_submit=unlock,
                )
            ),
            show_switch(t, is_shown, show),
            *failed(action.fault, t),
            *busy(t.text("Opening the lock. This takes a moment.") if action.is_running else ""),
        ],
        tab="/mensen",
        foot=[primary(t.text("Unlock"), unlock, icon=ft.Icons.LOCK_OPEN, disabled=action.is_running)],
    )
