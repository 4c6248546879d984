"""What else can be done about one person: what one rarely needs, in one list."""

from typing import TYPE_CHECKING

import flet as ft

from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.routing import use_go_back, use_route_params
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous
from mobile.widgets.confirm import confirm
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import failed, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import link_tile
from mobile.wording.backups import erase_warning
from mobile.wording.newer_version import newer_items_stay

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def MoreScreen(app: State, book: "Notebook") -> ft.View:
    """Lead to it; erasing is asked here."""
    go_back = use_go_back()
    history = use_service(History)
    notices = use_service(Notices)
    t = app.language
    person = book.person(use_route_params().get("person", ""))
    asks, ask_erase = use_state(initial=False)
    action = use_action()
    if person is None:
        return person_not_found(t.text("More"), t)
    here = f"/mensen/{person.id}"

    async def erase() -> None:
        ask_erase(False)
        await book.erase_person(person.id)
        notices.announce(t.text("Erased for good"))
        await history.step_back()  # from here to the person, who is not there any more
        await go_back("/mensen")

    gone = t.text("All goals and notes about {name} are then gone for good.", name=person.name)
    warning, staying = erase_warning(gone, book, t), book.newer_about_nobody()
    question = confirm(
        t.text("Erase {name}?", name=person.name),
        f"{warning} {newer_items_stay(staying, t)}" if staying else warning,
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase),
        on_no=lambda: ask_erase(False),
    )
    return screen(
        t.text("More"),
        [
            typography.title(person.name),
            *notice_here(notices),
            *failed(action.fault, t),
            link_tile(
                t.text("Details"), t.text("Name, work, language, how to speak together"), f"{here}/gegevens"
            ),
            link_tile(t.text("Call card"), t.text("A talk of five minutes, step by step"), f"{here}/bellen"),
            link_tile(
                t.text("What is written here"), t.text("Everything, to show, print or save"), f"{here}/inzage"
            ),
            link_tile(
                t.text("How long it is kept"), t.text("When the app asks to clear up"), f"{here}/bewaren"
            ),
            link_tile(
                t.text("Hand over to a colleague"),
                t.text("A locked file with this person"),
                f"{here}/overdracht",
            ),
            dangerous(t.text("Erase this person"), lambda: ask_erase(True), disabled=action.is_running),
        ],
        private=True,
        question=question if asks else None,
    )
