"""The recovery code: shown once, and two of its groups verified. Skipping that asks for confirmation."""

import secrets
from collections.abc import Awaitable, Callable, Sequence

import flet as ft

from core.language import Language
from mobile.hooks.component import use_ref, use_state
from mobile.hooks.use_at_stake import use_at_stake
from mobile.lock_state import AtStake
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, primary, secondary
from mobile.widgets.confirm import confirm
from mobile.widgets.gold_block import gold_block
from mobile.widgets.notice import complaint
from mobile.widgets.screen import screen
from mobile.widgets.text_field import text_field

ASKED_BACK = 2

Finish = Callable[[], Awaitable[None]]


@ft.component
def RecoveryScreen(bar: str, finish: Finish, tab: str | None = None) -> ft.Control:
    """Show the code, then verify two of its groups; call `finish` when that is done or skipped."""
    use_at_stake(AtStake.CODE)
    asks, ask_back = use_state(initial=False)
    if asks:
        return _AskedBack(bar, finish, tab, lambda: ask_back(False))
    return _Shown(bar, tab, lambda: ask_back(True))


@ft.component
def _Shown(bar: str, tab: str | None, go_on: Tap) -> ft.Control:
    app = use_app()
    t = app.language
    return screen(
        bar,
        [
            typography.title(t.text("Your recovery code")),
            typography.body(
                t.text(
                    "Did you forget your passphrase? Then this code opens your notes. "
                    "Later the app cannot show it any more."
                )
            ),
            gold_block(t.text("Recovery code"), [_numbered(app.recovery_code)]),
            typography.body(t.text("Write it on paper and keep it away from your phone.")),
        ],
        tab=tab,
        private=tab is None,
        foot=[primary(t.text("I have written it down"), go_on)],
    )


@ft.component
def _AskedBack(bar: str, finish: Finish, tab: str | None, show_again: Tap) -> ft.Control:
    app = use_app()
    auto_lock = use_service(AutoLock)
    vault_secrets = use_service(VaultSecrets)
    t = app.language
    places = ft.use_memo(
        lambda: sorted(secrets.SystemRandom().sample(range(len(app.recovery_code)), ASKED_BACK)), []
    )
    typed = [use_ref("") for _ in places]
    is_wrong, say_wrong = use_state(initial=False)
    skips, ask_skip = use_state(initial=False)

    async def check() -> None:
        groups = {place: group.current for place, group in zip(places, typed, strict=True)}
        if vault_secrets.is_code(groups):
            await finish()
        else:
            say_wrong(True)

    wrong = t.text("That is not what the code says. Look at your paper again.")
    return screen(
        bar,
        [
            typography.title(t.text("Is the code right on paper?")),
            typography.body(t.text("Copy these two groups from your paper.")),
            *[
                text_field(t.text("Group {n}", n=place + 1), group, auto_lock.note_use)
                for place, group in zip(places, typed, strict=True)
            ],
            secondary(t.text("Show the code again"), show_again),
            plain(t.text("Skip this"), lambda: ask_skip(True)),
        ],
        tab=tab,
        private=tab is None,
        alert=complaint(wrong if is_wrong and not skips else ""),
        foot=[primary(t.text("Check"), check)],
        question=_are_you_sure(t, finish, lambda: ask_skip(False)) if skips else None,
    )


def _numbered(groups: Sequence[str]) -> ft.Control:
    # A group a line, each with its number, because two of them are asked back by number.
    lines: list[ft.Control] = [
        ft.Row([typography.quiet(f"{n}"), typography.said(group)], spacing=GAP)
        for n, group in enumerate(groups, 1)
    ]
    return ft.Column(lines, spacing=0, tight=True)


def _are_you_sure(t: Language, skip: Tap, stay: Callable[[], None]) -> ft.Control:
    return confirm(
        t.text("Go on without the code?"),
        t.text(
            "If you lose your passphrase and this code, your notes are lost for good. "
            "Nobody can open them, and neither can we."
        ),
        yes=t.text("Go on without it"),
        no=t.text("Back to the code"),
        on_yes=skip,
        on_no=stay,
    )
