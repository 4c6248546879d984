"""Counting down to the next try at the lock."""

import asyncio
from math import ceil

import flet as ft

from mobile.hooks.component import use_ref, use_state
from mobile.state import State

TICK_SECONDS = 1.0


def use_wait(app: State, begin_again: object) -> int:
    """Give the seconds until the lock may be tried, counting down; looks anew when `begin_again` changes."""
    seconds, show = use_state(0)
    counting = use_ref(0)

    async def count_down() -> None:
        counting.current += 1
        mine = counting.current
        while counting.current == mine:
            left = ceil(await app.keeping.seconds_to_wait())
            show(left)
            if not left:
                return
            await asyncio.sleep(TICK_SECONDS)

    def stop() -> None:
        counting.current += 1

    ft.use_effect(count_down, [begin_again], cleanup=stop)
    return seconds
