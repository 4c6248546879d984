"""One letter: the person it is about is chosen here, at once or after a change."""

import flet as ft

from core.folding import fold
from core.people.records.person import Person
from core.people.rules.letter_suggestions import suggested
from mobile.hooks.component import use_ref, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import DRAFT_PARAM
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import link_to, use_route_params
from mobile.screens.people.letter_words import letter_words
from mobile.screens.people.letters import ROUTE
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_last_talks
from mobile.services import use_service
from mobile.services.history import History
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, primary
from mobile.widgets.chips import chips
from mobile.widgets.layout import column, panel
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import failed, hint
from mobile.widgets.screen import screen
from mobile.widgets.symbol import person_symbol
from mobile.widgets.text_field import search_field
from mobile.widgets.tile import tile
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.letters import filed_message

AT_ONCE = 8
"""People shown without a search."""


@private
def LetterScreen(app: State, book: Book) -> ft.View:
    """Show the letter in the route, and everyone it can be about; the likeliest come first."""
    history = use_service(History)
    t = app.language
    page = ft.context.page
    action = use_action()
    finish = use_finish(ROUTE)
    erasing = use_erasing(action, ROUTE)
    typed = use_ref("")
    query, search = use_state("")
    wants_change, change_first = use_state(initial=False)
    letter = use_last_known(app, book.letters.one(use_route_params().get("letter", "")))
    if letter is None:
        return not_found(t.text("Quick notes"), t.text("This quick note does not wait (any more)."))
    found = letter
    stops, last = book.routes.of(app.today()).stops, all_last_talks(app, book)
    people = suggested(found, book.people(), stops, last)
    shown = [one for one in people if fold(query).strip() in fold(one.name)][:AT_ONCE]
    is_at_once = found.is_complete and not wants_change

    async def choose(person: Person) -> None:
        if is_at_once:
            filed = await book.letters.file(found, person.id)
            await finish(filed_message(person.name if filed else "", t))
            return
        draft = await book.letters.begin_note(found, person.id)
        if draft is None:
            await finish(filed_message("", t))
            return
        # so that one step back from the note is the list of letters, and not this letter, which is gone
        await history.step_back()
        await page.push_route(f"/mensen/{person.id}/notitie/nieuw?{DRAFT_PARAM}={draft}")

    async def throw_away() -> None:
        await book.letters.throw_away(found.id)

    def row(person: Person) -> ft.Control:
        return tile(
            person.name,
            [],
            lambda: action.start(lambda: choose(person)),
            label=person.name,
            mark=person_symbol(person),
        )

    ways = {False: t.text("Put it there at once"), True: t.text("Change it first")}
    nobody = [
        typography.body(t.text("First add whom you talk with: a first name or initials is enough.")),
        primary(t.text("Add someone"), link_to("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD),
    ]
    name_search = search_field(
        t.text("Search a name"), typed, lambda: search(typed.current), hint=t.text("First letters")
    )
    return screen(
        t.text("Quick note"),
        [
            panel(letter_words(found, app.deck, t)),
            *failed(action.fault, t),
            *(
                [chips(ways, {wants_change}, change_first)]
                if found.is_complete
                else [hint(t.text("Something is missing. Choose a person, and you can write it down."))]
            ),
            *([typography.title(t.text("Who is it about?"))] if people else nobody),
            *([name_search] if len(people) > AT_ONCE else []),
            column([row(person) for person in shown]),
            *([] if shown or not people else [typography.body(t.text("Nobody here has this name."))]),
            dangerous(t.text("Throw it away"), erasing.open),
        ],
        private=True,
        long=True,
        question=erasing.question(
            t.text("Throw this quick note away?"), t.text("It is then gone for good."), throw_away
        ),
    )
