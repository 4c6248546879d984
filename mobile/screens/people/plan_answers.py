"""A question of the plan with several short answers: when it did go well, and what if it gets hard (T18)."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import flet as ft

from core.people.records.goal import Goal
from core.people.records.plan import IfThen, Plan
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import icon_in_bar, secondary
from mobile.widgets.editing import use_editing
from mobile.widgets.entry import entry
from mobile.widgets.notice import failed
from mobile.widgets.nudge import nudged
from mobile.widgets.plan import Part, asked, help_lines, if_then_said
from mobile.widgets.saving import saving
from mobile.widgets.screen import screen


@ft.component
def PlanAnswersScreen(goal: Goal, part: Part, go_back: Callable[[], Awaitable[None]]) -> ft.View:
    """Show the answers there are, and ask for one more; each is kept as soon as it is added."""
    app = use_app()
    t = app.language
    first, second = ft.use_ref(""), ft.use_ref("")
    round_, next_round = ft.use_state(0)
    action = use_action()
    writing = use_editing(app)
    is_pair = part is Part.IF_THEN
    answers: tuple[Any, ...] = goal.plan.if_then if is_pair else goal.plan.exceptions

    async def keep(kept: tuple[Any, ...]) -> None:
        plan: Plan = replace(goal.plan, **{"if_then" if is_pair else "exceptions": kept})
        await app.book.change_goal(replace(goal, plan=plan))

    async def add() -> None:
        await keep((*answers, IfThen(first.current, second.current) if is_pair else first.current))
        first.current = second.current = ""
        next_round(round_ + 1)

    async def finish() -> None:
        if first.current.strip() or second.current.strip():
            await add()
        await go_back()

    def answer(at: int) -> ft.Control:
        text = if_then_said(answers[at], t) if is_pair else answers[at]
        without = answers[:at] + answers[at + 1 :]
        remove = icon_in_bar(
            ft.Icons.DELETE_OUTLINE,
            t.text("Erase: {text}", text=text),
            lambda: action.start(lambda: keep(without)),
        )
        return ft.Row([ft.Container(words.body(text), expand=True), remove], spacing=GAP)

    question = asked(t)[part]
    fields = (
        [
            ft.Container(entry(t.text("If this happens"), first, writing), key=f"if-{round_}"),
            nudged(t.text("then I do this"), second, writing, key=f"then-{round_}"),
        ]
        if is_pair
        else [nudged(t.text("In their own words"), first, writing, lines=2, key=f"answer-{round_}")]
    )
    return screen(
        t.text("Keeping at it"),
        [
            words.title(question.question),
            *map(answer, range(len(answers))),
            *fields,
            secondary(t.text("Add"), lambda: action.start(add), icon=ft.Icons.ADD),
            *help_lines(question),
        ],
        private=True,
        **saving(app, lambda: action.start(finish), disabled=action.is_running),
        alert=failed(action.fault, t),
    )
