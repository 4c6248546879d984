"""The field for a passphrase or recovery code that is checked, with what belongs to it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import flet as ft

from core.errors import BlankSecret, GoudklompjeError, WrongSecret
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.hooks.use_at_stake import use_at_stake
from mobile.lock_state import AtStake
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import use_app
from mobile.widgets.notice import failed
from mobile.widgets.text_field import secret_field, show_secret_switch


@dataclass(frozen=True)
class SecretEntry:
    """What is typed, and what builds the field from its label and what Enter does."""

    typed: Ref[str]
    controls: Callable[[str, Callable[[], None]], list[ft.Control]]


def use_secret_entry(fault: GoudklompjeError | None, *, autofocus: bool = False) -> SecretEntry:
    """Return the field of a component, empty and hidden at first; with `autofocus` it has the focus.

    `fault` is what went wrong at the last try. It is shown below the field, and a refused secret gives the
    field the focus back.
    """
    use_at_stake(AtStake.UNKEPT)
    auto_lock = use_service(AutoLock)
    t = use_app().language
    typed = use_ref("")
    is_shown, show = use_state(initial=False)
    field = _use_refocus(fault)

    def controls(label: str, on_submit: Callable[[], None]) -> list[ft.Control]:
        entry = secret_field(
            label,
            typed,
            auto_lock.note_use,
            is_shown=is_shown,
            autofocus=autofocus,
            on_submit=on_submit,
            ref=field,
        )
        return [ft.AutofillGroup(entry), *failed(fault, t), show_secret_switch(t, is_shown, show)]

    return SecretEntry(typed, controls)


def _use_refocus(fault: GoudklompjeError | None) -> ft.Ref[ft.TextField]:
    """Return a reference for a field, which gets the focus when `fault` says that its secret was refused."""
    vault_secrets = use_service(VaultSecrets)
    field: ft.Ref[ft.TextField] = ft.use_memo(ft.Ref, [])

    async def refocus() -> None:
        if not isinstance(fault, WrongSecret | BlankSecret):
            return
        # Where the countdown to the next try takes the place of the field, Flet would get the answer of a
        # control that is gone, and raise where nobody can catch it.
        if vault_secrets.must_wait or field.current is None:
            return
        with suppress(TimeoutError, RuntimeError):  # the session ended meanwhile
            await field.current.focus()  # type: ignore[no-untyped-call] # Flet gives it no types

    ft.use_effect(refocus, [fault])
    return field
