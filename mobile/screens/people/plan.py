"""Make a plan with the worker: one question at a time, each saved on going on, each may be skipped."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import flet as ft

from core.people.records.goal import Goal
from mobile.hooks.component import keyed, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormValues, use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import use_route_params
from mobile.screens.people.plan_answers import PlanAnswersScreen
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain
from mobile.widgets.draft_fields import draft_day, draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.list_item import bullets
from mobile.widgets.not_found import goal_not_found
from mobile.wording.plan import (
    PERSEVERANCE_PARTS,
    PLAN_FIELDS,
    PLAN_FORMS,
    PLAN_PARTS,
    PlanPart,
    plan_answer,
    plan_questions,
)

ANSWER_LINES = 3
FIELD_NAMES = {PlanPart.WORDS: "title", PlanPart.LOOK_BACK: "plan.look_back"}
"""The draft fields of the parts that are no text of the plan."""


@private
def PlanScreen(app: State, book: Book) -> ft.Control:
    """Ask the questions of the plan one after the other, or only the one that the route names."""
    t = app.language
    names = use_route_params()
    goal = use_last_known(app, book.goal(names.get("goal")))
    parts = {part.value: part for part in PlanPart}
    walk = (parts[names["part"]],) if names.get("part") in parts else PLAN_PARTS
    at, go_to = use_state(0)
    finish = use_finish(f"/mensen/{names.get('person')}/doel/{names.get('goal')}")

    async def go_on() -> None:
        if at + 1 < len(walk):
            go_to(at + 1)
        else:
            await finish(t.text("Saved"))

    if goal is None or goal.person != names.get("person"):
        return goal_not_found(t)
    part = walk[at]
    step = t.text("Question {n} of {all}", n=at + 1, all=len(walk)) if len(walk) > 1 else ""
    is_last = at + 1 == len(walk)
    lead_back = (lambda: go_to(at - 1)) if at else None
    if part in PERSEVERANCE_PARTS:
        return keyed(part.value, PlanAnswersScreen)(goal, part, go_on)
    return keyed(part.value, _Question)(goal, part, step, go_on, lead_back, is_last=is_last)


@ft.component
def _Question(
    goal: Goal,
    part: PlanPart,
    step: str,
    go_on: Callable[[], Awaitable[None]],
    lead_back: Tap | None,
    *,
    is_last: bool,
) -> ft.Control:
    """Ask for one text, or for a day."""
    app = use_app()
    t = app.language
    is_day = part is PlanPart.LOOK_BACK
    name = FIELD_NAMES.get(part, f"plan.{PLAN_FIELDS.get(part)}")
    shown = goal.plan.look_back if is_day else plan_answer(goal, part, t)
    draft = use_draft(PLAN_FORMS[part], goal.person, goal.id, {name: shown}, record=goal)
    action = use_action()

    async def save() -> None:
        edited, shown = _with(draft.record, draft.values), _with(draft.record, draft.showed)
        async with draft.saving() as key:
            if edited != shown or key:
                await app.book.change_goal(edited, shown=shown, draft=key)

    async def save_and_go_on() -> None:
        await save()
        await go_on()

    question = plan_questions(t)[part]
    answer = (
        draft_day(draft, name)
        if is_day
        else draft_text(draft, name, t.text("In their own words"), lines=ANSWER_LINES, autofocus=True)
    )
    return form_screen(
        t.text("The plan"),
        [*([typography.quiet(step)] if step else []), typography.title(question.question)],
        [
            answer,
            *bullets(question.help),
            *([plain(t.text("Skip this question"), go_on)] if step and not is_last else []),
            *([plain(t.text("One question back"), lead_back)] if lead_back else []),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save_and_go_on,
        save_name="" if is_last else t.text("Next"),
    )


def _with(goal: Goal, plan_answer: FormValues) -> Goal:
    """Return the goal as a form of one answer says."""
    plan = {
        name.removeprefix("plan."): value for name, value in plan_answer.items() if name.startswith("plan.")
    }
    return replace(goal, title=plan_answer.get("title", goal.title), plan=replace(goal.plan, **plan))
