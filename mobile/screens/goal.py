"""An IOP goal: its words, and how it stands."""

from dataclasses import replace
from typing import TYPE_CHECKING

import flet as ft

from core.people.standing import Standing
from mobile.screens.gate import private
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.ask import ask
from mobile.widgets.buttons import dangerous, in_bar
from mobile.widgets.choice import choice
from mobile.widgets.editing import use_editing
from mobile.widgets.entry import entry, no_health
from mobile.widgets.lost import lost
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.standing import standings
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def GoalScreen(app: State, book: "Notebook") -> ft.View:
    """Write the goal that the route names, or a new one."""
    t = app.language
    params = ft.use_route_params()
    person, goal = book.person(params.get("person", "")), book.goal(params.get("goal"))
    title = ft.use_ref(goal.title if goal else "")
    state, set_state = ft.use_state(goal.state if goal else Standing.OPEN)
    asks, ask_erase = ft.use_state(initial=False)
    writing = use_editing(app)
    action = use_action()
    back = f"/mensen/{params.get('person')}"

    async def save() -> None:
        if goal:
            await book.change_goal(replace(goal, title=title.current).standing(state, app.today()))
        elif person:
            await book.add_goal(person.id, title.current)
        app.announce(t.text("Saved"))
        await go_back(app, back)

    async def erase() -> None:
        ask_erase(False)
        await book.erase_goal(params["goal"])
        app.announce(t.text("Erased for good"))
        await go_back(app, back)

    if person is None or ("goal" in params and goal is None):
        return lost(t.text("Goal"), t.text("This goal is not in your notes (any more)."))
    question = ask(
        t.text("Erase this goal?"),
        t.text("It is then gone for good. Notes about this goal stay."),
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase),
        on_no=lambda: ask_erase(False),
    )
    return screen(
        t.text("Goal") if goal else t.text("New goal"),
        [
            words.quiet(person.name),
            entry(
                t.text("What does this person want to reach?"), title, writing, lines=2, autofocus=not goal
            ),
            no_health(t),
            *([choice(t.text("How does it stand?"), standings(t), state, set_state)] if goal else []),
            *([dangerous(t.text("Erase this goal"), lambda: ask_erase(True))] if goal else []),
        ],
        actions=[in_bar(t.text("Save"), lambda: action.start(save), disabled=action.is_running)],
        private=True,
        alert=failed(action.fault, t),
        question=question if asks else None,
    )
