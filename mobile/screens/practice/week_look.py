"""The week look: one nugget of oneself, and one case for the peer consultation, without names."""

import flet as ft

from core.people.records.draft import Form
from core.people.records.practice.look_back import LookBackKind
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_leave import use_finish
from mobile.routing import PRACTICE_ROUTE
from mobile.screens.vault.guard import Book, private
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.deck_tiles import guide_tile
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.notice import hint

GUIDE = "g12-intervisie"
"""The guide of the peer consultation."""

TEXT_LINES = 2


@private
def WeekLookScreen(app: State, book: Book) -> ft.Control:
    """Show the two questions, and the way to the guide; a draft is taken up."""
    t = app.language
    draft = use_draft(Form.WEEK_LOOK, "", "", {"good": "", "next": ""}, record=None, is_new=True)
    action = use_action()
    finish = use_finish(PRACTICE_ROUTE)
    guide = app.guides.one(GUIDE)

    async def save() -> None:
        now = draft.values
        async with draft.saving() as key:
            await book.practice.add_look_back(
                LookBackKind.WEEK, day=app.today(), good=now["good"], next=now["next"], draft=key
            )
        await finish(t.text("Saved"))

    return form_screen(
        t.text("Week look"),
        [typography.quiet(t.text("Ten minutes, at the end of the week."))],
        [
            draft_text(draft, "good", t.text("Which gold nugget do you see in yourself?"), lines=TEXT_LINES),
            hint(t.text("Something small that you did, and that helped someone.")),
            draft_text(
                draft, "next", t.text("Which case do you take to the peer consultation?"), lines=TEXT_LINES
            ),
            hint(t.text("Without a name: say “someone on my team”.")),
            *([guide_tile(guide, t)] if guide else []),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
    )
