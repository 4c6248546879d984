"""The fields of a note, in the order of fifteen seconds: tap what fits, type, and what comes next."""

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from core.people.records.draft import Draft
from core.people.records.goal import Goal
from core.people.records.person import Person
from core.people.records.standing import Standing
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets.card_choice import CardChoice
from mobile.widgets.chips import chips
from mobile.widgets.day import DayEntry
from mobile.widgets.details import signs, talks
from mobile.widgets.next_step import NextStep
from mobile.widgets.nudge import nudged

TEXT_LINES = 3


@ft.component
def NoteFields(
    person: Person, begin: Draft, goals: tuple[Goal, ...], keep: Callable[[Draft], None], *, is_new: bool
) -> ft.Control:
    """Show the fields as they were at the `begin`; `keep` gets all of them at every key and tap.

    Only a new note has a next step: of one that is there already, it is an agreement by now.
    """
    app = use_app()
    t = app.language
    text = ft.use_ref(begin.text)
    held = ft.use_ref(begin)
    now, show = ft.use_state(begin)
    details = now.details

    def take(draft: Draft) -> None:
        held.current = draft
        keep(draft)

    def typed() -> None:
        take(replace(held.current, text=text.current))

    def step_changed(draft: Draft) -> None:
        take(replace(held.current, next_step=draft.next_step, slot=draft.slot, due=draft.due))

    def tap(**fields: object) -> None:
        take(replace(held.current, **fields))
        show(held.current)

    def tap_detail(**fields: object) -> None:
        tap(details=replace(held.current.details, **fields))

    def tap_sign(sign: str) -> None:
        before = held.current.details.signs
        without = tuple(one for one in before if one != sign)
        tap_detail(signs=without if sign in before else (*before, str(sign)))

    def tap_goal(goal: str) -> None:
        tap(goal=None if goal == held.current.goal else goal)

    known = signs(t)
    about = {goal.id: goal.title for goal in goals if goal.state is Standing.OPEN or goal.id == now.goal}
    return ft.Column(
        [
            chips(
                known | {sign: sign for sign in details.signs if sign not in known},
                details.signs,
                tap_sign,
                t.text("Tap what fits"),
            ),
            nudged(t.text("What did you see, agree or hear?"), text, typed, lines=TEXT_LINES, key="text"),
            chips(
                {True: t.text("A gold nugget")},
                {details.is_nugget},
                lambda _: tap_detail(is_nugget=not held.current.details.is_nugget),
            ),
            *([NextStep(person.name, begin, step_changed)] if is_new else []),
            CardChoice(details.card, lambda card: tap_detail(card=card)),
            *([chips(about, {now.goal}, tap_goal, t.text("Is it about a goal?"))] if about else []),
            chips(
                talks(t),
                {details.talk},
                lambda talk: tap_detail(talk=None if talk is held.current.details.talk else talk),
                t.text("What kind of talk was it?"),
            ),
            DayEntry(now.day, lambda day: tap(day=day)),
        ],
        spacing=GAP,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
