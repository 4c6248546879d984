"""What comes out of a talk: one small step, who takes it, and for which day."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from core.people.records.agreement import Slot
from core.people.records.draft import Draft
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets.chips import chips
from mobile.widgets.day import DayEntry
from mobile.widgets.nudge import nudged
from mobile.widgets.slots import slots


@ft.component
def NextStep(name: str, begin: Draft, keep: Callable[[Draft], None]) -> ft.Control:
    """Ask first who takes it; then what it is, and for when. `name` is whom the talk was with.

    `keep` gets the draft it began with, with the next step as it is now.
    """
    app = use_app()
    t = app.language
    typed = ft.use_ref(begin.next_step)
    held = ft.use_ref(begin)
    now, show = ft.use_state(begin)

    def take(**fields: object) -> None:
        held.current = replace(held.current, next_step=typed.current, **fields)
        keep(held.current)

    def tap(**fields: object) -> None:
        take(**fields)
        show(held.current)

    def tap_slot(slot: Slot) -> None:
        # what was typed never goes out of sight
        tap(slot=None if slot is held.current.slot and not typed.current.strip() else slot)

    def words_and_day() -> list[ft.Control]:
        return [
            nudged(t.text("What did you agree?"), typed, take, lines=2, key="step"),
            DayEntry(
                now.due,
                lambda due: tap(due=due),
                ahead=True,
                may_be_none=True,
                is_soon=True,
                question=t.text("For which day?"),
                key="due",
            ),
        ]

    return ft.Column(
        [
            chips(slots(name, t), {now.slot}, tap_slot, t.text("Who takes the next step?")),
            *(words_and_day() if now.slot else []),
        ],
        spacing=GAP,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
