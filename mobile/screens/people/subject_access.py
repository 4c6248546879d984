"""Subject access: everything about one person in plain words, to show, print and save."""

import flet as ft

from core.language import Words
from core.people.records.person import Person
from core.people.rules.access_sheet import AccessSheet, access_sheet
from core.worker.direction import without_isolates
from mobile.device import SpokenLine
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.printable import Line, Printable, PrintableSection
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.sharing import Sharing
from mobile.services.worker_words import WorkerWords
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.language_switch import language_switch
from mobile.widgets.layout import panel
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import complaint, done, failed
from mobile.widgets.read_aloud_button import ReadAloudButton
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.widgets.use_confirmation import use_confirmation
from mobile.widgets.worker_screen import spoken_code, turned
from mobile.wording.access_report import access_report

AT_ONCE = 3
"""How many of the newest entries of a kind are shown; paper and file have all of them."""


@private
def SubjectAccessScreen(app: State, book: Book) -> ft.Control:
    """Show the report of the person in the route."""
    drafts = use_service(DraftAutosave)
    t = app.language
    words = use_service(WorkerWords)
    sharing = use_service(Sharing)
    person = book.person(use_route_params().get("person", ""))
    is_whole, show_whole = use_state(initial=False)
    confirmation = use_confirmation()
    is_saved, show_saved = use_state(initial=False)
    cannot_print, say_cannot = use_state(initial=False)
    action = use_action()
    if person is None:
        return person_not_found(t.text("What is written here"), t)
    w, own = words.shown(person.language), words.own(person.language)
    sheet = _sheet(person, app, drafts, book)
    shown = access_report(sheet, app.deck, app.guides, t, None if is_whole else AT_ONCE, w=w)
    many = sum(len(section.entries) for section in sheet.sections)
    has_more = not is_whole and any(len(section.entries) > AT_ONCE for section in sheet.sections)

    async def print_it() -> None:
        say_cannot(not await sharing.print(access_report(sheet, app.deck, app.guides, t, w=w)))

    async def save() -> None:
        name = t.text("goudklompje-sheet-{day}.html", day=app.today().isoformat())
        show_saved(await sharing.save(name, access_report(sheet, app.deck, app.guides, t, w=w).to_html()))

    return screen(
        t.text("What is written here") if w is t else "",
        [
            *language_switch(own, app),
            turned(typography.title(shown.title), w),
            *done(t.text("The file is saved. It is not locked.") if is_saved else ""),
            *complaint(
                t.text("Printing is not possible here. Save it as a file, and print that.")
                if cannot_print
                else ""
            ),
            *failed(action.fault, t),
            *[control for part in shown.parts for control in _part(part, w)],
            *(
                [plain(t.text("Show all {n}", n=t.number(many)), lambda: show_whole(True))]
                if has_more
                else []
            ),
            secondary(t.text("Save it as a file"), confirmation.open, icon=ft.Icons.SAVE_ALT),
        ],
        private=True,
        shared=True,
        tools=[ReadAloudButton(_lines(shown, app, w), w, spoken_code(w), in_bar=True)],
        long=True,
        foot=[start_button(w.text("Print"), action, print_it, icon=ft.Icons.PRINT)],
        question=confirmation.question(
            t.text("Save it as a file?"),
            t.text("The file is not locked: whoever finds it can read it. Give it, then erase it."),
            yes=t.text("Save the file"),
            no=t.text("Do not save"),
            on_yes=lambda: action.start(save),
        ),
    )


def _lines(report: Printable, app: State, w: Words) -> list[SpokenLine]:
    """Return the report as it is read aloud: what was typed is in the language of the app."""
    own, typed = spoken_code(w), app.language.whole
    pieces = [(report.title, False)]
    for part in report.parts:
        pieces.append((part.heading, False))
        for line in (line for lines in part.entries for line in lines):
            pieces += line.pieces if isinstance(line, Line) else [(line, False)]
    return [SpokenLine(without_isolates(text), typed if is_typed else own) for text, is_typed in pieces]


def _part(part: PrintableSection, w: Words) -> list[ft.Control]:
    """Build a part, from the side that `w` begins at; a line that was typed begins at its own."""
    panels = [
        panel(
            [
                _one_stop(typography.strong(str(lines[0]), around=_around(lines[0], w))),
                *[_one_stop(typography.body(str(line), around=_around(line, w))) for line in lines[1:]],
            ]
        )
        for lines in part.entries
    ]
    return [turned(one, w) for one in (typography.part(part.heading), *panels)]


def _around(line: str | Line, w: Words) -> Words | None:
    """Return the words around a line; None for one that is in these words itself, or begins with them."""
    return w if isinstance(line, str) or line.is_typed else None


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
