"""Moving the focus to a control."""

from contextlib import suppress
from typing import Any

import flet as ft


def use_focus(due: object) -> ft.Ref[Any]:
    """Return a reference for a control, which gets the focus each time that `due` is another value.

    With None it gets no focus.
    """
    held: ft.Ref[Any] = ft.use_memo(ft.Ref, [])

    async def focus() -> None:
        if due is None or held.current is None:
            return
        with suppress(TimeoutError, RuntimeError):  # the session ended meanwhile
            await held.current.focus()

    ft.use_effect(focus, [due])
    return held
