"""What is past its time: asked person by person, and erased only when its user says so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import flet as ft

from core.people.rules.retention import Expired, Reason
from mobile.hooks.component import use_state
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.ask import ask
from mobile.widgets.buttons import dangerous, plain, secondary
from mobile.widgets.done_here import done_here
from mobile.widgets.erasing import gone_for_good
from mobile.widgets.notice import failed
from mobile.widgets.panel import panel
from mobile.widgets.past import all_past, past_line
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken

if TYPE_CHECKING:
    from core.people.notebook import Notebook

AT_ONCE = 10
"""People asked about at once; the next ones come when these are done."""


@private
def ClearUpScreen(app: State, book: "Notebook") -> ft.View:
    """Ask about everyone of whom something is past its time."""
    notices = use_service(Notices)
    t = app.language
    no_one: Expired | None = None
    asked, ask_about = use_state(no_one)
    action = use_action()
    past = all_past(app, book)
    names = {person.id: person.name for person in book.people()}

    async def erase(one: Expired) -> None:
        ask_about(None)
        if one.reason is Reason.LEFT:
            await book.erase_person(one.person)
        else:
            await book.erase(list(one.records))
        notices.announce(t.text("Erased for good"))

    def question(one: Expired) -> ft.Control:
        return ask(
            t.text("Erase this of {name}?", name=names.get(one.person, "")),
            gone_for_good(spoken(past_line(one, t), t.text("Then it is gone for good.")), book, t),
            yes=t.text("Erase"),
            no=t.text("Keep"),
            on_yes=lambda: action.start(lambda: erase(one)),
            on_no=lambda: ask_about(None),
        )

    return screen(
        t.text("Clear up"),
        [
            words.title(t.text("What is past its time")),
            *done_here(notices),
            *failed(action.fault, t),
            words.body(
                t.text("Notes are kept for a year, and 30 days after someone leaves. Do you still need this?")
                if past
                else t.text("Nothing is past its time. The app asks when something is.")
            ),
            *[_of_one(one, names[one.person], ask_about, app) for one in past[:AT_ONCE]],
        ],
        private=True,
        long=True,
        question=question(asked) if asked else None,
    )


def _of_one(past: Expired, name: str, ask_about: Callable[[Expired], None], app: State) -> ft.Control:
    t = app.language
    page = ft.context.page
    here = f"/mensen/{past.person}"
    return panel(
        [
            words.strong(name),
            words.body(past_line(past, t)),
            plain(t.text("Look at it first"), lambda: page.navigate(f"{here}/inzage")),
            secondary(t.text("Keep it longer, with a reason"), lambda: page.navigate(f"{here}/bewaren")),
            dangerous(t.text("Erase it"), lambda: ask_about(past)),
        ]
    )
