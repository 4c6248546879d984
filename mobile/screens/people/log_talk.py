"""Log a talk on one screen, from a card or from the home screen: with whom, what fits, and a sentence."""

import flet as ft

from core.errors import PersonUnsaid
from core.language import Language
from core.people.records.draft import Form
from core.people.records.goal import Goal
from core.people.records.person import Person
from core.people.rules.last_talks import by_last_talk
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_leave import use_finish
from mobile.hooks.use_part import use_part
from mobile.routing import GROUP_ROUTE, link_to, use_query_param
from mobile.screens.people.note_fields import NoteFields
from mobile.screens.people.note_form import CameOut, add_note, new_note_values, next_step
from mobile.screens.people.who_choice import WhoChoice
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_last_talks, practising
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary
from mobile.widgets.form_screen import form_screen
from mobile.widgets.layout import column
from mobile.widgets.screen import screen
from mobile.widgets.side_by_side import side_by_side
from mobile.wording.notes import saved_message


@private
def LogTalkScreen(app: State, book: Book) -> ft.Control:
    """Show the form of a talk; the people spoken to last come first. A draft is taken up."""
    t = app.language
    people = tuple(person for person, _ in by_last_talk(book.people(), all_last_talks(app, book))[::-1])
    if not people:
        return screen(
            t.text("Log a talk"),
            [typography.body(t.text("First add whom you talk with: a first name or initials is enough."))],
            private=True,
            foot=[
                primary(t.text("Add someone"), link_to("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD),
                _with_group(None, t),
            ],
        )
    return _Editor(people, tuple(book.all_goals()), practising(app, book))


@ft.component
def _Editor(people: tuple[Person, ...], goals: tuple[Goal, ...], technique: str) -> ft.Control:
    """Show the form. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t = app.language
    asked = use_query_param("card")
    card = asked if asked in app.deck else None
    draft = use_draft(Form.NOTE, "", "", new_note_values(app, card), record=None, is_new=True)
    action = use_action()
    across = use_part().width
    finish = use_finish("/mensen")
    names = {person.id: person.name for person in people}

    async def save() -> None:
        if not draft.person:
            raise PersonUnsaid
        async with draft.saving() as key:
            await add_note(app.book, draft.person, draft.values, key, t, CameOut(next_step(draft.values)))
        await finish(saved_message((), t))

    def choose(person: str) -> None:
        if person != draft.person:  # a goal is of one person
            draft.values["goal"] = None
            draft.turn_to(person)

    with_group = [] if draft.person else [_with_group(card, t)]
    return form_screen(
        t.text("Log a talk"),
        [typography.quiet(t.text("Card: {title}", title=app.deck[card].title))] if card else [],
        [
            side_by_side(
                column([WhoChoice(people, draft.person, choose), *with_group]),
                keyed(f"fields-{draft.round}", NoteFields)(
                    names.get(draft.person) or t.text("The other"),
                    draft,
                    tuple(goal for goal in goals if goal.person == draft.person),
                    is_new=True,
                    practising=technique,
                ),
                across,
                app,
            )
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
        wide=True,
    )


def _with_group(card: str | None, t: Language) -> ft.Control:
    """Build the way to the form for a moment with a group."""
    form = f"{GROUP_ROUTE}/nieuw?card={card}" if card else f"{GROUP_ROUTE}/nieuw"
    return ft.Row([plain(t.text("Nobody in particular: the group"), link_to(form))], wrap=True)
