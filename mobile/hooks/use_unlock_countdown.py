"""The countdown to the next attempt to unlock."""

import asyncio
from math import ceil

import flet as ft

from mobile.hooks.component import use_ref, use_state
from mobile.services import use_service
from mobile.services.vault_secrets import VaultSecrets

TICK_SECONDS = 1.0


def use_unlock_countdown(begin_again: object) -> int:
    """Return the seconds until the next attempt, counting down; start again when `begin_again` changes."""
    vault_secrets = use_service(VaultSecrets)
    seconds, show = use_state(0)
    counting = use_ref(0)

    async def count_down() -> None:
        counting.current += 1
        mine = counting.current
        while counting.current == mine:
            left = ceil(await vault_secrets.seconds_to_wait())
            show(left)
            if not left:
                return
            await asyncio.sleep(TICK_SECONDS)

    def stop() -> None:
        counting.current += 1

    ft.use_effect(count_down, [begin_again], cleanup=stop)
    return seconds
