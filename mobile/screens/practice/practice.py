"""Where one practises the techniques: the root of the fourth tab."""

import flet as ft

from mobile.routing import PRACTICE_ROUTE
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.notice import notice_here
from mobile.widgets.screen import screen


@private
def PracticeScreen(app: State, _book: Book) -> ft.View:
    """Show what practising here is not."""
    notices = use_service(Notices)
    t = app.language
    return screen(
        t.text("Practise"),
        [
            *notice_here(notices),
            typography.quiet(t.text("Practising here is no feedback: ask a colleague to look along too.")),
        ],
        tab=PRACTICE_ROUTE,
        private=True,
    )
