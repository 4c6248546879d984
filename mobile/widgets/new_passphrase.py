"""Choosing a passphrase: words that the app offers, or own words. The caller decides what it is for."""

from collections.abc import Awaitable, Callable

import flet as ft

from core.language import Language
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.hooks.use_action import Action, use_action
from mobile.hooks.use_at_stake import use_at_stake
from mobile.lock_state import AtStake
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import use_app
from mobile.theme import GAP, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, primary, secondary
from mobile.widgets.gold_block import gold_block
from mobile.widgets.list_item import list_item
from mobile.widgets.notice import busy, complaint, failed, hint
from mobile.widgets.screen import screen
from mobile.widgets.text_field import secret_field, show_secret_switch
from mobile.wording.error_messages import weakness_message

Use = Callable[[str], Awaitable[None]]


@ft.component
def NewPassphrase(bar: str, use: Use, tab: str | None = None) -> ft.Control:
    """Ask for a passphrase, call `use` with it, and show the WeakPassphrase that this may raise."""
    use_at_stake(AtStake.UNKEPT)
    vault_secrets = use_service(VaultSecrets)
    ft.use_effect(lambda: vault_secrets.cover(True), [], cleanup=lambda: vault_secrets.cover(False))
    is_own, choose_own = use_state(initial=False)
    if is_own:
        return _OwnWords(bar, use, tab, lambda: choose_own(False))
    return _OfferedWords(bar, use, tab, lambda: choose_own(True))


@ft.component
def _OfferedWords(bar: str, use: Use, tab: str | None, own_words: Tap) -> ft.Control:
    app = use_app()
    vault_secrets = use_service(VaultSecrets)
    t = app.language
    offered, offer = use_state(vault_secrets.suggest_passphrase)
    action = use_action()
    return screen(
        bar,
        [
            typography.title(t.text("Your passphrase")),
            typography.body(
                t.text(
                    "These five words open your notes. Write them down and keep them away from your phone."
                )
            ),
            gold_block(t.text("Your passphrase"), [typography.said(offered)]),
            typography.quiet(
                t.text(
                    "Five plain words that do not belong together are easy to keep, and take years to guess. "
                    "A short password is guessed much sooner."
                )
            ),
            secondary(
                t.text("Other words"),
                lambda: offer(vault_secrets.suggest_passphrase()),
                icon=ft.Icons.REFRESH,
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
def _OwnWords(bar: str, use: Use, tab: str | None, offered_words: Tap) -> ft.Control:
    app = use_app()
    auto_lock = use_service(AutoLock)
    t = app.language
    first, again = use_ref(""), use_ref("")
    tell: Ref[Callable[[str], None]] = use_ref(lambda _: None)
    is_shown, show = use_state(initial=False)
    differs, say_differs = use_state(initial=False)
    action = use_action()

    def measure() -> None:
        auto_lock.note_use()
        tell.current(first.current)

    def go_on() -> None:
        say_differs(first.current != again.current)
        if first.current == again.current:
            action.start(lambda: use(first.current))

    differ = t.text("The two passphrases differ. Look at both and try again.")
    return screen(
        bar,
        [
            typography.title(t.text("A passphrase of your own")),
            hint(t.text("Take at least four words that do not belong together. No names and no dates.")),
            ft.AutofillGroup(
                ft.Column(
                    [
                        secret_field(t.text("Passphrase"), first, measure, is_shown=is_shown, is_new=True),
                        _Strength(first, tell),
                        secret_field(
                            t.text("The same passphrase again"),
                            again,
                            auto_lock.note_use,
                            is_shown=is_shown,
                            is_new=True,
                        ),
                    ],
                    spacing=GAP,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                )
            ),
            show_secret_switch(t, is_shown, show),
            plain(t.text("Let the app offer words"), offered_words),
        ],
        tab=tab,
        alert=complaint(differ) if differs else _progress(action, t),
        foot=[primary(t.text("Use this passphrase"), go_on, disabled=action.is_running)],
        private=tab is None,
    )


@ft.component
def _Strength(typed: Ref[str], tell: Ref[Callable[[str], None]]) -> ft.Control:
    """Show how easy to guess the passphrase is, each time that `tell` is called, and draw nothing else.

    A screen reader reads it when it comes here, not at every key.
    """
    app = use_app()
    vault_secrets = use_service(VaultSecrets)
    t = app.language

    def strength_of(passphrase: str) -> str:
        if not passphrase.strip():
            return ""
        found = vault_secrets.weakness_of(passphrase)
        return _good(t) if found is None else weakness_message(found, t)

    strength, show = use_state(lambda: strength_of(typed.current))
    tell.current = lambda passphrase: show(strength_of(passphrase))
    if not strength:
        return ft.Container()
    is_good = strength == _good(t)
    icon, colour = (ft.Icons.CHECK_CIRCLE, Colour.DONE) if is_good else (ft.Icons.ERROR_OUTLINE, Colour.GOLD)
    return list_item(ft.Icon(icon, color=colour), typography.body(strength))


def _good(t: Language) -> str:
    return t.text("Good: this is hard to guess.")


def _progress(action: Action, t: Language) -> list[ft.Control]:
    return [
        *failed(action.fault, t),
        *busy(t.text("Making the lock. This takes a moment.") if action.is_running else ""),
    ]
