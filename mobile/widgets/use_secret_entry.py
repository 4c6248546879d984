"""The field for a passphrase or recovery code that is checked, with what belongs to it."""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from core.errors import BlankSecret, GoudklompjeError, WrongSecret
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.hooks.use_at_stake import use_at_stake
from mobile.hooks.use_focus import use_focus
from mobile.lock_state import AtStake
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.vault_secrets import VaultSecrets
from mobile.state import use_app
from mobile.widgets.notice import complaint_of_field, failed
from mobile.widgets.text_field import secret_field, show_secret_switch
from mobile.wording.error_messages import error_message


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
    vault_secrets = use_service(VaultSecrets)
    # Where the countdown to the next try takes the place of the field, Flet would get the answer of a control
    # that is gone, and raise where nobody can catch it.
    is_refused = isinstance(fault, WrongSecret | BlankSecret) and not vault_secrets.must_wait
    field = use_focus(fault if is_refused else None)
    message = error_message(fault, t) if fault else ""

    def controls(label: str, on_submit: Callable[[], None]) -> list[ft.Control]:
        entry = secret_field(
            label,
            typed,
            auto_lock.note_use,
            is_shown=is_shown,
            autofocus=autofocus,
            on_submit=on_submit,
            ref=field,
            fault=message if is_refused else "",
        )
        shown = complaint_of_field(message) if is_refused else failed(fault, t)
        return [ft.AutofillGroup(entry), *shown, show_secret_switch(t, is_shown, show)]

    return SecretEntry(typed, controls)
