"""First use: what the lock is for, then a passphrase that only the user knows, or a copy from before."""

import flet as ft

from core.language import Language
from mobile.gate import Loss
from mobile.screens.install import InstallScreen
from mobile.state import use_app
from mobile.theme import Colour
from mobile.widgets import words
from mobile.widgets.buttons import Tap, plain, primary, secondary
from mobile.widgets.marked import marked
from mobile.widgets.new_passphrase import NewPassphrase
from mobile.widgets.notice import complaint
from mobile.widgets.open_file import OpenFile
from mobile.widgets.screen import screen


@ft.component
def FirstUseScreen() -> ft.Control:
    """Explain the lock, then make it with a new passphrase or out of a copy.

    On an iPhone outside the home screen, where notes may be cleared, the advice to install comes first.
    """
    app = use_app()
    t = app.language
    at_risk = app.platform.is_ios and not app.platform.is_installed
    step, go = ft.use_state("install" if at_risk else "explain")

    async def restore(copy: bytes, secret: str) -> None:
        await app.restore_as_new(copy, secret)
        app.announce(t.text("Your notes are back"))

    match step:
        case "install":
            return InstallScreen(lambda: go("explain"))
        case "make":
            return NewPassphrase(t.text("People"), app.make_vault, "/mensen")
        case "restore":
            return OpenFile(
                t.text("People"),
                t.text("Bring back your notes"),
                [
                    t.text("Choose the copy that you saved. Its name ends in .goud."),
                    t.text("It opens with the passphrase or the recovery code of the day it was made."),
                ],
                t.text("Passphrase or recovery code"),
                restore,
                "/mensen",
                lambda: go("explain"),
            )
        case _:
            return _Explanation(lambda: go("make"), lambda: go("restore"))


@ft.component
def _Explanation(make: Tap, restore: Tap) -> ft.View:
    app = use_app()
    t = app.language
    facts = [
        (ft.Icons.LOCK_OUTLINE, t.text("Names, goals and notes are locked before they are stored.")),
        (
            ft.Icons.SMARTPHONE,
            t.text("They stay on this phone. Nobody else gets them, not even the makers of this app."),
        ),
        (ft.Icons.KEY, t.text("Only your passphrase opens them. So nobody can reset it for you.")),
        (ft.Icons.STYLE_OUTLINED, t.text("The cards stay open for everyone.")),
    ]
    from_copy, from_nothing = t.text("I have a copy"), t.text("Make a passphrase")
    return screen(
        t.text("People"),
        [
            *complaint(_how_lost(app.loss, t)),
            words.title(t.text("Your notes get a lock")),
            *[marked(ft.Icon(icon, color=Colour.GOLD), words.body(fact)) for icon, fact in facts],
            secondary(from_nothing, make) if app.loss else plain(from_copy, restore),
        ],
        tab="/mensen",
        foot=[primary(from_copy, restore) if app.loss else primary(from_nothing, make)],
    )


def _how_lost(loss: Loss | None, t: Language) -> str:
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
        case None:
            return ""
