"""The switch between the worker's own language and that of the app, so that both can read along."""

import flet as ft

from core.language import Words
from core.worker.offered import OFFERED
from mobile.state import State
from mobile.widgets.chips import chips


def language_switch(own: Words | None, app: State) -> list[ft.Control]:
    """Build the switch, with each name in its own language; nothing without an `own` language."""
    if own is None:
        return []

    def choose(is_own: bool) -> None:  # noqa: FBT001 - one of two chips
        app.reads_own_language = is_own

    names = {False: OFFERED[app.language.whole].own_name, True: OFFERED[own.code].own_name}
    return [chips(names, {app.reads_own_language}, choose)]
