"""What was just done, on the screen that someone arrives at or stays on, and on no other."""

import flet as ft

from mobile.services.notices import Notices
from mobile.widgets.notice import done


def done_here(notices: Notices) -> list[ft.Control]:
    """Show the notice of the app when it belongs to the screen in sight; nothing otherwise."""
    return done(notices.at(ft.context.page.route))
