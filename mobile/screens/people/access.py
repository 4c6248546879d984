"""The right to see it: everything about one person in plain words, to show, to print and to save."""

from typing import TYPE_CHECKING

import flet as ft

from core.people.records.person import Person
from core.people.rules.access_sheet import AccessSheet, access_sheet
from mobile.address import use_names
from mobile.hooks.component import use_state
from mobile.leaflet import Part
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.sharing import Sharing
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.ask import ask
from mobile.widgets.buttons import plain, primary, secondary
from mobile.widgets.lost import lost_person
from mobile.widgets.notice import complaint, done, failed
from mobile.widgets.panel import panel
from mobile.widgets.screen import screen
from mobile.written import written

if TYPE_CHECKING:
    from core.people.notebook import Notebook

AT_ONCE = 3
"""Entries of a kind at once, the newest; paper and file have all of them."""


@private
def AccessScreen(app: State, book: "Notebook") -> ft.View:
    """Show the sheet of the person that the route names."""
    drafts = use_service(DraftAutosave)
    t = app.language
    sharing = use_service(Sharing)
    person = book.person(use_names().get("person", ""))
    is_whole, show_whole = use_state(initial=False)
    asks, ask_save = use_state(initial=False)
    is_saved, show_saved = use_state(initial=False)
    cannot_print, say_cannot = use_state(initial=False)
    action = use_action()
    if person is None:
        return lost_person(t.text("What is written here"), t)
    sheet = _sheet(person, app, drafts, book)
    shown = written(sheet, app.deck, t, None if is_whole else AT_ONCE)
    many = sum(len(section.entries) for section in sheet.sections)
    has_more = not is_whole and any(len(section.entries) > AT_ONCE for section in sheet.sections)

    async def print_it() -> None:
        say_cannot(not await sharing.print(written(sheet, app.deck, t)))

    async def save() -> None:
        ask_save(False)
        name = t.text("goudklompje-sheet-{day}.html", day=app.today().isoformat())
        show_saved(await sharing.save(name, written(sheet, app.deck, t).to_html()))

    question = ask(
        t.text("Save it as a file?"),
        t.text("The file is not locked: whoever finds it can read it. Give it, then erase it."),
        yes=t.text("Save the file"),
        no=t.text("Do not save"),
        on_yes=lambda: action.start(save),
        on_no=lambda: ask_save(False),
    )
    return screen(
        t.text("What is written here"),
        [
            words.title(shown.title),
            *done(t.text("The file is saved. It is not locked.") if is_saved else ""),
            *complaint(
                t.text("Printing is not possible here. Save it as a file, and print that.")
                if cannot_print
                else ""
            ),
            *failed(action.fault, t),
            *[control for part in shown.parts for control in _part(part)],
            *(
                [plain(t.text("Show all {n}", n=t.number(many)), lambda: show_whole(True))]
                if has_more
                else []
            ),
            secondary(t.text("Save it as a file"), lambda: ask_save(True), icon=ft.Icons.SAVE_ALT),
        ],
        private=True,
        long=True,
        foot=[
            primary(
                t.text("Print"),
                lambda: action.start(print_it),
                icon=ft.Icons.PRINT,
                disabled=action.is_running,
            )
        ],
        question=question if asks else None,
    )


def _part(part: Part) -> list[ft.Control]:
    return [
        words.part(part.heading),
        *[panel([words.strong(lines[0]), *map(words.body, lines[1:])]) for lines in part.entries],
    ]


def _sheet(person: Person, app: State, drafts: DraftAutosave, book: "Notebook") -> AccessSheet:
    return access_sheet(
        person,
        book.goals(person.id),
        book.notes(person.id),
        book.answers.of(person.id),
        book.agreements.of(person.id),
        drafts.about(person.id).values(),
        book.routes.of(app.today()),
        app.today(),
        len(book.newer.about(person.id)),
    )
