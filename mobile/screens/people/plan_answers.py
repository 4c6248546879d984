"""A question of the plan with several short answers: when it did go well, and what if it gets hard (T18)."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

import flet as ft

from core.people.records.goal import Goal
from core.people.records.plan import IfThen, Plan
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.state import use_app
from mobile.theme import GAP
from mobile.widgets import typography
from mobile.widgets.buttons import icon_button, secondary
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.list_item import bullets
from mobile.widgets.text_field import text_field
from mobile.wording.plan import PLAN_FORMS, PlanPart, if_then_line, plan_questions


@ft.component
def PlanAnswersScreen(goal: Goal, part: PlanPart, go_back: Callable[[], Awaitable[None]]) -> ft.Control:
    """Show the answers, and a form for one more; each is saved as soon as it is added."""
    app = use_app()
    t = app.language
    is_pair = part is PlanPart.IF_THEN
    begin = {"plan.if_then.cue": "", "plan.if_then.action": ""} if is_pair else {"plan.exceptions": ""}
    draft = use_draft(PLAN_FORMS[part], goal.person, goal.id, begin, record=None)
    action = use_action()
    pairs, texts = goal.plan.if_then, goal.plan.exceptions
    answers = [if_then_line(pair, t) for pair in pairs] if is_pair else list(texts)

    async def save(plan: Plan, key: str | None = None) -> None:
        await app.book.change_goal(replace(goal, plan=plan), shown=goal, draft=key)

    def with_one_more(said: Sequence[str]) -> Plan:
        if is_pair:
            return replace(goal.plan, if_then=(*pairs, IfThen(*said)))
        return replace(goal.plan, exceptions=(*texts, *said))

    def without(at: int) -> Plan:
        if is_pair:
            return replace(goal.plan, if_then=pairs[:at] + pairs[at + 1 :])
        return replace(goal.plan, exceptions=texts[:at] + texts[at + 1 :])

    async def add() -> None:
        said = [draft.values[name] for name in begin]
        async with draft.saving() as key:
            await save(with_one_more(said), key)
        draft.start_anew(begin)

    async def finish() -> None:
        if any(draft.values[name].strip() for name in begin):
            await add()
        await go_back()

    def answer(at: int, text: str) -> ft.Control:
        remove = icon_button(
            ft.Icons.DELETE_OUTLINE,
            t.text("Erase: {text}", text=text),
            lambda: action.start(lambda: save(without(at))),
        )
        return ft.Row([ft.Container(typography.body(text), expand=True), remove], spacing=GAP)

    question = plan_questions(t)[part]
    fields = (
        [
            ft.Container(
                text_field(t.text("If this happens"), draft.field("plan.if_then.cue"), draft.typed),
                key=f"if-{draft.round}",
            ),
            draft_text(draft, "plan.if_then.action", t.text("then I do this")),
        ]
        if is_pair
        else [draft_text(draft, "plan.exceptions", t.text("In their own words"), lines=2)]
    )
    return form_screen(
        t.text("Keeping at it"),
        [typography.title(question.question), *[answer(at, text) for at, text in enumerate(answers)]],
        [
            *fields,
            secondary(t.text("Add"), lambda: action.start(add), icon=ft.Icons.ADD),
            *bullets(question.help),
        ],
        t=t,
        draft=draft,
        action=action,
        save=finish,
    )
