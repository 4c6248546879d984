"""After a talk, in three taps: who talked most, what to keep, and what to do next time. It names nobody."""

from collections.abc import Sequence

import flet as ft

from core.people.records.draft import Form
from core.people.records.practice.look_back import LookBackKind, TalkedMost
from mobile.hooks.component import keyed, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormDraft, use_draft
from mobile.hooks.use_leave import use_finish
from mobile.routing import PRACTICE_ROUTE
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import plain
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_suggestions, draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.layout import column
from mobile.wording.look_backs import talked_most_names, to_do_next_time, to_keep


@private
def AfterTalkScreen(app: State, book: Book) -> ft.Control:
    """Show the three questions; a draft is taken up."""
    t = app.language
    draft = use_draft(
        Form.AFTER_TALK, "", "", {"talked_most": None, "good": "", "next": ""}, record=None, is_new=True
    )
    action = use_action()
    finish = use_finish(PRACTICE_ROUTE)

    async def save() -> None:
        now = draft.values
        async with draft.saving() as key:
            await book.practice.add_look_back(
                LookBackKind.TALK,
                day=app.today(),
                good=now["good"],
                next=now["next"],
                talked_most=now["talked_most"],
                draft=key,
            )
        await finish(t.text("Saved"))

    def tap(who: TalkedMost) -> None:
        draft.tap(talked_most=None if who is draft.values["talked_most"] else who)

    asked = t.text("Who talked most?")
    return form_screen(
        t.text("After a talk"),
        [typography.quiet(t.text("This is about you. No name is needed."))],
        [
            typography.part(asked),
            chips(talked_most_names(t), {draft.values["talked_most"]}, tap, name=asked),
            keyed(f"good-{draft.round}", _Line)(draft, "good", t.text("What do you keep?"), to_keep(t)),
            keyed(f"next-{draft.round}", _Line)(
                draft, "next", t.text("What do you do next time?"), to_do_next_time(t)
            ),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
    )


@ft.component
def _Line(draft: FormDraft[object], name: str, question: str, lines: Sequence[str]) -> ft.Control:
    """Ask a question with lines to tap, and at a tap the field for one's own words.

    The field stands open while it has any.
    """
    t = use_app().language
    said = draft.values[name].strip()
    is_open, unfold = use_state(initial=False)
    own = t.text("In your own words")
    return column(
        [
            typography.part(question),
            draft_suggestions(draft, name, {line: line for line in lines}, question, between="; "),
            draft_text(draft, name, own)
            if is_open or (said and said not in lines)
            else ft.Row([plain(own, lambda: unfold(True))], wrap=True),
        ]
    )
