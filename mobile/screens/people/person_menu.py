"""The menu of one person: what is rarely needed."""

import flet as ft

from mobile.address import use_names
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import dangerous
from mobile.widgets.done_here import done_here
from mobile.widgets.erasing import gone_for_good
from mobile.widgets.lost import lost_person
from mobile.widgets.newer_here import newer_stays
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.tile import way
from mobile.widgets.use_confirmation import use_erasing


@private
def PersonMenuScreen(app: State, book: Book) -> ft.View:
    """Show the menu; erasing the person is confirmed here."""
    history = use_service(History)
    notices = use_service(Notices)
    t = app.language
    person = book.person(use_names().get("person", ""))
    action = use_action()
    erasing = use_erasing(action, "/mensen")
    if person is None:
        return lost_person(t.text("More"), t)
    here = f"/mensen/{person.id}"

    async def erase() -> None:
        await book.erase_person(person.id)
        await history.step_back()  # from here to the person, who is not there any more

    gone = gone_for_good(
        t.text("All goals and notes about {name} are then gone for good.", name=person.name), book, t
    )
    return screen(
        t.text("More"),
        [
            words.title(person.name),
            *done_here(notices),
            *failed(action.fault, t),
            way(t.text("Details"), t.text("Name, work, language, how to speak together"), f"{here}/gegevens"),
            way(t.text("Call card"), t.text("A talk of five minutes, step by step"), f"{here}/bellen"),
            way(
                t.text("What is written here"), t.text("Everything, to show, print or save"), f"{here}/inzage"
            ),
            way(t.text("How long it is kept"), t.text("When the app asks to clear up"), f"{here}/bewaren"),
            way(
                t.text("Hand over to a colleague"),
                t.text("A locked file with this person"),
                f"{here}/overdracht",
            ),
            dangerous(t.text("Erase this person"), erasing.open, disabled=action.is_running),
        ],
        private=True,
        question=erasing.question(
            t.text("Erase {name}?", name=person.name),
            " ".join(filter(None, (gone, newer_stays(book, t)))),
            erase,
        ),
    )
