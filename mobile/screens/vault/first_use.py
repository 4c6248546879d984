"""First use: what the lock is for, then a new vault with a passphrase or from a copy."""

import flet as ft

from core.language import Language
from mobile.hooks.component import use_state
from mobile.lock_state import Loss
from mobile.screens.vault.guarded_place import use_guarded_place
from mobile.screens.vault.install import InstallScreen
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.services.transfers import Transfers
from mobile.services.vault_access import VaultAccess
from mobile.state import use_app
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, primary, secondary
from mobile.widgets.list_item import list_item
from mobile.widgets.new_passphrase import NewPassphrase
from mobile.widgets.notice import complaint
from mobile.widgets.open_file import OpenFile
from mobile.widgets.screen import screen


@ft.component
def FirstUseScreen() -> ft.Control:
    """Explain the lock, then create the vault with a new passphrase or from a copy.

    On an iPhone outside the home screen, where notes may be cleared, the advice to install comes first.
    """
    app = use_app()
    access = use_service(VaultAccess)
    transfers = use_service(Transfers)
    notices = use_service(Notices)
    t = app.language
    place = use_guarded_place()
    at_risk = app.platform.is_ios and not app.platform.is_installed
    step, go = use_state("install" if at_risk else "explain")

    async def restore(copy: bytes, secret: str) -> None:
        await access.restore_as_new(copy, secret)
        notices.announce(t.text("Your notes are back"))

    match step:
        case "install":
            return InstallScreen(lambda: go("explain"))
        case "make":
            return NewPassphrase(place.word, access.create_vault, place.tab)
        case "restore":
            return OpenFile(
                place.word,
                t.text("Bring back your notes"),
                [
                    t.text("Choose the copy that you saved. Its name ends in .goud."),
                    t.text("It opens with the passphrase or the recovery code of the day it was made."),
                ],
                t.text("Passphrase or recovery code"),
                transfers.check_copy,
                restore,
                place.tab,
                lambda: go("explain"),
            )
        case _ if app.loss:
            return _Gone(app.loss, lambda: go("make"), lambda: go("restore"))
        case _:
            return _Explanation(lambda: go("make"), lambda: go("restore"))


@ft.component
def _Explanation(make: Tap, restore: Tap) -> ft.Control:
    t = use_app().language
    place = use_guarded_place()
    facts = [
        (ft.Icons.LOCK_OUTLINE, t.text("Names, goals and notes are locked before they are stored.")),
        (
            ft.Icons.SMARTPHONE,
            t.text("They stay on this phone. Nobody else gets them, not even the makers of this app."),
        ),
        (
            ft.Icons.KEY,
            t.text(
                "Only your passphrase opens them: a password of a few words. Nobody can reset it for you."
            ),
        ),
        (ft.Icons.STYLE_OUTLINED, t.text("The cards stay open for everyone.")),
    ]
    return screen(
        place.word,
        [
            typography.title(t.text("Your notes get a lock")),
            *[list_item(ft.Icon(icon, color=Colour.GOLD), typography.body(fact)) for icon, fact in facts],
            plain(t.text("I had the app on another phone"), restore),
        ],
        tab=place.tab,
        foot=[primary(t.text("Make a passphrase"), make)],
    )


@ft.component
def _Gone(loss: Loss, make: Tap, restore: Tap) -> ft.Control:
    t = use_app().language
    place = use_guarded_place()
    return screen(
        place.word,
        [
            typography.title(t.text("Your notes are no longer here")),
            *complaint(_how_lost(loss, t)),
            typography.body(t.text("No copy? Then you begin anew, with a new passphrase.")),
            secondary(t.text("Make a passphrase"), make),
        ],
        tab=place.tab,
        foot=[primary(t.text("I have a copy"), restore)],
    )


def _how_lost(loss: Loss, t: Language) -> str:
    match loss:
        case Loss.CLEARED:
            return t.text(
                "There were notes here, and the browser cleared them. You did nothing wrong. "
                "Do you have a copy? Then bring them back."
            )
        case Loss.TRIES:
            return t.text(
                "The passphrase was wrong ten times in a row. So your notes were erased, as you chose. "
                "Bring them back from your copy."
            )
        case Loss.ELSEWHERE:
            return t.text(
                "Your notes were erased in another window. Did you not want that? "
                "Then bring them back from your copy."
            )
