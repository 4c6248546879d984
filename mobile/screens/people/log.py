"""Logging a talk from a card or from the home screen: with whom was it? Then comes the note."""

from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.folding import fold
from core.people.records.person import Person
from core.people.rules.last_talks import by_last_talk
from mobile.hooks.component import use_ref, use_state
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State
from mobile.theme import GAP
from mobile.widgets import words
from mobile.widgets.asked import use_asked
from mobile.widgets.buttons import primary
from mobile.widgets.done_here import done_here
from mobile.widgets.entry import search_entry
from mobile.widgets.screen import screen
from mobile.widgets.spoken import all_last_talks, spoken_on
from mobile.widgets.symbol import symbol
from mobile.widgets.tile import spoken, tile

if TYPE_CHECKING:
    from core.people.notebook import Notebook

AT_ONCE = 8
"""People shown before one searches: those one spoke to last."""


@private
def LogScreen(app: State, book: "Notebook") -> ft.View:
    """Ask with whom; the last ones first."""
    notices = use_service(Notices)
    history = use_service(History)
    t = app.language
    page = ft.context.page
    card = use_asked("card")
    typed = use_ref("")
    query, search = use_state("")
    turns = by_last_talk(book.people(), all_last_talks(app, book))[::-1]
    shown = [(one, last) for one, last in turns if fold(query).strip() in fold(one.name)][:AT_ONCE]

    async def write_about(person: str) -> None:
        # so that one step back from the note is where one came from, and not this question
        await history.step_back()
        used = f"?card={card}" if card else ""
        await page.push_route(f"/mensen/{person}/notitie/nieuw{used}")

    def row(person: Person, last: date | None) -> ft.Control:
        line = spoken_on(last, t)

        def write() -> None:
            page.run_task(write_about, person.id)

        return tile(
            person.name,
            [words.quiet(line)],
            write,
            label=spoken(person.name, line),
            mark=symbol(person),
        )

    if not turns:
        return screen(
            t.text("Note"),
            [words.body(t.text("First add whom you talk with: a first name or initials is enough."))],
            private=True,
            foot=[
                primary(
                    t.text("Add someone"), lambda: page.navigate("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD
                )
            ],
        )
    return screen(
        t.text("Note"),
        [
            *done_here(notices),
            words.title(t.text("With whom?")),
            *([words.quiet(t.text("Card: {title}", title=app.deck[card].title))] if card in app.deck else []),
            *(
                [
                    search_entry(
                        t.text("Search a name"),
                        typed,
                        lambda: search(typed.current),
                        hint=t.text("First letters"),
                    )
                ]
                if len(turns) > AT_ONCE
                else []
            ),
            ft.Column(
                [row(person, last) for person, last in shown],
                spacing=GAP,
                tight=True,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            ),
            *([] if shown else [words.body(t.text("Nobody here has this name."))]),
        ],
        private=True,
    )
