"""An agreement with one person: who does what, for when, and what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement, Assignee
from core.people.records.draft import Form, Values
from core.people.records.note import Note
from core.people.records.standing import Standing
from mobile.hooks.component import keyed, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormValues, use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.routing import use_go_back, use_route_params
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous
from mobile.widgets.chips import chips
from mobile.widgets.confirm import confirm
from mobile.widgets.day_field import DayField
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import failed, hint
from mobile.widgets.nudged_field import nudged_field
from mobile.widgets.screen import SaveButton, screen
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.agreements import agreement_standings, assignee_choices, assignee_names
from mobile.wording.backups import erase_warning
from mobile.wording.notes import saved_message

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def AgreementScreen(app: State, book: "Notebook") -> ft.View:
    """Write the agreement that the route names, or a new one."""
    go_back = use_go_back()
    notices = use_service(Notices)
    t = app.language
    names = use_route_params()
    person = use_last_known(app, book.person(names.get("person", "")))
    kept = use_last_known(app, book.agreements.one(names.get("agreement", "")))
    about = names.get("person", "")
    draft = use_draft(
        Form.AGREEMENT,
        about,
        names.get("agreement", about),
        _as_it_is(kept),
        record=kept,
        is_new="agreement" not in names,
    )
    now = draft.values
    slot, state = now["slot"], now["state"]
    asks, ask_erase = use_state(initial=False)
    action = use_action()
    back = f"/mensen/{names.get('person')}"

    def filled_in(agreement: Agreement, said: FormValues) -> Agreement:
        stands = agreement.standing(said["state"], app.today())
        is_seen = said["is_shown"] and said["state"] is Standing.REACHED
        seen = (stands.shown or app.today()) if is_seen else None
        return replace(stands, slot=said["slot"], text=said["text"], due=said["due"], shown=seen)

    async def save() -> None:
        said = draft.values
        beside: Sequence[Note] = ()
        async with draft.saving() as key:
            if kept:
                record = draft.record or kept
                shown = filled_in(record, draft.showed)
                beside = await book.agreements.change(filled_in(record, said), shown=shown, draft=key)
            else:
                await book.agreements.add(about, said["slot"], said["text"], said["due"], draft=key)
        notices.announce(saved_message(beside, t))
        await go_back(back)

    async def erase() -> None:
        ask_erase(False)
        await book.agreements.erase(names["agreement"])
        notices.announce(t.text("Erased for good"))
        await go_back(back)

    if person is None or ("agreement" in names and kept is None):
        return not_found(t.text("Agreement"), t.text("This agreement is not in your notes (any more)."))
    question = confirm(
        t.text("Erase this agreement?"),
        erase_warning(t.text("It is then gone for good."), book, t),
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase),
        on_no=lambda: ask_erase(False),
    )
    is_colleagues = kept is not None and kept.slot is Assignee.COLLEAGUE
    who = assignee_names(person.name, t) if is_colleagues else assignee_choices(person.name, t)
    can_be_shown = state is Standing.REACHED and slot is not Assignee.WORKER
    seen = chips(
        {True: t.text("{name} saw or heard it", name=person.name)},
        {now["is_shown"]},
        lambda _: draft.tap(is_shown=not now["is_shown"]),
    )
    return screen(
        t.text("Agreement"),
        [
            typography.quiet(person.name),
            *unsaved_draft(draft, action, t),
            chips(who, {slot}, lambda one: draft.tap(slot=one), t.text("Who does it?")),
            keyed(f"text-{draft.round}", nudged_field)(
                t.text("What did you agree?"), draft.field("text"), draft.typed, lines=2
            ),
            DayField(
                now["due"],
                lambda day: draft.tap(due=day),
                ahead=True,
                may_be_none=True,
                is_soon=True,
                question=t.text("For which day?"),
            ),
            *(
                [
                    chips(
                        agreement_standings(t),
                        {state},
                        lambda one: draft.tap(state=one),
                        t.text("How does it stand?"),
                    )
                ]
                if kept
                else []
            ),
            *([seen] if can_be_shown else []),
            *([typography.quiet(_history(kept, t))] if kept else [hint(_small(t))]),
            *([dangerous(t.text("Erase this agreement"), lambda: ask_erase(True))] if kept else []),
        ],
        save=SaveButton(lambda: action.start(save), disabled=action.is_running),
        private=True,
        alert=failed(action.fault, t),
        question=question if asks else None,
    )


def _as_it_is(kept: Agreement | None) -> Values:
    """Return the fields of the form as they are without a draft."""
    if kept is None:
        return {"text": "", "slot": Assignee.WORKER, "due": None, "state": Standing.OPEN, "is_shown": False}
    said: Values = {"text": kept.text, "slot": kept.slot, "due": kept.due, "state": kept.state}
    return {**said, "is_shown": kept.shown is not None}


def _small(t: Language) -> str:
    return t.text("Keep it small. It comes along to each talk until it is done or let go.")


def _history(agreement: Agreement, t: Language) -> str:
    lines = [t.text("Agreed on {day}", day=t.date(agreement.made.date()))]
    if agreement.ended:
        name = agreement_standings(t)[agreement.state]
        lines.append(f"{name}: {t.date(agreement.ended)}")
    return " · ".join(lines)
