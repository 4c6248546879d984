"""Erase everything: shows what goes and what stays, offers a copy first, and asks for confirmation."""

import flet as ft

from mobile.hooks.use_action import use_action
from mobile.lock_state import LockState
from mobile.routing import SECURITY_ROUTE, link_to
from mobile.services import use_service
from mobile.services.vault_access import VaultAccess
from mobile.state import use_app
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, dangerous, plain, primary
from mobile.widgets.list_item import list_item
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.use_confirmation import use_confirmation


@ft.component
def EraseAllScreen(tab: str | None = None, step_back: Tap | None = None) -> ft.Control:
    """Show what is erased; without passphrase and code it is the only way to start again."""
    app = use_app()
    access = use_service(VaultAccess)
    t = app.language
    page = ft.context.page
    confirmation = use_confirmation()
    action = use_action()
    is_open = app.lock is LockState.OPEN

    async def erase() -> None:
        await access.erase_everything()
        await page.push_route("/mensen")

    goes, stays = (ft.Icons.DELETE_OUTLINE, Colour.DANGER), (ft.Icons.CHECK, Colour.DONE)
    facts = [
        (goes, t.text("All people, goals and notes on this phone")),
        (goes, t.text("Your passphrase and your recovery code")),
        (goes, t.text("Your favourites and your own sentences on the cards")),
        (stays, t.text("The cards themselves stay")),
        (stays, t.text("Copies that you saved elsewhere stay. Throw those away yourself")),
    ]
    erase_button = dangerous(t.text("Erase everything"), confirmation.open, disabled=action.is_running)
    return screen(
        t.text("Erase everything"),
        [
            typography.title(
                t.text("Erase everything") if is_open else t.text("Passphrase and code both lost?")
            ),
            *(
                []
                if is_open
                else [
                    typography.body(
                        t.text(
                            "Then nobody can open these notes any more, and neither can we. "
                            "You can only begin anew. Do you have an old passphrase and a copy of that time? "
                            "Then you can bring that copy back afterwards."
                        )
                    )
                ]
            ),
            typography.body(t.text("This is what happens:")),
            *[
                list_item(ft.Icon(icon, color=colour), typography.body(fact))
                for (icon, colour), fact in facts
            ],
            *([erase_button] if is_open else []),
            *([plain(t.text("Back"), step_back)] if step_back else []),
            *failed(action.fault, t),
        ],
        tab=tab,
        private=is_open,
        foot=[
            primary(t.text("First make a copy"), link_to(f"{SECURITY_ROUTE}/kopie"), icon=ft.Icons.SAVE_ALT)
            if is_open
            else erase_button
        ],
        question=confirmation.question(
            t.text("Erase everything now?"),
            t.text("Without a copy nobody can bring your notes back, and neither can we."),
            yes=t.text("Erase everything"),
            no=t.text("Keep"),
            on_yes=lambda: action.start(erase),
        ),
    )
