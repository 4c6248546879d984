"""First use: what the lock is for, and a passphrase that only the user knows."""

import flet as ft

from core.language import Language
from mobile.state import use_app
from mobile.theme import GAP, Colour
from mobile.widgets import words
from mobile.widgets.action import Action, use_action
from mobile.widgets.buttons import Tap, plain, primary, secondary
from mobile.widgets.entry import secret_entry, show_switch
from mobile.widgets.gold import gold_block
from mobile.widgets.marked import marked
from mobile.widgets.notice import busy, complaint, failed, hint
from mobile.widgets.screen import screen


@ft.component
def FirstUseScreen() -> ft.Control:
    """Explain the lock, then make it with offered words or with words of one's own."""
    step, go = ft.use_state("explain")
    match step:
        case "offer":
            return _OfferedWords(lambda: go("own"))
        case "own":
            return _OwnWords(lambda: go("offer"))
        case _:
            return _Explanation(lambda: go("offer"))


@ft.component
def _Explanation(go_on: Tap) -> ft.View:
    t = use_app().language
    facts = [
        (ft.Icons.LOCK_OUTLINE, t.text("Names, goals and notes are locked before they are stored.")),
        (
            ft.Icons.SMARTPHONE,
            t.text("They stay on this phone. Nobody else gets them, not even the makers of this app."),
        ),
        (ft.Icons.KEY, t.text("Only your passphrase opens them. So nobody can reset it for you.")),
        (ft.Icons.STYLE_OUTLINED, t.text("The cards stay open for everyone.")),
    ]
    return screen(
        t.text("People"),
        [
            words.title(t.text("Your notes get a lock")),
            *[marked(ft.Icon(icon, color=Colour.GOLD), words.body(fact)) for icon, fact in facts],
        ],
        tab="/mensen",
        foot=[primary(t.text("Make a passphrase"), go_on)],
    )


@ft.component
def _OfferedWords(own_words: Tap) -> ft.View:
    app = use_app()
    t = app.language
    offered, offer = ft.use_state(app.suggest_passphrase)
    action = use_action()

    def make() -> None:
        action.start(lambda: app.make_vault(offered))

    return screen(
        t.text("People"),
        [
            words.title(t.text("Your passphrase")),
            words.body(
                t.text(
                    "These five words open your notes. Write them down and keep them away from your phone."
                )
            ),
            gold_block(t.text("Your passphrase"), [words.said(offered)]),
            secondary(t.text("Other words"), lambda: offer(app.suggest_passphrase()), icon=ft.Icons.REFRESH),
            plain(t.text("Think of a passphrase yourself"), own_words),
            *_progress(action, t),
        ],
        tab="/mensen",
        foot=[primary(t.text("I have written it down"), make, disabled=action.is_running)],
    )


@ft.component
def _OwnWords(offered_words: Tap) -> ft.View:
    app = use_app()
    t = app.language
    first, again = ft.use_ref(""), ft.use_ref("")
    is_shown, show = ft.use_state(initial=False)
    differs, say_differs = ft.use_state(initial=False)
    action = use_action()

    def make() -> None:
        say_differs(first.current != again.current)
        if first.current == again.current:
            action.start(lambda: app.make_vault(first.current))

    return screen(
        t.text("People"),
        [
            words.title(t.text("A passphrase of your own")),
            hint(t.text("Take at least four words that do not belong together. No names and no dates.")),
            ft.AutofillGroup(
                ft.Column(
                    [
                        secret_entry(t.text("Passphrase"), first, app.stir, is_shown=is_shown, is_new=True),
                        secret_entry(
                            t.text("The same passphrase again"),
                            again,
                            app.stir,
                            is_shown=is_shown,
                            is_new=True,
                        ),
                    ],
                    spacing=GAP,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                )
            ),
            show_switch(t, is_shown, show),
            plain(t.text("Let the app offer words"), offered_words),
            *complaint(t.text("The two passphrases differ. Look at both and try again.") if differs else ""),
            *_progress(action, t),
        ],
        tab="/mensen",
        foot=[primary(t.text("Use this passphrase"), make, disabled=action.is_running)],
    )


def _progress(action: Action, t: Language) -> list[ft.Control]:
    return [
        *failed(action.fault, t),
        *busy(t.text("Making the lock. This takes a moment.") if action.is_running else ""),
    ]
