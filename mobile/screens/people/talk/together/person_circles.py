"""The two circles of one goal, which worker and coach fill together; they are part of its plan."""

from dataclasses import replace

import flet as ft

from core.people.records.draft import Form
from core.people.records.goal import Goal
from core.people.records.person import Person
from core.people.records.standing import Standing
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormValues, use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.hooks.use_worker_words import use_worker_words
from mobile.routing import link_to, use_route_params
from mobile.screens.people.talk.together.circles import (
    FIELDS,
    CircleFields,
    circle_values,
    placed,
    said_of_circles,
)
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.form_screen import save_button
from mobile.widgets.not_found import goal_not_found
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.tile import link_tile
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.widgets.worker_screen import OwnSide, typed, worker_screen
from mobile.wording.notes import saved_message


@private
def GoalCirclesScreen(app: State, book: Book) -> ft.Control:
    """Show the circles of the goal in the route."""
    names = use_route_params()
    goal = use_last_known(app, book.goal(names.get("goal")))
    if goal is None or goal.person != names.get("person"):
        return goal_not_found(app.language)
    person = book.person(goal.person)
    return circles_of(goal, person.language if person else "", f"/mensen/{goal.person}/doel/{goal.id}")


def circles_of(goal: Goal, speaks: str, parent: str) -> ft.Control:
    """Show the circles of a goal of who speaks this; `parent` is the route of the screen to go back to."""
    return keyed(goal.id, _Editor)(goal, speaks, parent)


def choose_goal(person: Person, app: State, book: Book) -> ft.Control:
    """Build the screen that asks, for someone with no goal in hand, which goal the circles are about."""
    t = app.language
    goals = book.goals(person.id)
    here = f"/mensen/{person.id}/doel"
    wanted = [one for one in goals if one.state is Standing.OPEN]
    return screen(
        t.text("Two circles"),
        [
            typography.title(t.text("Which goal is it about?")),
            *([] if wanted else [typography.body(t.text("There is no goal yet. Begin with one."))]),
            *[link_tile(one.title, "", f"{here}/{one.id}/cirkels") for one in wanted],
        ],
        private=True,
        foot=[primary(t.text("Add a goal"), link_to(f"{here}/nieuw"), icon=ft.Icons.FLAG_OUTLINED)],
    )


@ft.component
def _Editor(goal: Goal, speaks: str, parent: str) -> ft.Control:
    """Show the form. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t, w = app.language, use_worker_words(speaks)
    initial = circle_values(goal.plan.reached, goal.plan.ahead)
    draft = use_draft(Form.CIRCLES, goal.person, goal.id, initial, record=goal)
    action = use_action()
    finish = use_finish(parent)

    async def save() -> None:
        placed(draft.values)
        edited, shown = _with(draft.record, draft.values), _with(draft.record, draft.showed)
        async with draft.saving() as key:
            beside = await app.book.change_goal(edited, shown=shown, draft=key)
        await finish(saved_message(beside, t))

    return worker_screen(
        t.text("Two circles"),
        [
            typography.title(goal.title, around=w),
            *unsaved_draft(draft, action, t),
            OwnSide(keyed(f"circles-{draft.round}", CircleFields)(draft, w)),
        ],
        [*typed(goal.title, app), *said_of_circles(draft.values, w, app)],
        w,
        speaks=speaks,
        go_on=save_button(draft, action, save, w.text("Ready")),
        alert=failed(action.fault, t),
    )


def _with(goal: Goal, values: FormValues) -> Goal:
    """Return the goal with the circles as a form holds them."""
    reached, ahead = (values[field] for field in FIELDS.values())
    return replace(goal, plan=replace(goal.plan, reached=reached, ahead=ahead))
