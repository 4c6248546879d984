"""A new IOP goal: the worker's own words, and where it stands on the ladder."""

from typing import TYPE_CHECKING

import flet as ft

from core.people.records.draft import Form, Values
from core.people.records.goal import Rung
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.routing import use_route_params
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.chips import chips
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import failed
from mobile.widgets.nudged_field import nudged_field
from mobile.widgets.screen import SaveButton, screen
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.goals import rung_names, rung_questions

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def NewGoalScreen(app: State, book: "Notebook") -> ft.View:
    """Ask for a goal of the person, on the rung, that the route names."""
    history = use_service(History)
    notices = use_service(Notices)
    t = app.language
    page = ft.context.page
    names = use_route_params()
    person = use_last_known(app, book.person(names.get("person", "")))
    known = {rung.value: rung for rung in Rung}
    about = names.get("person", "")
    begin: Values = {"title": "", "rung": known.get(names.get("rung", ""), Rung.SHORT)}
    draft = use_draft(Form.GOAL, about, about, begin, record=None, is_new=True)
    rung = draft.values["rung"]
    action = use_action()

    async def save() -> None:
        said = draft.values
        async with draft.saving() as key:
            goal = await book.add_goal(about, said["title"], said["rung"], draft=key)
        await history.step_back()  # so that back from the new goal does not lead to this form
        await page.push_route(f"/mensen/{goal.person}/doel/{goal.id}")
        notices.announce(t.text("Saved"))

    if person is None:
        return person_not_found(t.text("Goal"), t)
    return screen(
        t.text("New goal"),
        [
            typography.quiet(person.name),
            *unsaved_draft(draft, action, t),
            keyed(f"title-{draft.round}", nudged_field)(
                t.text("What does this person want to reach?"),
                draft.field("title"),
                draft.typed,
                lines=2,
                autofocus=True,
            ),
            typography.quiet(t.text("In their own words. Ask: {question}", question=rung_questions(t)[rung])),
            typography.part(t.text("Where on the ladder?")),
            chips(rung_names(t), {rung}, lambda one: draft.tap(rung=one)),
        ],
        private=True,
        save=SaveButton(lambda: action.start(save), disabled=action.is_running),
        alert=failed(action.fault, t),
    )
