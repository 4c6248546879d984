"""Log a guided talk in fifteen seconds: the signs of its guide, a sentence, and what it led to."""

import flet as ft

from core.people.records.draft import Form
from core.people.records.goal import Goal
from core.people.records.person import Person
from core.people.records.standing import Standing
from core.people.records.talk_point import TalkPoint
from core.people.rules.begun_talk import is_being_logged
from core.talks.guide import Guide
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import DRAFT_PARAM
from mobile.hooks.use_last_known import use_last_known
from mobile.routing import replace_route, use_query_param, use_route_params
from mobile.screens.people.note_fields import NoteFields
from mobile.screens.people.talk.missing import guide_missing
from mobile.screens.people.talk.outcome import outcome_fields
from mobile.screens.people.talk.talk_form import add_talk, begin_log, use_talk_draft
from mobile.screens.vault.guard import Book, private
from mobile.selectors import practising
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.form_screen import save_button, why_unsaved
from mobile.widgets.not_found import not_found, person_not_found
from mobile.widgets.notice import hint
from mobile.widgets.screen import screen
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.notes import saved_message


@private
def TalkLogScreen(app: State, book: Book) -> ft.Control:
    """Show the log of the talk with the person by the guide in the route."""
    names = use_route_params()
    return _log(app, book, names.get("person", ""), names.get("guide", ""))


@private
def ResumeLogScreen(app: State, book: Book) -> ft.Control:
    """Show the log of the talk whose draft the address names, as a memory strip does, which knows nobody."""
    key = use_query_param(DRAFT_PARAM)
    begun = ft.use_memo(lambda: book.drafts.one(key), [])  # saving the log drops it
    if begun is None or begun.form is not Form.TALK:
        return not_found(
            app.language.text("Talk"), app.language.text("This talk is written down or thrown away already.")
        )
    return _log(app, book, begun.person, str(begun.values.get("details.guide")))


def _log(app: State, book: Book, person_id: str, guide_id: str) -> ft.Control:
    t = app.language
    person = use_last_known(app, book.person(person_id))
    guide = app.guides.one(guide_id)
    if person is None:
        return person_not_found(t.text("Talk"), t)
    if guide is None or guide.is_for_group:
        return guide_missing(guide, t)
    return _Editor(
        person,
        guide,
        tuple(book.goals(person.id)),
        tuple(one for one in book.points.of(person.id) if one.state is Standing.OPEN),
        practising(app, book),
    )


@ft.component
def _Editor(
    person: Person, guide: Guide, goals: tuple[Goal, ...], points: tuple[TalkPoint, ...], technique: str
) -> ft.Control:
    """Show the form. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    history = use_service(History)
    notices = use_service(Notices)
    t = app.language
    draft = use_talk_draft(app, person, guide)
    begin_log(draft, app.today())
    is_begun = ft.use_memo(lambda: is_being_logged(draft.values), [])
    action = use_action()

    async def save() -> None:
        async with draft.saving() as key:
            await add_talk(app.book, person.id, guide, points, draft.values, key, t)
        notices.announce(saved_message((), t))
        await replace_route(history, f"/mensen/{person.id}")

    return screen(
        guide.title,
        [
            typography.quiet(person.name),
            *(unsaved_draft(draft, action, t) if is_begun else []),
            *([hint(guide.retell)] if guide.retell else []),
            keyed(f"fields-{draft.round}", NoteFields)(
                person.name,
                draft,
                goals,
                is_new=True,
                first_signs=guide.signs,
                outcome=outcome_fields(guide.outcome, person, draft, points, t),
                practising=technique,
            ),
        ],
        private=True,
        save=save_button(draft, action, save),
        alert=why_unsaved(draft, action, t),
    )
