"""A note: what was seen, agreed and said. What is typed is kept sealed as a draft until it is saved."""

from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.draft import Draft
from core.people.goal import Goal
from core.people.note import Note
from core.people.person import Person
from mobile.screens.gate import private
from mobile.state import State, use_app
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.ask import ask
from mobile.widgets.buttons import Tap, dangerous, in_bar, plain
from mobile.widgets.choice import choice
from mobile.widgets.day import DayEntry
from mobile.widgets.editing import use_editing
from mobile.widgets.entry import entry, no_health
from mobile.widgets.lost import lost
from mobile.widgets.notice import failed, hint
from mobile.widgets.origin import from_copy
from mobile.widgets.screen import screen
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook

TEXT_LINES = 6
NO_GOAL = ""


@private
def NoteScreen(app: State, book: "Notebook") -> ft.Control:
    """Write the note that the route names, or a new one; where someone stopped typing is where it begins."""
    t = app.language
    params = ft.use_route_params()
    person, note = book.person(params.get("person", "")), book.note(params.get("note", ""))
    of = params.get("note") or params.get("person", "")
    draft, set_draft = ft.use_state(lambda: book.drafts.one(of))

    async def discard() -> None:
        await app.drafts.stop()
        await book.drafts.drop(of)
        set_draft(None)

    if person is None or ("note" in params and note is None):
        return lost(t.text("Note"), t.text("This note is not in your notes (any more)."))
    unsaved = draft if draft and draft.text.strip() else None
    return _Editor(
        person, note, unsaved, tuple(book.goals(person.id)), discard, key="draft" if unsaved else "note"
    )


@ft.component
def _Editor(
    person: Person, note: Note | None, draft: Draft | None, goals: tuple[Goal, ...], discard: Tap
) -> ft.View:
    app = use_app()
    t = app.language
    begin = draft or note
    text = ft.use_ref(begin.text if begin else "")
    day, set_day = ft.use_state(begin.day if begin else app.today())
    goal, set_goal = ft.use_state((begin.goal if begin else None) or NO_GOAL)
    asks, ask_erase = ft.use_state(initial=False)
    action = use_action()
    writing = use_editing(app)
    back = f"/mensen/{person.id}"

    def keep_draft(day: date = day, goal: str = goal) -> None:
        writing()
        app.drafts.typed(Draft(note.id if note else person.id, goal or None, day, text.current))

    def choose_day(chosen: date) -> None:
        set_day(chosen)
        keep_draft(day=chosen)

    def choose_goal(chosen: str) -> None:
        set_goal(chosen)
        keep_draft(goal=chosen)

    async def save() -> None:
        await app.drafts.stop()
        try:
            if note:
                await app.book.change_note(note, text.current, day=day, goal=goal or None)
            else:
                await app.book.add_note(person.id, text.current, day=day, goal=goal or None)
        except Exception:
            keep_draft()
            raise
        app.announce(t.text("Saved"))
        await go_back(app, back)

    async def erase() -> None:
        ask_erase(False)
        await app.drafts.stop()
        await app.book.erase_note(note.id)
        app.announce(t.text("Erased for good"))
        await go_back(app, back)

    answers = {NO_GOAL: t.text("No goal")} | {one.id: one.title for one in goals}
    question = ask(
        t.text("Erase this note?"),
        t.text("It is then gone for good."),
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase),
        on_no=lambda: ask_erase(False),
    )
    return screen(
        t.text("Note") if note else t.text("New note"),
        [
            words.quiet(person.name),
            *([hint(t.text("You stopped here. This is not saved yet."))] if draft else []),
            entry(
                t.text("What did you see, agree or hear?"),
                text,
                keep_draft,
                lines=TEXT_LINES,
                autofocus=not note,
            ),
            no_health(t),
            DayEntry(day, choose_day),
            *([words.quiet(_history(note, t))] if note else []),
            *([choice(t.text("Is it about a goal?"), answers, goal, choose_goal)] if goals else []),
            *([plain(t.text("Throw this draft away"), discard)] if draft else []),
            *([dangerous(t.text("Erase this note"), lambda: ask_erase(True))] if note else []),
        ],
        actions=[in_bar(t.text("Save"), lambda: action.start(save), disabled=action.is_running)],
        private=True,
        alert=failed(action.fault, t),
        question=question if asks else None,
    )


def _history(note: Note, t: Language) -> str:
    lines = [t.text("Written on {day}", day=t.date(note.written.astimezone().date()))]
    if note.changed:
        lines.append(t.text("changed on {day}", day=t.date(note.changed.astimezone().date())))
    if note.origin:
        lines.append(from_copy(note.origin, t))
    return " · ".join(lines)
