"""An agreement with one person: who does what, for when, and what became of it."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement, Slot
from core.people.records.draft import Draft, Form
from core.people.records.standing import Standing
from mobile.address import use_names
from mobile.screens.vault.gate import private
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.agreement import agreement_standings
from mobile.widgets.ask import ask
from mobile.widgets.begun import not_saved, use_begun
from mobile.widgets.buttons import dangerous
from mobile.widgets.chips import chips
from mobile.widgets.day import DayEntry
from mobile.widgets.editing import use_editing
from mobile.widgets.erasing import gone_for_good
from mobile.widgets.lost import lost
from mobile.widgets.notice import failed, hint
from mobile.widgets.nudge import nudged
from mobile.widgets.saving import saving
from mobile.widgets.screen import screen
from mobile.widgets.slots import slots
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def AgreementScreen(app: State, book: "Notebook") -> ft.View:
    """Write the agreement that the route names, or a new one."""
    t = app.language
    names = use_names()
    person = book.person(names.get("person", ""))
    kept = book.agreements.one(names.get("agreement", ""))
    begun = use_begun(book, names.get("person", ""), Form.AGREEMENT)
    text, who, day = _begin(kept, begun)
    typed = ft.use_ref(text)
    slot, set_slot = ft.use_state(who)
    due, set_due = ft.use_state(day)
    state, set_state = ft.use_state(kept.state if kept else Standing.OPEN)
    is_shown, show = ft.use_state(kept is not None and kept.shown is not None)
    asks, ask_erase = ft.use_state(initial=False)
    writing = use_editing(app)
    action = use_action()
    back = f"/mensen/{names.get('person')}"

    def keep(**tapped: Slot | date | None) -> None:
        writing()
        if kept is None:
            now = {"next_step": typed.current, "slot": slot, "due": due, **tapped}
            app.drafts.typed(Draft(names["person"], None, app.today(), "", form=Form.AGREEMENT, **now))

    def tap_slot(chosen: Slot) -> None:
        set_slot(chosen)
        keep(slot=chosen)

    def choose_day(chosen: date | None) -> None:
        set_due(chosen)
        keep(due=chosen)

    def as_it_is(agreement: Agreement) -> Agreement:
        stands = agreement.standing(state, app.today())
        seen = (stands.shown or app.today()) if is_shown and state is Standing.REACHED else None
        return replace(stands, slot=slot, text=typed.current, due=due, shown=seen)

    async def save() -> None:
        if kept:
            await book.agreements.change(as_it_is(kept))
        else:
            async with app.drafts.saving():
                await book.agreements.add(names["person"], slot, typed.current, due)
        app.announce(t.text("Saved"))
        await go_back(app, back)

    async def erase() -> None:
        ask_erase(False)
        await book.agreements.erase(names["agreement"])
        app.announce(t.text("Erased for good"))
        await go_back(app, back)

    if person is None or ("agreement" in names and kept is None):
        return lost(t.text("Agreement"), t.text("This agreement is not in your notes (any more)."))
    question = ask(
        t.text("Erase this agreement?"),
        gone_for_good(t.text("It is then gone for good."), book, t),
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase),
        on_no=lambda: ask_erase(False),
    )
    can_be_shown = state is Standing.REACHED and slot is not Slot.WORKER
    seen = chips(
        {True: t.text("{name} saw or heard it", name=person.name)}, {is_shown}, lambda _: show(not is_shown)
    )
    return screen(
        t.text("Agreement"),
        [
            words.quiet(person.name),
            *([not_saved(t)] if begun and kept is None else []),
            chips(slots(person.name, t), {slot}, tap_slot, t.text("Who does it?")),
            nudged(t.text("What did you agree?"), typed, keep, lines=2),
            DayEntry(
                due, choose_day, ahead=True, may_be_none=True, is_soon=True, question=t.text("For which day?")
            ),
            *(
                [chips(agreement_standings(t), {state}, set_state, t.text("How does it stand?"))]
                if kept
                else []
            ),
            *([seen] if can_be_shown else []),
            *([words.quiet(_history(kept, t))] if kept else [hint(_small(t))]),
            *([dangerous(t.text("Erase this agreement"), lambda: ask_erase(True))] if kept else []),
        ],
        **saving(app, lambda: action.start(save), disabled=action.is_running),
        private=True,
        alert=failed(action.fault, t),
        question=question if asks else None,
    )


def _begin(kept: Agreement | None, begun: Draft | None) -> tuple[str, Slot, date | None]:
    """Give the text, who does it and the day as the form begins."""
    if kept:
        return kept.text, kept.slot, kept.due
    return (begun.next_step, begun.slot or Slot.WORKER, begun.due) if begun else ("", Slot.WORKER, None)


def _small(t: Language) -> str:
    return t.text("Keep it small. It comes along to each talk until it is done or let go.")


def _history(agreement: Agreement, t: Language) -> str:
    lines = [t.text("Agreed on {day}", day=t.date(agreement.made.date()))]
    if agreement.ended:
        name = agreement_standings(t)[agreement.state]
        lines.append(f"{name}: {t.date(agreement.ended)}")
    return " · ".join(lines)
