"""What a button or a row does that leads to another screen."""

from collections.abc import Callable

import flet as ft


def link(route: str) -> Callable[[], None]:
    """Return the function that opens the screen at this address; call it while a component is drawn."""
    page = ft.context.page
    return lambda: page.navigate(route)
