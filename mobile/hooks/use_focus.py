"""Moving the focus to a control."""

from contextlib import suppress
from typing import Any

import flet as ft


def use_focus(due: object, control: ft.Ref[Any] | None = None) -> ft.Ref[Any]:
    """Return a reference for a control, which gets the focus each time that `due` is another value.

    With None it gets no focus. The `control` can be one that has a reference already.
    """
    own: ft.Ref[Any] = ft.use_memo(ft.Ref, [])
    held = control or own

    async def focus() -> None:
        if due is not None:
            await give_focus(held)

    ft.use_effect(focus, [due])
    return held


async def give_focus(control: ft.Ref[Any]) -> None:
    """Move the focus to a control; nothing happens when that is gone, or the session ended meanwhile."""
    if control.current:
        with suppress(TimeoutError, RuntimeError):
            await control.current.focus()
