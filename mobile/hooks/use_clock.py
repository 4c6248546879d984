"""The time of now for a clock on the screen."""

import asyncio
from datetime import datetime

import flet as ft

from mobile.hooks.component import use_ref, use_state
from mobile.state import use_app


def use_clock() -> datetime:
    """Return the time of now, and draw the component again as each minute begins."""
    app = use_app()
    now, show = use_state(app.now)
    is_there = use_ref(initial=True)

    async def follow() -> None:
        while True:
            await asyncio.sleep(60 - app.now().second)
            if not is_there.current:
                return
            show(app.now())

    def stop() -> None:
        is_there.current = False

    ft.on_mounted(follow)
    ft.on_unmounted(stop)
    return now
