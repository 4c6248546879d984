"""Making a plan with the worker: one question at a time, each kept when one goes on, each may be skipped."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import flet as ft

from core.people.records.goal import Goal
from mobile.address import use_names
from mobile.screens.people.plan_answers import PlanAnswersScreen
from mobile.screens.vault.gate import private
from mobile.state import State, use_app
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import Tap, plain
from mobile.widgets.day import DayEntry
from mobile.widgets.editing import use_editing
from mobile.widgets.lost import lost_goal
from mobile.widgets.notice import failed
from mobile.widgets.nudge import nudged
from mobile.widgets.plan import FIELDS, KEEPING, PLAN, Part, asked, help_lines, said
from mobile.widgets.saving import saving
from mobile.widgets.screen import screen
from mobile.widgets.way_back import go_back
from mobile.widgets.while_typing import use_kept_while_typing

if TYPE_CHECKING:
    from core.people.notebook import Notebook

ANSWER_LINES = 3


@private
def PlanScreen(app: State, book: "Notebook") -> ft.View:
    """Ask the questions of the plan one after the other, or only the one that the route names."""
    t = app.language
    names = use_names()
    goal = book.goal(names.get("goal"))
    parts = {part.value: part for part in Part}
    walk = (parts[names["part"]],) if names.get("part") in parts else PLAN
    at, go_to = ft.use_state(0)
    back = f"/mensen/{names.get('person')}/doel/{names.get('goal')}"

    async def go_on() -> None:
        if at + 1 < len(walk):
            go_to(at + 1)
        else:
            app.announce(t.text("Saved"))
            await go_back(app, back)

    if goal is None or goal.person != names.get("person"):
        return lost_goal(t)
    part = walk[at]
    step = t.text("Question {n} of {all}", n=at + 1, all=len(walk)) if len(walk) > 1 else ""
    is_last = at + 1 == len(walk)
    lead_back = (lambda: go_to(at - 1)) if at else None
    if part in KEEPING:
        return PlanAnswersScreen(goal, part, go_on, key=part.value)
    return _Question(goal, part, step, go_on, lead_back, is_last=is_last, key=part.value)


@ft.component
def _Question(
    goal: Goal,
    part: Part,
    step: str,
    go_on: Callable[[], Awaitable[None]],
    lead_back: Tap | None,
    *,
    is_last: bool,
) -> ft.View:
    """Ask for one text, or for a day."""
    app = use_app()
    t = app.language
    is_day = part is Part.LOOK_BACK
    typed = ft.use_ref("" if is_day else said(goal, part, t))
    day, set_day = ft.use_state(goal.plan.look_back)
    action = use_action()
    writing = use_editing(app)

    async def keep() -> None:
        kept = app.book.goal(goal.id) or goal
        if part is Part.WORDS:
            changed = replace(kept, title=typed.current)
        elif is_day:
            changed = replace(kept, plan=replace(kept.plan, look_back=day))
        else:
            changed = replace(kept, plan=replace(kept.plan, **{FIELDS[part]: typed.current}))
        if changed.fitted() != kept:
            await app.book.change_goal(changed)

    async def keep_and_go_on() -> None:
        await keep()
        await go_on()

    kept_soon = use_kept_while_typing(keep)

    def on_type() -> None:
        writing()
        kept_soon()

    question = asked(t)[part]
    answer = (
        DayEntry(day, set_day, ahead=True, may_be_none=True)
        if is_day
        else nudged(t.text("In their own words"), typed, on_type, lines=ANSWER_LINES, autofocus=True)
    )
    return screen(
        t.text("The plan"),
        [
            *([words.quiet(step)] if step else []),
            words.title(question.question),
            answer,
            *help_lines(question),
            *([plain(t.text("Skip this question"), go_on)] if step and not is_last else []),
            *([plain(t.text("One question back"), lead_back)] if lead_back else []),
        ],
        private=True,
        **saving(
            app,
            lambda: action.start(keep_and_go_on),
            disabled=action.is_running,
            name="" if is_last else t.text("Next"),
        ),
        alert=failed(action.fault, t),
    )
