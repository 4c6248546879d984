"""Choosing a passphrase: words the app offers, or words of one's own. What it is for is up to the screen."""

from collections.abc import Awaitable, Callable

import flet as ft

from core.language import Language
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets import words
from mobile.widgets.action import Action, use_action
from mobile.widgets.buttons import Tap, plain, primary, secondary
from mobile.widgets.entry import secret_entry, show_switch
from mobile.widgets.gold import gold_block
from mobile.widgets.notice import busy, complaint, failed, hint
from mobile.widgets.screen import screen

Use = Callable[[str], Awaitable[None]]


@ft.component
def NewPassphrase(bar: str, use: Use, tab: str | None = None) -> ft.Control:
    """Let someone choose, then `use` the passphrase; a WeakPassphrase it raises is shown here."""
    app = use_app()
    ft.use_effect(lambda: app.shield(True), [], cleanup=lambda: app.shield(False))
    is_own, choose_own = ft.use_state(initial=False)
    if is_own:
        return _OwnWords(bar, use, tab, lambda: choose_own(False))
    return _OfferedWords(bar, use, tab, lambda: choose_own(True))


@ft.component
def _OfferedWords(bar: str, use: Use, tab: str | None, own_words: Tap) -> ft.View:
    app = use_app()
    t = app.language
    offered, offer = ft.use_state(app.keeping.suggest_passphrase)
    action = use_action()
    return screen(
        bar,
        [
            words.title(t.text("Your passphrase")),
            words.body(
                t.text(
                    "These five words open your notes. Write them down and keep them away from your phone."
                )
            ),
            gold_block(t.text("Your passphrase"), [words.said(offered)]),
            words.quiet(
                t.text(
                    "Five plain words that do not belong together are easy to keep, and take years to guess. "
                    "A short password is guessed much sooner."
                )
            ),
            secondary(
                t.text("Other words"), lambda: offer(app.keeping.suggest_passphrase()), icon=ft.Icons.REFRESH
            ),
            plain(t.text("Think of a passphrase yourself"), own_words),
            *_progress(action, t),
        ],
        tab=tab,
        foot=[
            primary(
                t.text("I have written it down"),
                lambda: action.start(lambda: use(offered)),
                disabled=action.is_running,
            )
        ],
        private=tab is None,
    )


@ft.component
def _OwnWords(bar: str, use: Use, tab: str | None, offered_words: Tap) -> ft.View:
    app = use_app()
    t = app.language
    first, again = ft.use_ref(""), ft.use_ref("")
    is_shown, show = ft.use_state(initial=False)
    differs, say_differs = ft.use_state(initial=False)
    action = use_action()

    def go_on() -> None:
        say_differs(first.current != again.current)
        if first.current == again.current:
            action.start(lambda: use(first.current))

    differ = t.text("The two passphrases differ. Look at both and try again.")
    return screen(
        bar,
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
        ],
        tab=tab,
        alert=complaint(differ) if differs else _progress(action, t),
        foot=[primary(t.text("Use this passphrase"), go_on, disabled=action.is_running)],
        private=tab is None,
    )


def _progress(action: Action, t: Language) -> list[ft.Control]:
    return [
        *failed(action.fault, t),
        *busy(t.text("Making the lock. This takes a moment.") if action.is_running else ""),
    ]
