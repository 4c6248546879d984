"""Change the passphrase or the recovery code. Only key slots change; the records stay as they are."""

import flet as ft

from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_leave import use_finish
from mobile.routing import SECURITY_ROUTE
from mobile.screens.vault.guard import Book, private
from mobile.screens.vault.recovery import RecoveryScreen
from mobile.services import use_service
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.new_passphrase import NewPassphrase, Use
from mobile.widgets.notice import busy
from mobile.widgets.screen import screen
from mobile.widgets.use_secret_entry import use_secret_entry


@private
def ChangePassphraseScreen(app: State, book: Book) -> ft.Control:  # noqa: ARG001 - it shows no notes
    """Choose the new passphrase, then confirm with the current secret."""
    finish = use_finish(SECURITY_ROUTE)
    vault_secrets = use_service(VaultSecrets)
    t = app.language
    chosen, choose = use_state("")
    bar = t.text("Change the passphrase")

    async def use(passphrase: str) -> None:
        vault_secrets.check_passphrase(passphrase)
        choose(passphrase)

    async def change(secret: str) -> None:
        await vault_secrets.change_passphrase(secret, chosen)
        await finish(t.text("From now on the new passphrase opens your notes"))

    if not chosen:
        return NewPassphrase(bar, use)
    explained = t.text("Older copies still open with the passphrase of the day they were made.")
    return _CurrentSecret(bar, explained, bar, change)


@private
def NewRecoveryCodeScreen(app: State, book: Book) -> ft.Control:  # noqa: ARG001 - it shows no notes
    """Confirm with the current secret, then show and verify the new code."""
    finish = use_finish(SECURITY_ROUTE)
    vault_secrets = use_service(VaultSecrets)
    t = app.language

    ft.on_unmounted(vault_secrets.forget_code)

    async def finish_code() -> None:
        await vault_secrets.finish_code()
        await finish(t.text("From now on the new recovery code opens your notes"))

    bar = t.text("New recovery code")
    if app.recovery_code:
        return RecoveryScreen(bar, finish_code)
    explained = t.text("You get a new code. The old one then stops working.")
    return _CurrentSecret(bar, explained, t.text("Make a new code"), vault_secrets.renew_code)


@ft.component
def _CurrentSecret(bar: str, explained: str, go: str, use: Use) -> ft.Control:
    t = use_app().language
    action = use_action()
    secret = use_secret_entry(action.fault)

    def confirm() -> None:
        action.start(lambda: use(secret.typed.current))

    return screen(
        bar,
        [
            typography.title(t.text("First show that it is you")),
            typography.body(explained),
            *secret.controls(t.text("Your current passphrase or recovery code"), confirm),
            *busy(t.text("Changing the lock. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        foot=[primary(go, confirm, disabled=action.is_running)],
    )
