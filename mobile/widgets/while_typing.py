"""Keeping an answer while it is typed, a moment after each pause: a phone that drops the app costs little."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import flet as ft

from core.errors import GoudklompjeError
from mobile.drafting import PAUSE_SECONDS


def use_kept_while_typing(keep: Callable[[], Awaitable[None]]) -> Callable[[], None]:
    """Give what a field calls at each key; `keep` then runs once the typing pauses, or the screen goes.

    What cannot be kept yet stays on screen, and going on says why.
    """
    page = ft.context.page
    turn, waiting = ft.use_ref(0), ft.use_ref(lambda: keep)
    waiting.current = keep
    is_behind = ft.use_ref(initial_value=False)

    async def keep_now() -> None:
        if is_behind.current:
            is_behind.current = False
            with suppress(GoudklompjeError):
                await waiting.current()

    async def keep_after_pause() -> None:
        turn.current += 1
        mine, is_behind.current = turn.current, True
        await asyncio.sleep(PAUSE_SECONDS)
        if turn.current == mine:
            await keep_now()

    ft.use_effect(lambda: None, [], cleanup=lambda: page.run_task(keep_now))
    return lambda: page.run_task(keep_after_pause)
