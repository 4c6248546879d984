"""One letter: the person it is about is chosen here, at once or after a change; also once more."""

from collections.abc import Awaitable

import flet as ft

from core.people.records.letter import Letter
from core.people.records.note import Note
from core.people.records.person import Person
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import DRAFT_PARAM
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import GROUP_ROUTE, LETTERS_ROUTE, use_route_params
from mobile.screens.people.letter_filing import (
    begin_with,
    file_with,
    likeliest,
    more_written_with,
    with_known_guide,
)
from mobile.screens.people.letter_words import letter_words
from mobile.screens.people.person_choice import PersonChoice
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.history import History
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, secondary
from mobile.widgets.chips import chips
from mobile.widgets.layout import panel
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import failed, hint
from mobile.widgets.screen import screen
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.letters import filed_message, group_text


@private
def LetterScreen(app: State, book: Book) -> ft.Control:
    """Show the letter in the route, or the note that it became, and everyone it can be about."""
    t = app.language
    key = use_route_params().get("letter", "")
    letter = use_last_known(app, book.letters.one(key))
    note = use_last_known(app, book.note(key))
    if note is not None:
        return _Filed(note, tuple(one for one in book.people() if one.id != note.person and not one.archived))
    if letter is not None:
        letter = with_known_guide(letter, app.guides)
        return _Waiting(letter, likeliest(letter, app, book), more_written_with(letter, book))
    return not_found(t.text("Quick notes"), t.text("This quick note does not wait (any more)."))


@ft.component
def _Waiting(letter: Letter, people: tuple[Person, ...], more_with: Person | None) -> ft.Control:
    """Show a letter that waits; see `letter_words`. Only the screen around it reads the notebook."""
    app = use_app()
    history = use_service(History)
    t = app.language
    page = ft.context.page
    action = use_action()
    finish = use_finish(LETTERS_ROUTE)
    erasing = use_erasing(action, LETTERS_ROUTE)
    wants_change, change_first = use_state(initial=False)
    ways = {False: t.text("Put it there at once"), True: t.text("Change it first")}

    async def file(person: Person) -> None:
        filed = await file_with(letter, person, app)
        await finish(filed_message(person.name if filed else "", t))

    async def change(person: Person) -> None:
        route = await begin_with(letter, person, app)
        if not route:
            await finish(filed_message("", t))
            return
        # so that one step back from the note is the list of letters, and not this one, which is gone
        await history.step_back()
        await page.push_route(route)

    async def with_group() -> None:
        if letter.is_complete and not wants_change:
            filed = await app.book.letters.file_with_group(letter, group_text(letter, t))
            await finish(t.text("It is now with the group") if filed else filed_message("", t))
            return
        draft = await app.book.letters.begin_group_note(letter, group_text(letter, t))
        if draft is None:
            await finish(filed_message("", t))
            return
        await history.step_back()
        await page.push_route(f"{GROUP_ROUTE}/nieuw?{DRAFT_PARAM}={draft}")

    def choose(person: Person) -> Awaitable[None]:
        is_ready = letter.is_complete and not wants_change and person != more_with
        return file(person) if is_ready else change(person)

    return screen(
        t.text("Quick note"),
        [
            panel(letter_words(letter, app, more_with)),
            *failed(action.fault, t),
            chips(ways, {wants_change}, change_first, name=t.text("Quick note"))
            if letter.is_complete
            else hint(t.text("Something is missing. Choose a person, and you can write it down.")),
            PersonChoice(people, lambda person: action.start(lambda: choose(person))),
            secondary(t.text("Nobody in particular: the group"), lambda: action.start(with_group)),
            dangerous(t.text("Throw it away"), erasing.open),
        ],
        private=True,
        long=True,
        question=erasing.question(
            t.text("Throw this quick note away?"),
            t.text("It is then gone for good."),
            lambda: app.book.letters.throw_away(letter.id),
        ),
    )


@ft.component
def _Filed(note: Note, people: tuple[Person, ...]) -> ft.Control:
    """Show a letter that stands with the wrong person, and to whom it can move."""
    app = use_app()
    t = app.language
    action = use_action()
    finish = use_finish(LETTERS_ROUTE)

    async def move(person: Person) -> None:
        await app.book.letters.refile(note, person.id)
        await finish(filed_message(person.name, t))

    return screen(
        t.text("Quick note"),
        [
            panel([typography.body(note.text)]),
            *failed(action.fault, t),
            PersonChoice(people, lambda person: action.start(lambda: move(person))),
        ],
        private=True,
        long=True,
    )
