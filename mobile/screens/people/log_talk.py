"""Log a talk from a card or from the home screen: choose the person, then write the note."""

from datetime import date

import flet as ft

from core.folding import fold
from core.people.records.person import Person
from core.people.rules.last_talks import by_last_talk
from mobile.hooks.component import use_ref, use_state
from mobile.routing import link_to, use_query_param
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_last_talks
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.layout import column
from mobile.widgets.notice import notice_here
from mobile.widgets.screen import screen
from mobile.widgets.symbol import person_symbol
from mobile.widgets.text_field import search_field
from mobile.widgets.tile import spoken_label, tile
from mobile.wording.notes import last_talk_line

AT_ONCE = 8
"""People shown without a search: those spoken to last."""


@private
def LogTalkScreen(app: State, book: Book) -> ft.View:
    """Show the people to choose from; the last ones spoken to come first."""
    notices = use_service(Notices)
    history = use_service(History)
    t = app.language
    page = ft.context.page
    card = use_query_param("card")
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
        line = last_talk_line(last, app.today(), t)

        def write() -> None:
            page.run_task(write_about, person.id)

        return tile(
            person.name,
            [typography.quiet(line)],
            write,
            label=spoken_label(person.name, line),
            mark=person_symbol(person),
        )

    if not turns:
        return screen(
            t.text("Note"),
            [typography.body(t.text("First add whom you talk with: a first name or initials is enough."))],
            private=True,
            foot=[primary(t.text("Add someone"), link_to("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD)],
        )
    return screen(
        t.text("Note"),
        [
            *notice_here(notices),
            typography.title(t.text("With whom?")),
            *(
                [typography.quiet(t.text("Card: {title}", title=app.deck[card].title))]
                if card in app.deck
                else []
            ),
            *(
                [
                    search_field(
                        t.text("Search a name"),
                        typed,
                        lambda: search(typed.current),
                        hint=t.text("First letters"),
                    )
                ]
                if len(turns) > AT_ONCE
                else []
            ),
            column([row(person, last) for person, last in shown]),
            *([] if shown else [typography.body(t.text("Nobody here has this name."))]),
        ],
        private=True,
    )
