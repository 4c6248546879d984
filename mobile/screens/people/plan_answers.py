"""A question of the plan with several short answers: when it did go well, and what if it gets hard (T18)."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import flet as ft

from core.people.records.goal import Goal
from core.people.records.plan import IfThen, Plan
from mobile.hooks.component import keyed
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.begun import not_saved
from mobile.widgets.buttons import icon_in_bar, secondary
from mobile.widgets.entry import entry
from mobile.widgets.notice import failed
from mobile.widgets.nudge import nudged
from mobile.widgets.plan import PLAN_FORMS, Part, asked, help_lines, if_then_said
from mobile.widgets.saving import saving
from mobile.widgets.screen import screen
from mobile.widgets.use_draft import use_draft


@ft.component
def PlanAnswersScreen(goal: Goal, part: Part, go_back: Callable[[], Awaitable[None]]) -> ft.View:
    """Show the answers there are, and ask for one more; each is kept as soon as it is added."""
    app = use_app()
    t = app.language
    is_pair = part is Part.IF_THEN
    begin = {"plan.if_then.cue": "", "plan.if_then.action": ""} if is_pair else {"plan.exceptions": ""}
    draft = use_draft(PLAN_FORMS[part], goal.person, goal.id, begin)
    action = use_action()
    answers: tuple[Any, ...] = goal.plan.if_then if is_pair else goal.plan.exceptions

    async def keep(kept: tuple[Any, ...], key: str | None = None) -> None:
        plan: Plan = replace(goal.plan, **{"if_then" if is_pair else "exceptions": kept})
        await app.book.change_goal(replace(goal, plan=plan), shown=goal, draft=key)

    async def add() -> None:
        said = [draft.values[name] for name in begin]
        async with draft.saving() as key:
            await keep((*answers, IfThen(*said) if is_pair else said[0]), key)
        draft.start_anew(begin)

    async def finish() -> None:
        if any(draft.values[name].strip() for name in begin):
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
            ft.Container(
                entry(t.text("If this happens"), draft.field("plan.if_then.cue"), draft.typed),
                key=f"if-{draft.round}",
            ),
            keyed(f"then-{draft.round}", nudged)(
                t.text("then I do this"),
                draft.field("plan.if_then.action"),
                draft.typed,
            ),
        ]
        if is_pair
        else [
            keyed(f"answer-{draft.round}", nudged)(
                t.text("In their own words"),
                draft.field("plan.exceptions"),
                draft.typed,
                lines=2,
            )
        ]
    )
    return screen(
        t.text("Keeping at it"),
        [
            words.title(question.question),
            *map(answer, range(len(answers))),
            *not_saved(draft, action, t),
            *fields,
            secondary(t.text("Add"), lambda: action.start(add), icon=ft.Icons.ADD),
            *help_lines(question),
        ],
        private=True,
        **saving(app, lambda: action.start(finish), disabled=action.is_running),
        alert=failed(action.fault, t),
    )
