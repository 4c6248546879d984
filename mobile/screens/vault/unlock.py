"""Unlocking with the passphrase or the recovery code."""

import flet as ft

from core.errors import WaitFirst
from core.language import Language
from mobile.hooks.component import use_ref, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_unlock_countdown import use_unlock_countdown
from mobile.screens.vault.erase_all import EraseAllScreen
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.notices import Notices
from mobile.services.vault_access import VaultAccess
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, primary
from mobile.widgets.notice import busy, failed, hint
from mobile.widgets.screen import screen
from mobile.widgets.text_field import secret_field, show_secret_switch


@ft.component
def UnlockScreen() -> ft.Control:
    """Ask for the passphrase; whoever lost everything that opens the lock can begin anew."""
    is_lost, say_lost = use_state(initial=False)
    if is_lost:
        return EraseAllScreen(tab="/mensen", step_back=lambda: say_lost(False))
    return _Lock(lambda: say_lost(True))


@ft.component
def _Lock(all_lost: Tap) -> ft.View:
    app = use_app()
    access = use_service(VaultAccess)
    auto_lock = use_service(AutoLock)
    notices = use_service(Notices)
    t = app.language
    secret = use_ref("")
    is_shown, show = use_state(initial=False)
    action = use_action()
    wait = use_unlock_countdown(action.fault)

    async def open_lock() -> None:
        await access.unlock(secret.current)
        if app.was_restored:  # once more, for whom the keyboard hid it
            notices.announce(_restored(t))
            app.was_restored = False

    def unlock() -> None:
        action.start(open_lock)

    asked = [
        ft.AutofillGroup(
            secret_field(
                t.text("Passphrase or recovery code"),
                secret,
                auto_lock.note_use,
                is_shown=is_shown,
                on_submit=unlock,
            )
        ),
        *failed(None if isinstance(action.fault, WaitFirst) else action.fault, t),
        show_secret_switch(t, is_shown, show),
    ]
    return screen(
        t.text("People"),
        [
            typography.title(t.text("Your notes are locked")),
            *(_waiting(wait, t) if wait else asked),
            *([hint(_restored(t))] if app.was_restored else []),
            *busy(t.text("Opening the lock. This takes a moment.") if action.is_running else ""),
            plain(t.text("Passphrase and code both lost?"), all_lost),
        ],
        tab="/mensen",
        foot=[
            primary(
                t.text("Unlock"), unlock, icon=ft.Icons.LOCK_OPEN, disabled=action.is_running or bool(wait)
            )
        ],
    )


def _restored(t: Language) -> str:
    return t.text(
        "Your browser had lost your notes. The app put them back from its second copy. "
        "Check whether your last note is there."
    )


def _waiting(seconds: int, t: Language) -> list[ft.Control]:
    """Say why one has to wait, and count down quietly: a screen reader does not say every second."""
    return [
        *failed(WaitFirst(seconds), t),
        typography.said(t.text("{time} to go", time=f"{seconds // 60}:{seconds % 60:02}")),
    ]
