"""Open with your finger: make a passkey on this phone, see when it was used, remove it."""

import flet as ft

from core.errors import PasskeyWithoutOutput
from mobile.hooks.component import use_state
from mobile.hooks.use_action import Action, use_action
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.services.passkeys import Passkeys
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, dangerous, primary
from mobile.widgets.layout import box, column
from mobile.widgets.notice import busy, failed, hint, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.use_secret_entry import use_secret_entry
from mobile.wording.error_messages import error_message
from mobile.wording.passkeys import passkey_costs, passkey_line, passkey_stays


@private
def PasskeysScreen(app: State, book: Book) -> ft.Control:  # noqa: ARG001 - it shows no notes
    """Show what opens the notes besides the passphrase; once a passkey was made, ask for the passphrase."""
    passkeys = use_service(Passkeys)
    is_made, note_made = use_state(initial=False)
    action = use_action()

    ft.on_mounted(passkeys.look)
    ft.on_unmounted(passkeys.forget)

    async def make() -> None:
        note_made(await passkeys.make())

    if is_made:
        return _Confirm(lambda: note_made(False))
    return _Overview(action, lambda: action.start(make))


@ft.component
def _Overview(action: Action, make: Tap) -> ft.Control:
    app = use_app()
    passkeys = use_service(Passkeys)
    notices = use_service(Notices)
    t = app.language
    there = passkeys.there()

    def remover(slot: str) -> Tap:
        async def remove() -> None:
            await passkeys.remove(slot)
            notices.announce(t.text("Your finger no longer opens your notes. Your passphrase does"))

        return lambda: action.start(remove)

    rows = [
        box(
            column(
                [
                    typography.strong(one.label or t.text("This phone")),
                    typography.quiet(passkey_line(one.made, one.used, app.today(), t)),
                    dangerous(t.text("Remove"), remover(one.slot), disabled=action.is_running),
                ],
                GAP_SMALL,
            )
        )
        for one in there
    ]
    name = t.text("Make a new key") if there else t.text("Make a key")
    return screen(
        t.text("Open with your finger"),
        [
            *notice_here(notices),
            *failed(action.fault, t),
            *map(typography.body, passkey_costs(t)),
            *rows,
            *([typography.quiet(passkey_stays(t))] if rows else []),
            *(
                []
                if app.supports_passkeys or action.fault
                else [hint(error_message(PasskeyWithoutOutput(), t))]
            ),
        ],
        private=True,
        foot=[primary(name, make, icon=ft.Icons.FINGERPRINT, disabled=action.is_running)]
        if app.supports_passkeys
        else [],
    )


@ft.component
def _Confirm(end: Tap) -> ft.Control:
    """Ask for the passphrase, without which nothing new may open the notes."""
    passkeys = use_service(Passkeys)
    notices = use_service(Notices)
    t = use_app().language
    action = use_action()
    secret = use_secret_entry(action.fault)

    async def save() -> None:
        await passkeys.save(secret.typed.current)
        notices.announce(t.text("From now on your finger opens your notes too"))
        end()

    def confirm() -> None:
        action.start(save)

    return screen(
        t.text("Open with your finger"),
        [
            typography.title(t.text("First show that it is you")),
            typography.body(
                t.text("The key works on this phone. Type your passphrase to use it from now on.")
            ),
            *secret.controls(t.text("Your current passphrase or recovery code"), confirm),
            *busy(t.text("Changing the lock. This takes a moment.") if action.is_running else ""),
        ],
        private=True,
        foot=[primary(t.text("Use my finger from now on"), confirm, disabled=action.is_running)],
    )
