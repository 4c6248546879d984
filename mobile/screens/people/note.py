"""A note: what was seen, agreed and said. What is tapped and typed is kept sealed until it is saved."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.deck.context import Context
from core.language import Language
from core.people.records.agreement import Slot
from core.people.records.details import Details, Talk
from core.people.records.draft import Draft
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person
from mobile.address import use_names
from mobile.screens.vault.gate import private
from mobile.state import State, use_app
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.ask import ask
from mobile.widgets.asked import use_asked
from mobile.widgets.begun import not_saved
from mobile.widgets.buttons import Tap, dangerous, plain
from mobile.widgets.chips import chips
from mobile.widgets.editing import use_editing
from mobile.widgets.erasing import gone_for_good
from mobile.widgets.lost import lost
from mobile.widgets.note_fields import NoteFields
from mobile.widgets.notice import failed
from mobile.widgets.origin import from_elsewhere
from mobile.widgets.saving import saving
from mobile.widgets.screen import screen
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def NoteScreen(app: State, book: "Notebook") -> ft.Control:
    """Write the note that the route names, or a new one; where someone stopped is where it begins."""
    t = app.language
    names = use_names()
    card = use_asked("card")
    person, note = book.person(names.get("person", "")), book.note(names.get("note", ""))
    of = names.get("note") or names.get("person", "")
    draft, set_draft = ft.use_state(lambda: book.drafts.one(of))

    async def discard() -> None:
        await app.drafts.stop()
        await book.drafts.drop(of)
        set_draft(None)

    if person is None or ("note" in names and note is None):
        return lost(t.text("Note"), t.text("This note is not in your notes (any more)."))
    unsaved = None if draft is None or draft.is_blank else draft
    begin = unsaved or (_as_it_is(note) if note else _blank(person, app))
    if card in app.deck:
        begin = replace(begin, details=replace(begin.details, card=card))
    return _Editor(
        person,
        note,
        begin,
        tuple(book.goals(person.id)),
        gone_for_good(t.text("It is then gone for good."), book, t),
        discard if unsaved else None,
        key="draft" if unsaved else "note",
    )


def _as_it_is(note: Note) -> Draft:
    return Draft(note.id, note.goal, note.day, note.text, note.details)


def _blank(person: Person, app: State) -> Draft:
    talk = Talk.CALL if app.settings.cards.context is Context.DISTANCE else Talk.SHORT
    return Draft(person.id, None, app.today(), "", Details(talk))


@ft.component
def _Editor(
    person: Person, note: Note | None, begin: Draft, goals: tuple[Goal, ...], gone: str, discard: Tap | None
) -> ft.View:
    """Draw what is given: a lock may come between, so that the book is read only by the screen around it."""
    app = use_app()
    t = app.language
    held = ft.use_ref(begin)
    is_corrected, correct = ft.use_state(initial=False)
    asks, ask_erase = ft.use_state(initial=False)
    action = use_action()
    writing = use_editing(app)
    back = f"/mensen/{person.id}"

    def keep(draft: Draft) -> None:
        held.current = draft
        writing()
        app.drafts.typed(draft)

    async def save() -> None:
        draft = held.current
        said = {"day": draft.day, "goal": draft.goal, "details": draft.details}
        async with app.drafts.saving():
            if note:
                await app.book.change_note(note, draft.text, **said, is_corrected=is_corrected)
            else:
                text = draft.text if draft.text.strip() else _agreed(draft, t)
                await app.book.add_note(person.id, text, **said, agreement=_agreement(draft))
        app.announce(t.text("Saved"))
        await go_back(app, back)

    async def erase() -> None:
        ask_erase(False)
        await app.drafts.stop()
        await app.book.erase_note(note.id)
        app.announce(t.text("Erased for good"))
        await go_back(app, back)

    question = ask(
        t.text("Erase this note?"),
        gone,
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase),
        on_no=lambda: ask_erase(False),
    )
    asked_for = chips(
        {True: t.text("{name} asked for this change", name=person.name)},
        {is_corrected},
        lambda _: correct(not is_corrected),
    )
    return screen(
        t.text("Note") if note else t.text("New note"),
        [
            words.quiet(person.name),
            *([not_saved(t)] if discard else []),
            NoteFields(person, begin, goals, keep, is_new=note is None),
            *([asked_for, words.quiet(_history(note, t))] if note else []),
            *([plain(t.text("Throw this draft away"), discard)] if discard else []),
            *([dangerous(t.text("Erase this note"), lambda: ask_erase(True))] if note else []),
        ],
        **saving(app, lambda: action.start(save), disabled=action.is_running),
        private=True,
        alert=failed(action.fault, t),
        question=question if asks else None,
    )


def _agreement(draft: Draft) -> tuple[Slot, str, date | None] | None:
    return (draft.slot, draft.next_step, draft.due) if draft.slot and draft.next_step.strip() else None


def _agreed(draft: Draft, t: Language) -> str:
    """Give what a talk was about of which only the next step was written down."""
    is_all = _agreement(draft) and not draft.details.signs
    return t.text("Agreed: {step}", step=draft.next_step.strip()) if is_all else ""


def _history(note: Note, t: Language) -> str:
    lines = [t.text("Written on {day}", day=t.date(note.written.date()))]
    if note.changed:
        day = t.date(note.changed.date())
        lines.append(
            t.text("changed on {day}, because it was asked for", day=day)
            if note.is_corrected
            else t.text("changed on {day}", day=day)
        )
    if note.origin:
        lines.append(from_elsewhere(note.origin, t))
    return " · ".join(lines)
