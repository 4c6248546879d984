"""Make a plan with the worker: one question at a time, each saved on going on, each may be skipped."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import flet as ft

from core.people.records.goal import Goal
from mobile.address import use_names
from mobile.hooks.component import keyed, use_state
from mobile.screens.people.plan_answers import PlanAnswersScreen
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import Tap, plain
from mobile.widgets.day import DayEntry
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.lost import lost_goal
from mobile.widgets.plan import FIELDS, KEEPING, PLAN, PLAN_FORMS, Part, asked, help_lines, said
from mobile.widgets.seen import use_seen
from mobile.widgets.use_draft import FormValues, use_draft
from mobile.widgets.use_leave import use_finish

ANSWER_LINES = 3
FIELD_NAMES = {Part.WORDS: "title", Part.LOOK_BACK: "plan.look_back"}
"""The draft fields of the parts that are no text of the plan."""


@private
def PlanScreen(app: State, book: Book) -> ft.View:
    """Ask the questions of the plan one after the other, or only the one that the route names."""
    t = app.language
    names = use_names()
    goal = use_seen(app, book.goal(names.get("goal")))
    parts = {part.value: part for part in Part}
    walk = (parts[names["part"]],) if names.get("part") in parts else PLAN
    at, go_to = use_state(0)
    finish = use_finish(f"/mensen/{names.get('person')}/doel/{names.get('goal')}")

    async def go_on() -> None:
        if at + 1 < len(walk):
            go_to(at + 1)
        else:
            await finish(t.text("Saved"))

    if goal is None or goal.person != names.get("person"):
        return lost_goal(t)
    part = walk[at]
    step = t.text("Question {n} of {all}", n=at + 1, all=len(walk)) if len(walk) > 1 else ""
    is_last = at + 1 == len(walk)
    lead_back = (lambda: go_to(at - 1)) if at else None
    if part in KEEPING:
        return keyed(part.value, PlanAnswersScreen)(goal, part, go_on)
    return keyed(part.value, _Question)(goal, part, step, go_on, lead_back, is_last=is_last)


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
    name = FIELD_NAMES.get(part, f"plan.{FIELDS.get(part)}")
    shown = goal.plan.look_back if is_day else said(goal, part, t)
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

    question = asked(t)[part]
    answer = (
        DayEntry(draft.values[name], lambda day: draft.tap(plan__look_back=day), ahead=True, may_be_none=True)
        if is_day
        else draft_text(draft, name, t.text("In their own words"), lines=ANSWER_LINES, autofocus=True)
    )
    return form_screen(
        t.text("The plan"),
        [*([words.quiet(step)] if step else []), words.title(question.question)],
        [
            answer,
            *help_lines(question),
            *([plain(t.text("Skip this question"), go_on)] if step and not is_last else []),
            *([plain(t.text("One question back"), lead_back)] if lead_back else []),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save_and_go_on,
        save_name="" if is_last else t.text("Next"),
    )


def _with(goal: Goal, said: FormValues) -> Goal:
    """Return the goal as a form of one answer says."""
    plan = {name.removeprefix("plan."): value for name, value in said.items() if name.startswith("plan.")}
    return replace(goal, title=said.get("title", goal.title), plan=replace(goal.plan, **plan))
