"""Telling that a text is being written, so that nothing reloads the app meanwhile."""

from collections.abc import Callable

import flet as ft

from mobile.state import State


def use_editing(app: State) -> Callable[[], None]:
    """Give what a field calls at each key; writing ends by itself when the screen goes."""
    ft.on_unmounted(lambda: app.editing(False))

    def writing() -> None:
        app.stir()
        app.editing(True)

    return writing
