"""What comes out of a talk: one small step, who takes it, and for which day."""

import flet as ft

from core.people.records.agreement import Assignee
from mobile.hooks.component import keyed
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets.chips import chips
from mobile.widgets.day import DayEntry
from mobile.widgets.nudge import nudged
from mobile.widgets.slots import slots
from mobile.widgets.use_draft import FormDraft


@ft.component
def NextStep(name: str, draft: FormDraft[object]) -> ft.Control:
    """Ask first who takes it; then what it is, and for when. `name` is whom the talk was with."""
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
            keyed("step", nudged)(
                t.text("What did you agree?"), draft.field("next_step"), draft.typed, lines=2
            ),
            keyed("due", DayEntry)(
                now["due"],
                lambda due: draft.tap(due=due),
                ahead=True,
                may_be_none=True,
                is_soon=True,
                question=t.text("For which day?"),
            ),
        ]

    return ft.Column(
        [
            chips(slots(name, t), {now["slot"]}, tap_slot, t.text("Who takes the next step?")),
            *(words_and_day() if now["slot"] else []),
        ],
        spacing=GAP,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
