"""Giving the focus back to the field of a secret that was refused: one types on without another tap."""

from contextlib import suppress

import flet as ft

from core.errors import BlankSecret, GoudklompjeError, WrongSecret
from mobile.services import use_service
from mobile.services.vault_secrets import VaultSecrets


def use_refocus(fault: GoudklompjeError | None) -> ft.Ref[ft.TextField]:
    """Return a reference for the field of a secret, which gets the focus when `fault` says it was refused."""
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
