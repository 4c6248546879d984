"""The moments with a group that were written down, newest first."""

import flet as ft

from core.people.records.draft import Form
from mobile.hooks.component import use_state
from mobile.routing import GROUP_ROUTE, link_to
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.event_tile import note_tile
from mobile.widgets.notice import notice_here
from mobile.widgets.screen import screen
from mobile.widgets.unsaved_draft import resume_links

AT_ONCE = 20
"""Rows that are built at a time: more would delay the screen."""


@private
def GroupNotesScreen(app: State, book: Book) -> ft.Control:
    """Show every note about a group, and the button to write one."""
    drafts = use_service(DraftAutosave)
    notices = use_service(Notices)
    t = app.language
    rows, build = use_state(AT_ONCE)
    notes = book.group_notes.all()
    nothing_yet = t.text("What you do with a group comes here: a day start, a team talk, a question round.")
    more = secondary(t.text("Show more"), lambda: build(rows + AT_ONCE))
    return screen(
        t.text("In the group"),
        [
            *notice_here(notices),
            *resume_links("", app, drafts, book, only=Form.GROUP_NOTE),
            *resume_links("", app, drafts, book, only=Form.GROUP_CIRCLES),
            *([] if notes else [typography.body(nothing_yet)]),
            secondary(t.text("Two circles"), link_to(f"{GROUP_ROUTE}/cirkels"), icon=ft.Icons.ADJUST),
            *(note_tile(note, book, app.deck, app.today(), t) for note in notes[:rows]),
            *([more] if len(notes) > rows else []),
        ],
        private=True,
        long=True,
        thumb=primary(t.text("Log"), link_to(f"{GROUP_ROUTE}/nieuw"), icon=ft.Icons.EDIT_NOTE),
    )
