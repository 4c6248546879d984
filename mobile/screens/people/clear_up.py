"""Clean up what is past its retention time, person by person, and only after confirmation."""

from collections.abc import Callable

import flet as ft

from core.language import Language
from core.people.records.tables import GROUP_NOTES
from core.people.rules.retention import Expired, Reason
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.routing import GROUP_ROUTE, link_to
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_past_group_notes, all_past_retention
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, plain, secondary
from mobile.widgets.confirm import confirm
from mobile.widgets.layout import panel
from mobile.widgets.notice import failed, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken_label
from mobile.widgets.use_confirmation import use_confirmation
from mobile.wording.backups import erase_warning
from mobile.wording.retention import past_retention_line

AT_ONCE = 10
"""People shown at once; the next ones follow when these are done."""


@private
def ClearUpScreen(app: State, book: Book) -> ft.Control:
    """Show everyone with records past their retention time."""
    notices = use_service(Notices)
    t = app.language
    no_one: Expired | None = None
    asked, ask_about = use_state(no_one)
    action = use_action()
    past = all_past_retention(app, book)
    of_group = all_past_group_notes(app, book)
    group_erasing = use_confirmation()
    names = {person.id: person.name for person in book.people()}

    async def erase(one: Expired) -> None:
        ask_about(None)
        if one.reason is Reason.LEFT:
            await book.erase_person(one.person)
        else:
            await book.erase(list(one.records))
        notices.announce(t.text("Erased for good"))

    async def erase_of_group() -> None:
        await book.erase([(GROUP_NOTES, note.id) for note in of_group])
        notices.announce(t.text("Erased for good"))

    group_question = group_erasing.question(
        t.text("Erase this about the group?"),
        erase_warning(t.text("It is then gone for good."), book, t),
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase_of_group),
    )

    def question(one: Expired) -> ft.Control:
        return confirm(
            t.text("Erase this of {name}?", name=names.get(one.person, "")),
            erase_warning(
                spoken_label(past_retention_line(one, t), t.text("Then it is gone for good.")), book, t
            ),
            yes=t.text("Erase"),
            no=t.text("Keep"),
            on_yes=lambda: action.start(lambda: erase(one)),
            on_no=lambda: ask_about(None),
        )

    return screen(
        t.text("Clear up"),
        [
            typography.title(t.text("What is past its time")),
            *notice_here(notices),
            *failed(action.fault, t),
            typography.body(
                t.text("Notes are kept for a year, and 30 days after someone leaves. Do you still need this?")
                if past or of_group
                else t.text("Nothing is past its time. The app asks when something is.")
            ),
            *[_of_one(one, names[one.person], ask_about, app) for one in past[:AT_ONCE]],
            *([_of_group(len(of_group), group_erasing.open, t)] if of_group else []),
        ],
        private=True,
        long=True,
        question=question(asked) if asked else group_question,
    )


def _of_one(past: Expired, name: str, ask_about: Callable[[Expired], None], app: State) -> ft.Control:
    t = app.language
    here = f"/mensen/{past.person}"
    return panel(
        [
            typography.strong(name),
            typography.body(past_retention_line(past, t)),
            plain(t.text("Look at it first"), link_to(f"{here}/inzage")),
            secondary(t.text("Keep it longer, with a reason"), link_to(f"{here}/bewaren")),
            dangerous(t.text("Erase it"), lambda: ask_about(past)),
        ]
    )


def _of_group(many: int, erase: Callable[[], None], t: Language) -> ft.Control:
    what = t.plural("{n} note about a group", "{n} notes about a group", many)
    return panel(
        [
            typography.strong(t.text("In the group")),
            typography.body(t.text("Older than a year: {what}", what=what)),
            plain(t.text("Look at it first"), link_to(GROUP_ROUTE)),
            dangerous(t.text("Erase it"), erase),
        ]
    )
