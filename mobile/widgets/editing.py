"""Telling that a text is being written, so that nothing reloads the app meanwhile."""

from collections.abc import Callable

import flet as ft

from mobile.services import use_service
from mobile.services.typing_activity import TypingActivity


def use_editing() -> Callable[[], None]:
    """Return what a field calls at each key; writing ends by itself when the screen goes."""
    typing = use_service(TypingActivity)
    ft.on_unmounted(lambda: typing.set(False))
    return lambda: typing.set(True)
