"""The guard of the notes: first use, the recovery code, unlocking, or why storage is refused."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeAlias

import flet as ft

from core.errors import GoudklompjeError, StorageRefused
from core.language import Language
from mobile.lock_state import LockState
from mobile.screens.vault.first_use import FirstUseScreen
from mobile.screens.vault.guarded_place import use_guarded_place
from mobile.screens.vault.recovery import RecoveryScreen
from mobile.screens.vault.unlock import UnlockScreen
from mobile.services import use_service
from mobile.services.vault_access import VaultAccess
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.notice import busy, complaint
from mobile.widgets.screen import screen
from mobile.wording.error_messages import error_message

if TYPE_CHECKING:
    from core.people.notebook import Notebook

Book: TypeAlias = "Notebook"
"""The open notebook, by a name that costs a screen no import before the notes are unlocked."""


@ft.component
def GuardScreen() -> ft.Control:
    """Show what has to be done before the notes open."""
    app = use_app()
    access = use_service(VaultAccess)
    vault_secrets = use_service(VaultSecrets)
    t = app.language
    place = use_guarded_place()

    match app.lock:
        case LockState.ABSENT:
            return FirstUseScreen()
        case LockState.CODE:
            return RecoveryScreen(place.word, vault_secrets.finish_code, place.tab)
        case LockState.LOCKED:
            return UnlockScreen()
        case LockState.REFUSED:
            controls = [typography.title(t.text("No place for notes")), *complaint(_refusal(app.refusal, t))]
            again = primary(t.text("Try again"), access.find_vault)
            return screen(place.word, controls, tab=place.tab, foot=[again])
        case LockState.UNKNOWN | LockState.OPEN:
            return screen(place.word, busy(t.text("Looking for your notes.")), tab=place.tab)


def _refusal(fault: GoudklompjeError | None, t: Language) -> str:
    if fault is None or isinstance(fault, StorageRefused):
        return t.text(
            "This browser keeps no data, so notes are not possible. You can read the cards here. "
            "Leave private mode or allow storage."
        )
    return error_message(fault, t)


def private(draw: Callable[[State, Book], ft.Control]) -> Callable[[], ft.Control]:
    """Return the component of a private screen; while the notes are locked it shows the guard."""

    @ft.component
    @wraps(draw)
    def guarded() -> ft.Control:
        app = use_app()
        return draw(app, app.notebook) if app.notebook else GuardScreen()

    return guarded
