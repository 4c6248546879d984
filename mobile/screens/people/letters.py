"""The letters that wait: written while the notes were locked, each put with a person by one tap."""

import flet as ft

from core.language import Language
from core.people.records.group_note import GroupNote
from core.people.records.letter import Letter
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.tables import AnyNote
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.routing import GROUP_ROUTE, LETTERS_ROUTE, link_to
from mobile.screens.people.letter_filing import (
    begin_with,
    file_with,
    likeliest,
    more_written_with,
    with_known_guide,
)
from mobile.screens.people.letter_words import letter_words
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.layout import panel
from mobile.widgets.notice import complaint, done, failed, hint, notice_here
from mobile.widgets.screen import screen
from mobile.wording.letters import filed_message, group_text, is_about_group, waiting_line

LIKELY = 3
"""People that a letter is offered for at once."""

FILED_LINES = 2
"""Lines of a letter that was filed here."""


@private
def LettersScreen(app: State, book: Book) -> ft.Control:
    """Show every letter, with the people that it is most likely about; one that was filed keeps its place."""
    notices = use_service(Notices)
    t = app.language
    action = use_action()
    none_yet: tuple[AnyNote, ...] = ()
    filed, show_filed = use_state(none_yet)
    page = ft.context.page
    waiting = [with_known_guide(letter, app.guides) for letter in book.letters.waiting()]

    async def file(letter: Letter, person: Person) -> None:
        note = await file_with(letter, person, app)
        if note is None:
            notices.announce(filed_message("", t))
        else:
            show_filed((*filed, note))

    async def bring_together(letter: Letter, person: Person) -> None:
        route = await begin_with(letter, person, app)
        if route:
            await page.push_route(route)
        else:
            notices.announce(filed_message("", t))

    async def file_with_group(letter: Letter) -> None:
        note = await book.letters.file_with_group(letter, group_text(letter, t))
        if note is None:
            notices.announce(filed_message("", t))
        else:
            show_filed((*filed, note))

    def offer(letter: Letter, person: Person, more_with: Person | None) -> ft.Control:
        put = bring_together if person == more_with else file
        return secondary(
            t.text("Put it with {name}", name=person.name),
            lambda: action.start(lambda: put(letter, person)),
        )

    def of_letter(letter: Letter) -> ft.Control:
        """Build a letter with its buttons; one that lacks something is filled in first."""
        likely = likeliest(letter, app, book)[:LIKELY] if letter.is_complete else ()
        more_with = more_written_with(letter, book)
        other = t.text("Somebody else, or change it first") if likely else t.text("Who is it about?")
        ways = [offer(letter, person, more_with) for person in likely]
        other_way = plain(other, link_to(f"{LETTERS_ROUTE}/{letter.id}"))
        group = secondary(
            t.text("Nobody in particular: the group"), lambda: action.start(lambda: file_with_group(letter))
        )
        with_group = [group] if letter.is_complete and is_about_group(letter, app.deck, app.guides) else []
        return panel([*letter_words(letter, app, more_with), *ways, *with_group, other_way])

    def of_note(note: Note) -> ft.Control:
        """Build what stands in the place of a letter that was filed here, under whoever has it now."""
        person = book.person(note.person)
        return panel(
            [
                *done(filed_message(person.name if person else "", t)),
                typography.excerpt(note.text, FILED_LINES),
                plain(t.text("Somebody else after all"), link_to(f"{LETTERS_ROUTE}/{note.id}")),
            ]
        )

    def of_group_note(note: GroupNote) -> ft.Control:
        """Build what stands in the place of a letter that was put with the group here."""
        return panel(
            [
                *done(t.text("It is now with the group")),
                typography.excerpt(note.text, FILED_LINES),
                plain(t.text("Look at it"), link_to(f"{GROUP_ROUTE}/{note.id}")),
            ]
        )

    ids = [one.id for one in filed]
    rows = [
        *((letter.written, letter.id, of_letter(letter)) for letter in waiting),
        *((note.written, note.id, of_note(note)) for note in map(book.note, ids) if note),
        *((note.written, note.id, of_group_note(note)) for note in map(book.group_notes.one, ids) if note),
    ]
    return screen(
        t.text("Quick notes"),
        [
            typography.title(waiting_line(len(waiting), t)),
            *notice_here(notices),
            *failed(action.fault, t),
            *_troubles(book, t),
            hint(
                t.text(
                    "Written while your notes were locked, so by anybody who held your phone. "
                    "Read each before you put it with someone."
                )
            )
            if rows
            else typography.body(
                t.text(
                    "You write a quick note while your notes are locked. "
                    "Here you put it with the person it is about."
                )
            ),
            *[control for *_, control in sorted(rows, key=lambda row: row[:2], reverse=True)],
        ],
        private=True,
        long=True,
    )


def _troubles(book: Book, t: Language) -> list[ft.Control]:
    """Return what is wrong: letters that do not open, or a key that somebody replaced."""
    lost = len(book.letters.lost())
    damaged = t.plural(
        "{n} quick note is damaged and cannot be read. The others are here.",
        "{n} quick notes are damaged and cannot be read. The others are here.",
        lost,
    )
    replaced = t.text(
        "Something outside this app changed what locks your quick notes. Those written since then "
        "may be unreadable. New ones can be read again."
    )
    return [
        *complaint(damaged if lost else ""),
        *complaint(replaced if book.letters.was_replaced else ""),
    ]
