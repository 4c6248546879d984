"""The fields of a note, in the order of fifteen seconds: tap what fits, type, and what comes next."""

import flet as ft

from core.people.records.details import Talk
from core.people.records.goal import Goal
from core.people.records.person import Person
from core.people.records.standing import Standing
from mobile.hooks.component import keyed
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets.card_choice import CardChoice
from mobile.widgets.chips import chips
from mobile.widgets.day import DayEntry
from mobile.widgets.details import signs, talks
from mobile.widgets.next_step import NextStep
from mobile.widgets.nudge import nudged
from mobile.widgets.use_draft import FormDraft

TEXT_LINES = 3


@ft.component
def NoteFields(
    person: Person, draft: FormDraft[object], goals: tuple[Goal, ...], *, is_new: bool
) -> ft.Control:
    """Show the fields of the form's draft.

    Only a new note has a next step: of one that is there already, it is an agreement by now.
    """
    app = use_app()
    t = app.language
    now = draft.values

    def tap_sign(sign: str) -> None:
        before = draft.values["details.signs"]
        without = tuple(one for one in before if one != sign)
        draft.tap(details__signs=without if sign in before else (*before, str(sign)))

    def tap_talk(talk: Talk) -> None:
        draft.tap(details__talk=None if talk is draft.values["details.talk"] else talk)

    def tap_goal(goal: str) -> None:
        draft.tap(goal=None if goal == draft.values["goal"] else goal)

    known = signs(t)
    about = {goal.id: goal.title for goal in goals if goal.state is Standing.OPEN or goal.id == now["goal"]}
    return ft.Column(
        [
            chips(
                known | {sign: known[sign] for sign in now["details.signs"] if sign not in known},
                now["details.signs"],
                tap_sign,
                t.text("Tap what fits"),
            ),
            keyed("text", nudged)(
                t.text("What did you see, agree or hear?"),
                draft.field("text"),
                draft.typed,
                lines=TEXT_LINES,
            ),
            chips(
                {True: t.text("A gold nugget")},
                {now["details.is_nugget"]},
                lambda _: draft.tap(details__is_nugget=not draft.values["details.is_nugget"]),
            ),
            *([NextStep(person.name, draft)] if is_new else []),
            CardChoice(now["details.card"], lambda card: draft.tap(details__card=card)),
            *([chips(about, {now["goal"]}, tap_goal, t.text("Is it about a goal?"))] if about else []),
            chips(talks(t), {now["details.talk"]}, tap_talk, t.text("What kind of talk was it?")),
            DayEntry(now["day"], lambda day: draft.tap(day=day)),
        ],
        spacing=GAP,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
