"""The form of an agreement with one person: who does what, by when, and its status."""

from collections.abc import Sequence
from dataclasses import replace

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement, Assignee
from core.people.records.draft import Form, Values
from core.people.records.standing import Standing
from core.people.records.tables import AnyNote
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormValues, use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_day, draft_switch, draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import hint
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.agreements import agreement_standings, assignee_choices, assignee_names
from mobile.wording.backups import erase_warning
from mobile.wording.notes import saved_message


@private
def AgreementScreen(app: State, book: Book) -> ft.Control:
    """Show the agreement in the route, or a new one."""
    t = app.language
    names = use_route_params()
    person = use_last_known(app, book.person(names.get("person", "")))
    stored = use_last_known(app, book.agreements.one(names.get("agreement", "")))
    about = names.get("person", "")
    draft = use_draft(
        Form.AGREEMENT,
        about,
        names.get("agreement", about),
        _as_it_is(stored),
        record=stored,
        is_new="agreement" not in names,
    )
    now = draft.values
    slot, state = now["slot"], now["state"]
    action = use_action()
    parent = f"/mensen/{names.get('person')}"
    finish = use_finish(parent)
    erasing = use_erasing(action, parent)

    def filled_in(agreement: Agreement, said: FormValues) -> Agreement:
        stands = agreement.standing(said["state"], app.today())
        is_seen = said["is_shown"] and said["state"] is Standing.REACHED
        seen = (stands.shown or app.today()) if is_seen else None
        return replace(stands, slot=said["slot"], text=said["text"], due=said["due"], shown=seen)

    async def save() -> None:
        said = draft.values
        beside: Sequence[AnyNote] = ()
        async with draft.saving() as key:
            if stored:
                record = draft.record or stored
                shown = filled_in(record, draft.showed)
                beside = await book.agreements.change(filled_in(record, said), shown=shown, draft=key)
            else:
                await book.agreements.add(about, said["slot"], said["text"], said["due"], draft=key)
        await finish(saved_message(beside, t))

    if person is None or ("agreement" in names and stored is None):
        return not_found(t.text("Agreement"), t.text("This agreement is not in your notes (any more)."))
    is_by_colleague = stored is not None and stored.slot is Assignee.COLLEAGUE
    who = assignee_names(person.name, t) if is_by_colleague else assignee_choices(person.name, t)
    small = t.text("Keep it small. It comes along to each talk until it is done or let go.")
    can_be_shown = state is Standing.REACHED and slot is not Assignee.WORKER
    return form_screen(
        t.text("Agreement"),
        [typography.quiet(person.name)],
        [
            chips(who, {slot}, lambda one: draft.tap(slot=one), t.text("Who does it?")),
            draft_text(draft, "text", t.text("What did you agree?"), lines=2),
            draft_day(draft, "due", t.text("For which day?"), is_soon=True),
            *(
                [
                    chips(
                        agreement_standings(t),
                        {state},
                        lambda one: draft.tap(state=one),
                        t.text("How does it stand?"),
                    )
                ]
                if stored
                else []
            ),
            *(
                [draft_switch(draft, "is_shown", t.text("{name} saw or heard it", name=person.name))]
                if can_be_shown
                else []
            ),
            *([typography.quiet(_history(stored, t))] if stored else [hint(small)]),
            *([dangerous(t.text("Erase this agreement"), erasing.open)] if stored else []),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
        question=erasing.question(
            t.text("Erase this agreement?"),
            erase_warning(t.text("It is then gone for good."), book, t),
            lambda: book.agreements.erase(names["agreement"]),
        ),
    )


def _as_it_is(stored: Agreement | None) -> Values:
    """Return the fields of the form as they are without a draft."""
    if stored is None:
        return {"text": "", "slot": Assignee.WORKER, "due": None, "state": Standing.OPEN, "is_shown": False}
    said: Values = {"text": stored.text, "slot": stored.slot, "due": stored.due, "state": stored.state}
    return {**said, "is_shown": stored.shown is not None}


def _history(agreement: Agreement, t: Language) -> str:
    lines = [t.text("Agreed on {day}", day=t.date(agreement.made.date()))]
    if agreement.ended:
        name = agreement_standings(t)[agreement.state]
        lines.append(f"{name}: {t.date(agreement.ended)}")
    return " · ".join(lines)
