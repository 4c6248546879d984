"""The form of a new IOP goal: its words, and its rung on the ladder."""

import flet as ft

from core.people.records.draft import Form, Values
from core.people.records.goal import Rung
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.not_found import person_not_found
from mobile.wording.goals import rung_names, rung_questions


@private
def NewGoalScreen(app: State, book: Book) -> ft.Control:
    """Show the form for the person and the rung in the route."""
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
    ladder = t.text("Where on the ladder?")
    return form_screen(
        t.text("New goal"),
        [typography.quiet(person.name)],
        [
            draft_text(
                draft, "title", t.text("What does this person want to reach?"), lines=2, autofocus=True
            ),
            typography.quiet(t.text("In their own words. Ask: {question}", question=rung_questions(t)[rung])),
            typography.part(ladder),
            chips(rung_names(t), {rung}, lambda one: draft.tap(rung=one), name=ladder),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
    )
