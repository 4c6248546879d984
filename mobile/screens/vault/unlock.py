"""Unlock with the passphrase or the recovery code."""

import flet as ft

from core.errors import WaitFirst
from core.language import Language
from mobile.hooks.use_action import Action, Work, use_action
from mobile.hooks.use_unlock_countdown import use_unlock_countdown
from mobile.screens.vault.erase_all import EraseAllScreen
from mobile.screens.vault.guarded_place import use_guarded_place
from mobile.services import use_service
from mobile.services.letterbox import Letterbox
from mobile.services.notices import restored
from mobile.services.passkeys import Passkeys
from mobile.services.vault_access import VaultAccess
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, primary, secondary
from mobile.widgets.notice import busy, complaint, done, failed, hint
from mobile.widgets.screen import screen
from mobile.widgets.use_secret_entry import use_secret_entry


@ft.component
def UnlockScreen() -> ft.Control:
    """Show the lock; without passphrase and code the only way on is to erase everything."""
    app = use_app()
    place = use_guarded_place()

    def say_lost(is_lost: bool, /) -> None:  # noqa: FBT001 - one plain switch
        app.secrets_are_lost = is_lost

    ft.on_unmounted(lambda: say_lost(False))
    if app.secrets_are_lost:
        return EraseAllScreen(tab=place.tab, step_back=lambda: say_lost(False))
    return _Lock(lambda: say_lost(True))


@ft.component
def _Lock(all_lost: Tap) -> ft.Control:
    app = use_app()
    access = use_service(VaultAccess)
    letterbox = use_service(Letterbox)
    passkeys = use_service(Passkeys)
    t = app.language
    place = use_guarded_place()
    action = use_action()
    fault = None if isinstance(action.fault, WaitFirst) else action.fault
    secret = use_secret_entry(fault, autofocus=app.locked_itself)
    wait = use_unlock_countdown(action.fault)

    async def open_lock() -> None:
        await access.unlock(secret.typed.current)

    def unlock() -> None:
        action.start(open_lock)

    asked = secret.controls(t.text("Passphrase or recovery code"), unlock)
    return screen(
        place.word,
        [
            typography.title(t.text("Your notes are locked")),
            *_what_happened(app, t),
            *(_waiting(wait, t) if wait else asked),
            *([hint(restored(t))] if app.was_restored else []),
            *busy(t.text("Opening the lock. This takes a moment.") if action.is_running else ""),
            *([_finger(passkeys.unlock, action, t)] if app.has_passkey else []),
            *(
                [secondary(t.text("Write a quick note instead"), lambda: letterbox.write())]
                if letterbox.has_form
                else []
            ),
            plain(t.text("Passphrase and code both lost?"), all_lost),
        ],
        tab=place.tab,
        foot=[
            primary(
                t.text("Unlock"), unlock, icon=ft.Icons.LOCK_OPEN, disabled=action.is_running or bool(wait)
            )
        ],
    )


def _what_happened(app: State, t: Language) -> list[ft.Control]:
    """Return what nobody saw: that the notes locked by themselves, and whether all typed words are kept."""
    if app.lost_words:
        return complaint(t.text("The app could not keep what you typed last. The rest is kept."))
    if app.locked_itself:
        return done(t.text("You did not use the app for a while. All that you wrote is kept."))
    return []


def _finger(open_with_finger: Work, action: Action, t: Language) -> ft.Control:
    """Build the button for the finger, which is there while the passphrase has to wait too."""
    return secondary(
        t.text("Open with your finger"),
        lambda: action.start(open_with_finger),
        icon=ft.Icons.FINGERPRINT,
        disabled=action.is_running,
    )


def _waiting(seconds: int, t: Language) -> list[ft.Control]:
    """Return why to wait, and a countdown outside any live region, so that no second is read aloud."""
    return [
        *failed(WaitFirst(seconds), t),
        typography.said(t.text("{time} to go", time=f"{seconds // 60}:{seconds % 60:02}")),
    ]
