"""The offer to open the notes with a finger, made once to who typed the passphrase a few times."""

import flet as ft

from mobile.hooks.use_action import use_action
from mobile.routing import PASSKEYS_ROUTE
from mobile.screens.people.one_line import one_line
from mobile.services import use_service
from mobile.services.passkeys import Passkeys
from mobile.state import use_app
from mobile.theme import Colour


@ft.component
def PasskeyOffer() -> ft.Control:
    """Show the offer, with a cross after which it never comes again."""
    passkeys = use_service(Passkeys)
    t = use_app().language
    action = use_action()
    page = ft.context.page

    async def look() -> None:
        await passkeys.stop_offering()
        page.navigate(PASSKEYS_ROUTE)

    return one_line(
        ft.Icon(ft.Icons.FINGERPRINT, color=Colour.GOLD_TEXT),
        t.text("No longer type your passphrase every time?"),
        t.text("Open with your finger"),
        lambda: action.start(look),
        put_off=t.text("No, thank you"),
        on_put_off=lambda: action.start(passkeys.stop_offering),
    )
