"""The last screen of restoring or repairing."""

from collections.abc import Sequence

import flet as ft

from mobile.hooks.use_leave import use_leave
from mobile.state import use_app
from mobile.widgets.buttons import primary
from mobile.widgets.notice import done
from mobile.widgets.screen import screen


@ft.component
def FinishedScreen(bar: str, sentence: str, details: Sequence[ft.Control], parent: str) -> ft.Control:
    """Show what is done, and lead back to `parent`."""
    t = use_app().language
    leave = use_leave(parent)
    return screen(bar, [*done(sentence), *details], private=True, foot=[primary(t.text("Ready"), leave)])
