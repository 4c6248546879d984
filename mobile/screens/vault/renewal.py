"""Another passphrase, or another recovery code. Only the lock changes; the notes stay as they are."""

from typing import TYPE_CHECKING

import flet as ft

from mobile.hooks.component import use_ref, use_state
from mobile.hooks.use_action import use_action
from mobile.routing import SECURITY_ROUTE, use_go_back
from mobile.screens.vault.gate import private
from mobile.screens.vault.recovery import RecoveryScreen
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.notices import Notices
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.new_passphrase import NewPassphrase, Use
from mobile.widgets.notice import busy, failed
from mobile.widgets.screen import screen
from mobile.widgets.text_field import secret_field, show_secret_switch

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def PassphraseScreen(app: State, book: "Notebook") -> ft.Control:  # noqa: ARG001 - it shows no notes
    """Choose the new passphrase, then confirm with the one of now."""
    go_back = use_go_back()
    notices = use_service(Notices)
    vault_secrets = use_service(VaultSecrets)
    t = app.language
    chosen, choose = use_state("")
    bar = t.text("Change the passphrase")

    async def use(passphrase: str) -> None:
        vault_secrets.check_passphrase(passphrase)
        choose(passphrase)

    async def change(secret: str) -> None:
        await vault_secrets.change_passphrase(secret, chosen)
        notices.announce(t.text("From now on the new passphrase opens your notes"))
        await go_back(SECURITY_ROUTE)

    if not chosen:
        return NewPassphrase(bar, use)
    explained = t.text("Older copies still open with the passphrase of the day they were made.")
    return _NowSecret(bar, explained, bar, change)


@private
def CodeScreen(app: State, book: "Notebook") -> ft.Control:  # noqa: ARG001 - it shows no notes
    """Confirm with the secret of now, then show the new code and ask it back."""
    go_back = use_go_back()
    notices = use_service(Notices)
    vault_secrets = use_service(VaultSecrets)
    t = app.language

    ft.on_unmounted(vault_secrets.forget_code)

    async def finish() -> None:
        await vault_secrets.finish_code()
        notices.announce(t.text("From now on the new recovery code opens your notes"))
        await go_back(SECURITY_ROUTE)

    bar = t.text("New recovery code")
    if app.recovery_code:
        return RecoveryScreen(bar, finish)
    explained = t.text("You get a new code. The old one then stops working.")
    return _NowSecret(bar, explained, t.text("Make a new code"), vault_secrets.renew_code)


@ft.component
def _NowSecret(bar: str, explained: str, go: str, use: Use) -> ft.View:
    app = use_app()
    auto_lock = use_service(AutoLock)
    t = app.language
    secret = use_ref("")
    is_shown, show = use_state(initial=False)
    action = use_action()

    def confirm() -> None:
        action.start(lambda: use(secret.current))

    return screen(
        bar,
        [
            typography.title(t.text("First show that it is you")),
            typography.body(explained),
            ft.AutofillGroup(
                secret_field(
                    t.text("Your passphrase or recovery code of now"),
                    secret,
                    auto_lock.note_use,
                    is_shown=is_shown,
                    on_submit=confirm,
                )
            ),
            *failed(action.fault, t),
            show_secret_switch(t, is_shown, show),
            *busy(t.text("Changing the lock. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        foot=[primary(go, confirm, disabled=action.is_running)],
    )
