"""What was just done, on the screen that someone arrives at or stays on, and on no other."""

import flet as ft

from mobile.state import State
from mobile.widgets.notice import done


def done_here(app: State) -> list[ft.Control]:
    """Show the notice of the app when it belongs to the screen in sight; nothing otherwise."""
    return done(app.notice_at(ft.context.page.route))
