"""A new IOP goal: the worker's own words, and where it stands on the ladder."""

from typing import TYPE_CHECKING

import flet as ft

from core.people.records.draft import Draft, Form
from core.people.records.goal import Rung
from mobile.address import use_names
from mobile.screens.vault.gate import private
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.begun import not_saved, use_begun
from mobile.widgets.chips import chips
from mobile.widgets.editing import use_editing
from mobile.widgets.lost import lost_person
from mobile.widgets.notice import failed
from mobile.widgets.nudge import nudged
from mobile.widgets.rungs import rung_names, rung_questions
from mobile.widgets.saving import saving
from mobile.widgets.screen import screen

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def NewGoalScreen(app: State, book: "Notebook") -> ft.View:
    """Ask for a goal of the person, on the rung, that the route names."""
    t = app.language
    page = ft.context.page
    names = use_names()
    person = book.person(names.get("person", ""))
    known = {rung.value: rung for rung in Rung}
    rung, set_rung = ft.use_state(known.get(names.get("rung", ""), Rung.SHORT))
    begun = use_begun(book, names.get("person", ""), Form.GOAL)
    title = ft.use_ref(begun.text if begun else "")
    action = use_action()
    writing = use_editing(app)

    def keep() -> None:
        writing()
        app.drafts.typed(Draft(names["person"], None, app.today(), title.current, form=Form.GOAL))

    def choose(chosen: Rung) -> None:
        app.stir()
        set_rung(chosen)

    async def save() -> None:
        async with app.drafts.saving():
            goal = await book.add_goal(names["person"], title.current, rung)
        await app.step_back()  # so that back from the new goal does not lead to this form
        await page.push_route(f"/mensen/{goal.person}/doel/{goal.id}")
        app.announce(t.text("Saved"))

    if person is None:
        return lost_person(t.text("Goal"), t)
    return screen(
        t.text("New goal"),
        [
            words.quiet(person.name),
            *([not_saved(t)] if begun else []),
            nudged(t.text("What does this person want to reach?"), title, keep, lines=2, autofocus=True),
            words.quiet(t.text("In their own words. Ask: {question}", question=rung_questions(t)[rung])),
            words.part(t.text("Where on the ladder?")),
            chips(rung_names(t), {rung}, choose),
        ],
        private=True,
        **saving(app, lambda: action.start(save), disabled=action.is_running),
        alert=failed(action.fault, t),
    )
