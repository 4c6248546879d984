"""The field for a passphrase or recovery code that is checked, with what belongs to it."""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from core.errors import GoudklompjeError
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.state import use_app
from mobile.widgets.notice import failed
from mobile.widgets.text_field import secret_field, show_secret_switch


@dataclass(frozen=True)
class SecretEntry:
    """What is typed, and what builds the field from its label, what Enter does, and what went wrong."""

    typed: Ref[str]
    controls: Callable[[str, Callable[[], None], GoudklompjeError | None], list[ft.Control]]


def use_secret_entry() -> SecretEntry:
    """Return the field of a component, empty and hidden at first."""
    auto_lock = use_service(AutoLock)
    t = use_app().language
    typed = use_ref("")
    is_shown, show = use_state(initial=False)

    def controls(
        label: str, on_submit: Callable[[], None], fault: GoudklompjeError | None
    ) -> list[ft.Control]:
        entry = secret_field(label, typed, auto_lock.note_use, is_shown=is_shown, on_submit=on_submit)
        return [ft.AutofillGroup(entry), *failed(fault, t), show_secret_switch(t, is_shown, show)]

    return SecretEntry(typed, controls)
