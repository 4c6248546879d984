"""The fields of a note, in the order of fifteen seconds: tap what fits, type, and what comes next."""

import flet as ft

from core.people.records.agreement import Assignee
from core.people.records.details import Talk
from core.people.records.goal import Goal
from core.people.records.person import Person
from core.people.records.standing import Standing
from mobile.hooks.use_draft import FormDraft
from mobile.screens.people.card_choice import CardChoice
from mobile.state import use_app
from mobile.widgets.chips import chips
from mobile.widgets.day_field import DayField
from mobile.widgets.draft_fields import draft_day, draft_switch, draft_text
from mobile.widgets.layout import column
from mobile.wording.agreements import assignee_choices
from mobile.wording.notes import sign_names, talk_names

TEXT_LINES = 3


@ft.component
def NoteFields(
    person: Person, draft: FormDraft[object], goals: tuple[Goal, ...], *, is_new: bool
) -> ft.Control:
    """Show the fields of the form's draft.

    Only a new note has a next step: of one that is there already, it is an agreement by now.
    """
    t = use_app().language
    now = draft.values

    def tap_sign(sign: str) -> None:
        before = draft.values["details.signs"]
        without = tuple(one for one in before if one != sign)
        draft.tap(details__signs=without if sign in before else (*before, str(sign)))

    def tap_talk(talk: Talk) -> None:
        draft.tap(details__talk=None if talk is draft.values["details.talk"] else talk)

    def tap_goal(goal: str) -> None:
        draft.tap(goal=None if goal == draft.values["goal"] else goal)

    known = sign_names(t)
    about = {goal.id: goal.title for goal in goals if goal.state is Standing.OPEN or goal.id == now["goal"]}
    return column(
        [
            chips(
                known | {sign: known[sign] for sign in now["details.signs"] if sign not in known},
                now["details.signs"],
                tap_sign,
                t.text("Tap what fits"),
            ),
            draft_text(draft, "text", t.text("What did you see, agree or hear?"), lines=TEXT_LINES),
            draft_switch(draft, "details.is_nugget", t.text("A gold nugget")),
            *([NextStep(person.name, draft)] if is_new else []),
            CardChoice(now["details.card"], lambda card: draft.tap(details__card=card)),
            *([chips(about, {now["goal"]}, tap_goal, t.text("Is it about a goal?"))] if about else []),
            chips(talk_names(t), {now["details.talk"]}, tap_talk, t.text("What kind of talk was it?")),
            DayField(now["day"], lambda day: draft.tap(day=day)),
        ]
    )


@ft.component
def NextStep(name: str, draft: FormDraft[object]) -> ft.Control:
    """Ask who takes the next step, then what it is and for when. `name` is the name of the worker."""
    t = use_app().language
    now = draft.values

    def tap_slot(slot: Assignee) -> None:
        is_same, is_said = slot is draft.values["slot"], bool(draft.values["next_step"].strip())
        if is_same and not is_said:  # what was typed never goes out of sight
            draft.tap(slot=None, due=None)
        else:
            draft.tap(slot=slot)

    def words_and_day() -> list[ft.Control]:
        return [
            draft_text(draft, "next_step", t.text("What did you agree?"), lines=2),
            draft_day(draft, "due", t.text("For which day?"), is_soon=True),
        ]

    return column(
        [
            chips(assignee_choices(name, t), {now["slot"]}, tap_slot, t.text("Who takes the next step?")),
            *(words_and_day() if now["slot"] else []),
        ]
    )
