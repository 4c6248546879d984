"""The form of a note about a moment with a group: about nobody in particular, with the card that was used."""

from collections.abc import Sequence
from dataclasses import replace

import flet as ft

from core.people.records.details import Details, Talk
from core.people.records.draft import Form, Value
from core.people.records.group_note import GROUP_TALK, GroupNote
from core.people.records.tables import GROUP_NOTES, AnyNote
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormValues, use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import GROUP_ROUTE, link_to, use_query_param, use_route_params
from mobile.screens.people.card_choice import CardChoice
from mobile.screens.people.practised import practised_box
from mobile.screens.vault.guard import Book, private
from mobile.selectors import practising
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, plain
from mobile.widgets.draft_fields import draft_day, draft_switch, draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.not_found import not_found
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.notes import saved_message, signs_line

TEXT_LINES = 3


@private
def GroupNoteScreen(app: State, book: Book) -> ft.Control:
    """Show the note in the route, or a new one; a draft is taken up."""
    t = app.language
    names = use_route_params()
    note = use_last_known(app, book.group_notes.one(names.get("note", "")))
    if "note" in names and note is None:
        return not_found(t.text("Note"), t.text("This note is not in your notes (any more)."))
    gone = erase_warning(t.text("It is then gone for good."), book, t)
    return keyed(note.id if note else "new", _Editor)(note, "" if note else practising(app, book), gone)


def _as_it_is(note: GroupNote) -> dict[str, Value]:
    """Return the fields of the form as they are without a draft."""
    return _values(note.text, note.day, note.details)


def _values(text: str, day: Value, details: Details) -> dict[str, Value]:
    return {
        "text": text,
        "day": day,
        "details.card": details.card,
        "details.signs": details.signs,
        "details.is_nugget": details.is_nugget,
        "details.guide": details.guide,
    }


@ft.component
def _Editor(note: GroupNote | None, technique: str, gone: str) -> ft.Control:
    """Show the form. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t = app.language
    asked = use_query_param("card")
    card = asked if asked in app.deck else None
    guide = app.guides.one(use_query_param("guide"))
    details = Details(Talk.GROUP, card, guide=guide.id if guide else None)
    new = {**_values("", app.today(), details), "practised": False}
    of = note.id if note else ""
    draft = use_draft(
        Form.GROUP_NOTE, "", of, _as_it_is(note) if note else new, record=note, is_new=note is None
    )
    action = use_action()
    finish = use_finish(GROUP_ROUTE)
    erasing = use_erasing(action, GROUP_ROUTE)
    now = draft.values
    signs = signs_line(_details(now, note), t)

    async def save() -> None:
        now = draft.values
        details = _details(now, note)
        beside: Sequence[AnyNote] = ()
        async with draft.saving() as key:
            if note is None:
                await app.book.group_notes.add(
                    now["text"], day=now["day"], details=details, practised=now["practised"], draft=key
                )
            else:
                shown = _shown(draft.record or note, draft.showed)
                beside = await app.book.group_notes.change(
                    shown, now["text"], day=now["day"], details=details, draft=key
                )
        await finish(saved_message(beside, t))

    async def erase() -> None:
        async with draft.saving():
            await app.book.erase([(GROUP_NOTES, draft.of)])

    person_instead = f"/mensen/loggen?card={card}" if card else "/mensen/loggen"
    return form_screen(
        t.text("In the group"),
        [typography.quiet(t.text("No names here: this is about the group."))],
        [
            draft_text(draft, "text", t.text("How did it go, what did you agree?"), lines=TEXT_LINES),
            *practised_box(draft, technique, app),
            *([typography.quiet(signs)] if signs else []),
            CardChoice(now["details.card"], lambda card: draft.tap(details__card=card)),
            draft_switch(draft, "details.is_nugget", t.text("A gold nugget")),
            draft_day(draft, "day", ahead=False, may_be_none=False),
            dangerous(t.text("Erase this note"), erasing.open)
            if note
            else ft.Row([plain(t.text("It is about one person"), link_to(person_instead))], wrap=True),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
        question=erasing.question(t.text("Erase this note?"), gone, erase),
    )


def _details(now: FormValues, note: GroupNote | None) -> Details:
    """Return the details in these fields; what the form does not show of a note that is there stays."""
    return replace(
        note.details if note else GROUP_TALK,
        card=now["details.card"],
        signs=now["details.signs"],
        is_nugget=now["details.is_nugget"],
        guide=now["details.guide"],
    )


def _shown(note: GroupNote, showed: FormValues) -> GroupNote:
    """Return the note as the form showed it."""
    return replace(note, text=showed["text"], day=showed["day"], details=_details(showed, note))
