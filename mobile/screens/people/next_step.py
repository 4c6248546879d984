"""The next step of a talk: who takes it, what it is, and for when."""

from datetime import date, timedelta

import flet as ft

from core.people.records.agreement import Assignee
from mobile.hooks.use_draft import FormDraft
from mobile.state import use_app
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_day, draft_suggestions, draft_text
from mobile.widgets.layout import column
from mobile.wording.agreements import assignee_choices


@ft.component
def NextStep(name: str, draft: FormDraft[object]) -> ft.Control:
    """Ask for the next step. `name` is the name of the worker."""
    app = use_app()
    t = app.language
    now = draft.values

    def tap_slot(slot: Assignee) -> None:
        is_same, is_said = slot is draft.values["slot"], bool(draft.values["next_step"].strip())
        if is_same and not is_said:  # what was typed never goes out of sight
            draft.tap(slot=None, due=None)
        else:
            draft.tap(slot=slot)

    def words_and_day() -> list[ft.Control]:
        return [
            _Suggestions(draft, app.today()),
            draft_text(draft, "next_step", t.text("What did you agree?"), lines=2),
            draft_day(draft, "due", t.text("For which day?"), is_soon=True),
        ]

    return column(
        [
            chips(assignee_choices(name, t), {now["slot"]}, tap_slot, t.text("Who takes the next step?")),
            *(words_and_day() if now["slot"] else []),
        ]
    )


@ft.component
def _Suggestions(draft: FormDraft[object], today: date) -> ft.Control:
    """Show what is often agreed."""
    t = use_app().language
    tomorrow = t.text("See how it goes")
    steps = {
        tomorrow: t.text("Look at it tomorrow"),
        **{
            step: step
            for step in (
                t.text("Do it together"),
                t.text("Find it out"),
                t.text("Show how it is done"),
                t.text("Come back to it"),
            )
        },
    }

    def write(step: str) -> None:
        if step == tomorrow:
            draft.tap(due=today + timedelta(1))

    return draft_suggestions(draft, "next_step", steps, t.text("Often agreed"), write)
