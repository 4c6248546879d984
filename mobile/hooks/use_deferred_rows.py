"""Long lists: the rows that fit on the screen first, and the rest a moment later."""

import asyncio

import flet as ft

from mobile.hooks.component import use_state

FIRST_ROWS = 12
"""Rows that are drawn at once: more than fits on a phone."""

DELAY_SECONDS = 0.3


def use_deferred_rows() -> bool:
    """Return whether the deferred rows may be drawn: soon after the screen is first drawn."""
    is_there, show = use_state(initial=False)

    async def soon() -> None:
        await asyncio.sleep(DELAY_SECONDS)
        show(True)

    ft.on_mounted(lambda: ft.context.page.run_task(soon))
    return is_there
