"""The countdown to the next attempt to unlock."""

from contextlib import suppress

import flet as ft

from core.errors import GoudklompjeError
from mobile.hooks.component import use_ref, use_state
from mobile.services import use_service
from mobile.services.vault_secrets import VaultSecrets


def use_unlock_countdown(begin_again: object) -> int:
    """Return the seconds until the next attempt, counting down; start again when `begin_again` changes."""
    vault_secrets = use_service(VaultSecrets)
    seconds, show = use_state(0)
    counting = use_ref(0)

    async def count_down() -> None:
        counting.current += 1
        mine = counting.current
        with suppress(GoudklompjeError):  # what is wrong with the store is said at the next try
            async for left in vault_secrets.countdown():
                if counting.current != mine:
                    return
                show(left)
        if counting.current == mine:
            show(0)

    def stop() -> None:
        counting.current += 1

    ft.use_effect(count_down, [begin_again], cleanup=stop)
    return seconds
