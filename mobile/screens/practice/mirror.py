"""The parts of the mirror (P-08), each a sitting of a few quiet minutes."""

import flet as ft

from core.language import Language
from core.people.records.practice.mirror import MirrorSitting
from core.practice.mirror import MirrorPart
from mobile.routing import MIRROR_ROUTE
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.services.practice_content import PracticeContent
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.notice import notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import link_tile


@private
def MirrorScreen(app: State, book: Book) -> ft.Control:
    """Show the parts, with the day of the last sitting where there was one."""
    notices = use_service(Notices)
    parts = use_service(PracticeContent).get().mirror.parts
    t = app.language
    return screen(
        t.text("Mirror"),
        [
            *notice_here(notices),
            typography.title(t.text("How do you do it yourself?")),
            typography.body(
                t.text("Take one part and three quiet minutes. Then choose what you want to try.")
            ),
            *[_row(part, book.practice.mirror(part.id), app, t) for part in parts],
            typography.quiet(t.text("It measures nothing. It helps you to choose.")),
        ],
        private=True,
    )


def _row(part: MirrorPart, last: MirrorSitting | None, app: State, t: Language) -> ft.Control:
    day = t.relative_day(last.day, app.today()) if last else ""
    line = t.text("Last time: {day}", day=day) if day else ""
    return link_tile(part.title, line, f"{MIRROR_ROUTE}/{part.id}")
