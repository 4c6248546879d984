"""The two circles of a group around one theme, without names; what is saved is a note about the group.

The group looks along, so nothing on the screen is for the coach. It has the words of the app: a group speaks
more than one language.
"""

import flet as ft

from core.people.records.details import Details, Talk
from core.people.records.draft import Form
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_leave import use_finish
from mobile.routing import GROUP_ROUTE
from mobile.screens.people.talk.together.circles import (
    CircleFields,
    circle_values,
    placed,
    said_of_circles,
)
from mobile.screens.vault.guard import Book, private
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import save_button, why_unsaved
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.widgets.worker_screen import OwnSide, typed, worker_screen
from mobile.wording.circles import circles_text
from mobile.wording.notes import saved_message

GUIDE = "g11-cirkelsessie"
"""The guide of the session in which a group fills two circles."""

_THEME = "theme"


@private
def GroupCirclesScreen(app: State, book: Book) -> ft.Control:
    """Show the theme and the circles."""
    t = app.language
    draft = use_draft(
        Form.GROUP_CIRCLES, "", "", {_THEME: "", **circle_values("", "")}, record=None, is_new=True
    )
    action = use_action()
    finish = use_finish(GROUP_ROUTE)

    async def save() -> None:
        text = circles_text(draft.values[_THEME], placed(draft.values), t)
        async with draft.saving() as key:
            await book.group_notes.add(
                text, day=app.today(), details=Details(Talk.GROUP, guide=GUIDE), draft=key
            )
        await finish(saved_message((), t))

    no_names = t.text("No names here: this is about the group.")
    theme = t.text("What is it about?")
    return worker_screen(
        t.text("Two circles"),
        [
            typography.quiet(no_names),
            *unsaved_draft(draft, action, t),
            OwnSide(draft_text(draft, _THEME, theme, w=t)),
            OwnSide(keyed(f"circles-{draft.round}", CircleFields)(draft, t)),
        ],
        [no_names, theme, *typed(draft.values[_THEME].strip(), app), *said_of_circles(draft.values, t, app)],
        t,
        go_on=save_button(draft, action, save, t.text("Ready")),
        alert=why_unsaved(draft, action, t),
    )
