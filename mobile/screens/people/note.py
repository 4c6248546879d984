"""The form of a note."""

from collections.abc import Sequence
from dataclasses import replace

import flet as ft

from core.language import Language
from core.people.records.draft import Form, Value
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.tables import AnyNote
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormValues, use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import use_query_param, use_route_params
from mobile.screens.people.note_fields import NoteFields
from mobile.screens.people.note_form import CameOut, add_note, new_note_values, next_step, note_details
from mobile.screens.vault.guard import Book, private
from mobile.selectors import practising
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous
from mobile.widgets.draft_fields import draft_switch
from mobile.widgets.form_screen import form_screen
from mobile.widgets.not_found import not_found
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.notes import origin_line, saved_message


@private
def NoteScreen(app: State, book: Book) -> ft.Control:
    """Show the note in the route, or a new one; a draft is taken up."""
    t = app.language
    names = use_route_params()
    person = use_last_known(app, book.person(names.get("person", "")))
    note = use_last_known(app, book.note(names.get("note", "")))
    if person is None or ("note" in names and note is None):
        return not_found(t.text("Note"), t.text("This note is not in your notes (any more)."))
    return keyed(note.id if note else person.id, _Editor)(
        person,
        note,
        tuple(book.goals(person.id)),
        "" if note else practising(app, book),
        erase_warning(t.text("It is then gone for good."), book, t),
    )


def _as_it_is(note: Note) -> dict[str, Value]:
    """Return the fields of the form as they are without a draft."""
    details = note.details
    return {
        "text": note.text,
        "day": note.day,
        "goal": note.goal,
        "details.talk": details.talk,
        "details.card": details.card,
        "details.signs": details.signs,
        "details.is_nugget": details.is_nugget,
        "details.guide": details.guide,
        "details.obstacle": details.obstacle,
        "is_corrected": False,
    }


@ft.component
def _Editor(
    person: Person, note: Note | None, goals: tuple[Goal, ...], technique: str, gone: str
) -> ft.Control:
    """Show the form. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t = app.language
    card = use_query_param("card")
    begin = _as_it_is(note) if note else new_note_values(app, card if card in app.deck else None)
    draft = use_draft(
        Form.NOTE, person.id, note.id if note else person.id, begin, record=note, is_new=note is None
    )
    action = use_action()
    finish = use_finish(f"/mensen/{person.id}")
    erasing = use_erasing(action, f"/mensen/{person.id}")

    async def save() -> None:
        now = draft.values
        beside: Sequence[AnyNote] = ()
        async with draft.saving() as key:
            if note:
                shown = _shown(draft.record or note, draft.showed)
                is_corrected = now["is_corrected"]
                beside = await app.book.change_note(
                    shown,
                    now["text"],
                    day=now["day"],
                    goal=now["goal"],
                    details=note_details(now),
                    is_corrected=is_corrected,
                    draft=key,
                )
            else:
                await add_note(app.book, person.id, now, key, t, CameOut(next_step(now)))
        await finish(saved_message(beside, t))

    async def erase() -> None:
        async with draft.saving():
            await app.book.erase_note(draft.of)

    changes = (
        [
            draft_switch(draft, "is_corrected", t.text("{name} asked for this change", name=person.name)),
            typography.quiet(_history(note, t)),
            dangerous(t.text("Erase this note"), erasing.open),
        ]
        if note
        else []
    )
    return form_screen(
        t.text("Note") if note else t.text("New note"),
        [typography.quiet(person.name)],
        [
            keyed(f"fields-{draft.round}", NoteFields)(
                person.name, draft, goals, is_new=note is None, practising=technique
            ),
            *changes,
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
        question=erasing.question(t.text("Erase this note?"), gone, erase),
    )


def _shown(note: Note, showed: FormValues) -> Note:
    """Return the note as the form showed it."""
    showed_in = {"text": showed["text"], "day": showed["day"], "goal": showed["goal"]}
    return replace(note, **showed_in, details=note_details(showed))


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
        lines.append(origin_line(note.origin, t))
    return " · ".join(lines)
