"""Subject access: everything about one person in plain words, to show, print and save."""

import flet as ft

from core.people.records.person import Person
from core.people.rules.access_sheet import AccessSheet, access_sheet
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.printable import PrintableSection
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.sharing import Sharing
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.layout import panel
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import complaint, done, failed
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.widgets.use_confirmation import use_confirmation
from mobile.wording.access_report import access_report

AT_ONCE = 3
"""How many of the newest entries of a kind are shown; paper and file have all of them."""


@private
def SubjectAccessScreen(app: State, book: Book) -> ft.Control:
    """Show the report of the person in the route."""
    drafts = use_service(DraftAutosave)
    t = app.language
    sharing = use_service(Sharing)
    person = book.person(use_route_params().get("person", ""))
    is_whole, show_whole = use_state(initial=False)
    confirmation = use_confirmation()
    is_saved, show_saved = use_state(initial=False)
    cannot_print, say_cannot = use_state(initial=False)
    action = use_action()
    if person is None:
        return person_not_found(t.text("What is written here"), t)
    sheet = _sheet(person, app, drafts, book)
    shown = access_report(sheet, app.deck, app.guides, t, None if is_whole else AT_ONCE)
    many = sum(len(section.entries) for section in sheet.sections)
    has_more = not is_whole and any(len(section.entries) > AT_ONCE for section in sheet.sections)

    async def print_it() -> None:
        say_cannot(not await sharing.print(access_report(sheet, app.deck, app.guides, t)))

    async def save() -> None:
        name = t.text("goudklompje-sheet-{day}.html", day=app.today().isoformat())
        show_saved(await sharing.save(name, access_report(sheet, app.deck, app.guides, t).to_html()))

    return screen(
        t.text("What is written here"),
        [
            typography.title(shown.title),
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
            secondary(t.text("Save it as a file"), confirmation.open, icon=ft.Icons.SAVE_ALT),
        ],
        private=True,
        long=True,
        foot=[start_button(t.text("Print"), action, print_it, icon=ft.Icons.PRINT)],
        question=confirmation.question(
            t.text("Save it as a file?"),
            t.text("The file is not locked: whoever finds it can read it. Give it, then erase it."),
            yes=t.text("Save the file"),
            no=t.text("Do not save"),
            on_yes=lambda: action.start(save),
        ),
    )


def _part(part: PrintableSection) -> list[ft.Control]:
    return [
        typography.part(part.heading),
        *[
            panel(
                [
                    _one_stop(typography.strong(lines[0])),
                    *[_one_stop(typography.body(line)) for line in lines[1:]],
                ]
            )
            for lines in part.entries
        ],
    ]


def _one_stop(line: ft.Control) -> ft.Control:
    """Let a screen reader go through an entry line by line."""
    return ft.Semantics(content=line, container=True)


def _sheet(person: Person, app: State, drafts: DraftAutosave, book: Book) -> AccessSheet:
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
        book.postponed.of(person.id),
        book.points.of(person.id),
        book.trials.of(person.id),
    )
