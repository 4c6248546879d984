"""The menu of what is seldom needed for one person: what is kept, handing over, erasing."""

import flet as ft

from mobile.hooks.use_action import use_action
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import failed, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import link_tile
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.newer_version import newer_items_stay


@private
def PersonMenuScreen(app: State, book: Book) -> ft.Control:
    """Show the menu; erasing the person is confirmed here."""
    history = use_service(History)
    notices = use_service(Notices)
    t = app.language
    person = book.person(use_route_params().get("person", ""))
    action = use_action()
    erasing = use_erasing(action, "/mensen")
    if person is None:
        return person_not_found(t.text("More"), t)
    here = f"/mensen/{person.id}"

    async def erase() -> None:
        await book.erase_person(person.id)
        await history.step_back()  # from here to the person, who is not there any more

    gone = t.text("All goals and notes about {name} are then gone for good.", name=person.name)
    warning, staying = erase_warning(gone, book, t), book.newer.count_about_nobody()
    return screen(
        t.text("More"),
        [
            typography.title(person.name),
            *notice_here(notices),
            *failed(action.fault, t),
            link_tile(
                t.text("Role and options"),
                t.text("What the work asks for, for all who do it"),
                f"{here}/werkplek",
            ),
            typography.part(t.text("What is kept about {name}", name=person.name)),
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
            dangerous(t.text("Erase this person"), erasing.open, disabled=action.is_running),
        ],
        private=True,
        question=erasing.question(
            t.text("Erase all about {name}?", name=person.name),
            f"{warning} {newer_items_stay(staying, t)}" if staying else warning,
            erase,
        ),
    )
