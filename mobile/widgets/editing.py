"""Telling that a text is being written, so that nothing reloads the app meanwhile."""

from collections.abc import Callable

import flet as ft

from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.typing_activity import TypingActivity


def use_editing() -> Callable[[], None]:
    """Give what a field calls at each key; writing ends by itself when the screen goes."""
    auto_lock = use_service(AutoLock)
    typing = use_service(TypingActivity)
    ft.on_unmounted(lambda: typing.set(False))

    def writing() -> None:
        auto_lock.note_use()
        typing.set(True)

    return writing
