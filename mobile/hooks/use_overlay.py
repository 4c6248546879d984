"""Registering what a component shows on top of its screen."""

from collections.abc import Callable

import flet as ft

from mobile.hooks.component import Ref, use_ref
from mobile.services import use_service
from mobile.services.overlays import Overlays


def use_overlay(close: Callable[[], None], *, is_shown: bool, goes_by_itself: bool = True) -> None:
    """Register an overlay: while it is shown, going back calls `close` instead of leaving the screen.

    What does not go by itself with its screen, at a lock or at another address, is closed then too.
    """
    overlays = use_service(Overlays)
    laid: Ref[Callable[[], None] | None] = use_ref(None)
    is_there = use_ref(is_shown)
    is_there.current = is_shown

    def lay() -> None:
        laid.current = overlays.lay(close) if is_shown else None

    def take_off() -> None:
        if laid.current:
            laid.current()

    def leave() -> None:
        if is_there.current and not goes_by_itself:
            close()

    ft.use_effect(lay, [is_shown], cleanup=take_off)
    ft.on_unmounted(leave)
