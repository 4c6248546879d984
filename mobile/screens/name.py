"""Adding a person, or calling one something else."""

from dataclasses import replace
from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.naming import TooMuch, too_much
from mobile.screens.gate import private
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import in_bar
from mobile.widgets.editing import use_editing
from mobile.widgets.entry import entry
from mobile.widgets.notice import failed, hint
from mobile.widgets.screen import screen
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def NameScreen(app: State, book: "Notebook") -> ft.View:
    """Ask for the least that is enough to recognise someone."""
    t = app.language
    page = ft.context.page
    person = book.person(ft.use_route_params().get("person", ""))
    name = ft.use_ref(person.name if person else "")
    remark, show_remark = ft.use_state(too_much(name.current))
    action = use_action()

    writing = use_editing(app)

    def on_type() -> None:
        writing()
        show_remark(too_much(name.current))

    async def save() -> None:
        if person:
            await book.change_person(replace(person, name=name.current))
            await go_back(app, f"/mensen/{person.id}")
        else:
            added = await book.add_person(name.current)
            await app.step_back()  # so that back from the new person does not lead to this form
            await page.push_route(f"/mensen/{added.id}")
        app.announce(t.text("Saved"))

    return screen(
        t.text("Name"),
        [
            *([] if person else [words.title(t.text("Someone new"))]),
            words.body(t.text("A first name, initials or a nickname is enough.")),
            entry(t.text("Name"), name, on_type, autofocus=True),
            *([hint(_advice(remark, t))] if remark else []),
        ],
        actions=[in_bar(t.text("Save"), lambda: action.start(save), disabled=action.is_running)],
        private=True,
        alert=failed(action.fault, t),
    )


def _advice(remark: TooMuch, t: Language) -> str:
    match remark:
        case TooMuch.SERVICE_NUMBER:
            return t.text("This looks like a citizen service number. Leave it out: nobody needs it here.")
        case TooMuch.BIRTH_DATE:
            return t.text("This looks like a date of birth. Leave it out: nobody needs it here.")
        case TooMuch.SURNAME:
            return t.text("Is that a surname? You can do without: a first name or initials is enough.")
