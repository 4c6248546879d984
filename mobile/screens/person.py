"""One person: goals to work towards, and notes with the newest first."""

from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.goal import Goal
from core.people.note import Note
from core.people.person import Person
from mobile.screens.gate import private
from mobile.state import State
from mobile.theme import GAP
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.ask import ask
from mobile.widgets.buttons import dangerous, plain, primary, secondary
from mobile.widgets.lost import lost
from mobile.widgets.notice import done, failed
from mobile.widgets.origin import from_copy
from mobile.widgets.screen import screen
from mobile.widgets.standing import standings
from mobile.widgets.tile import tile
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook

EXCERPT_LINES = 4


@private
def PersonScreen(app: State, book: "Notebook") -> ft.View:
    """Show the person that the route names."""
    t = app.language
    page = ft.context.page
    person = book.person(ft.use_route_params().get("person", ""))
    action = use_action()
    asks, ask_erase = ft.use_state(initial=False)

    async def erase() -> None:
        ask_erase(False)
        await book.erase_person(person.id)
        app.announce(t.text("Erased for good"))
        await go_back(app, "/mensen")

    if person is None:
        return lost(t.text("Person"), t.text("This person is not in your notes (any more)."))
    question = ask(
        t.text("Erase {name}?", name=person.name),
        _what_goes(person, book, t),
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase),
        on_no=lambda: ask_erase(False),
    )
    here = f"/mensen/{person.id}"
    goals, notes = book.goals(person.id), book.notes(person.id)
    return screen(
        t.text("Person"),
        [
            words.title(person.name),
            *done(app.notice),
            *failed(action.fault, t),
            words.heading(t.text("IOP goals")),
            *[_goal_tile(goal, t) for goal in goals],
            *([] if goals else [words.body(t.text("What does {name} want to learn?", name=person.name))]),
            secondary(
                t.text("Add a goal"), lambda: page.navigate(f"{here}/doel/nieuw"), icon=ft.Icons.FLAG_OUTLINED
            ),
            ft.Container(words.heading(t.text("Notes")), padding=ft.Padding.only(top=GAP)),
            *[_note_tile(note, goals, t) for note in notes],
            *(
                []
                if notes
                else [
                    words.body(
                        t.text(
                            "What you saw, what you agreed, and what {name} said comes here.",
                            name=person.name,
                        )
                    )
                ]
            ),
            plain(t.text("Change the name"), lambda: page.navigate(f"{here}/naam")),
            plain(
                t.text("Hand over to a colleague"),
                lambda: page.navigate(f"{here}/overdracht"),
            ),
            dangerous(t.text("Erase this person"), lambda: ask_erase(True), disabled=action.is_running),
        ],
        private=True,
        foot=[
            primary(
                t.text("Write a note"),
                lambda: page.navigate(f"{here}/notitie/nieuw"),
                icon=ft.Icons.EDIT_NOTE,
            )
        ],
        question=question if asks else None,
    )


def _what_goes(person: Person, book: "Notebook", t: Language) -> str:
    gone = t.text("All goals and notes about {name} are then gone for good.", name=person.name)
    if book.copying.last is None:
        return gone
    return gone + " " + t.text("Copies that you made before still hold them. Throw those away yourself.")


def _goal_tile(goal: Goal, t: Language) -> ft.Control:
    page = ft.context.page
    state = standings(t)[goal.state]
    return tile(
        goal.title,
        [words.quiet(state)],
        lambda: page.navigate(f"/mensen/{goal.person}/doel/{goal.id}"),
        label=t.text("Goal: {title}. {state}", title=goal.title, state=state),
    )


def _note_tile(note: Note, goals: list[Goal], t: Language) -> ft.Control:
    page = ft.context.page
    day = t.date(note.day)
    about = next((goal.title for goal in goals if goal.id == note.goal), "")
    return tile(
        day,
        [
            words.excerpt(note.text, EXCERPT_LINES),
            *([words.quiet(t.text("Goal: {title}", title=about))] if about else []),
            *([words.quiet(from_copy(note.origin, t))] if note.origin else []),
        ],
        lambda: page.navigate(f"/mensen/{note.person}/notitie/{note.id}"),
        label=t.text("Note of {day}. {text}", day=day, text=note.text),
    )
