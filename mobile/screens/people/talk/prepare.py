"""Prepare a guided talk in a minute: what is known, and one sentence and one question to take along.

Nothing has to be filled in. What is chosen is kept in the draft of the talk until that is logged.
"""

import flet as ft

from core.people.records.person import Person
from core.people.rules.preparation import Preparation, prepare
from core.talks.guide import Guide, Stance
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import DRAFT_PARAM, FormDraft
from mobile.hooks.use_last_known import use_last_known
from mobile.routing import link_to, use_route_params
from mobile.screens.people.talk.known import what_is_known
from mobile.screens.people.talk.look_together import look_together
from mobile.screens.people.talk.missing import guide_missing
from mobile.screens.people.talk.talk_form import use_talk_draft
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import plain
from mobile.widgets.draft_fields import draft_suggestions, draft_switch, draft_text
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import failed, hint, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.widgets.unsaved_draft import unsaved_draft


@private
def PrepareScreen(app: State, book: Book) -> ft.Control:
    """Show the preparation of the talk with the person by the guide in the route."""
    t = app.language
    names = use_route_params()
    person = use_last_known(app, book.person(names.get("person", "")))
    guide = app.guides.one(names.get("guide"))
    if person is None:
        return person_not_found(t.text("Talk"), t)
    if guide is None or guide.is_for_group:
        return guide_missing(guide, t)
    known = prepare(
        person,
        book.notes(person.id),
        book.agreements.of(person.id),
        book.goals(person.id),
        book.points.of(person.id),
        book.trials.of(person.id),
        book.workplaces.all(),
        app.today(),
    )
    return _Editor(person, guide, known, what_is_known(known, person, guide, app, book))


@ft.component
def _Editor(person: Person, guide: Guide, known: Preparation, to_read: list[ft.Control]) -> ft.Control:
    """Show the form. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t = app.language
    page = ft.context.page
    notices = use_service(Notices)
    draft = use_talk_draft(app, person, guide)
    action = use_action()

    async def remember() -> None:
        draft.put(is_prepared=True)  # so that there is a draft, also of a talk for which nothing was chosen
        key = await draft.store()
        short = "&kort=1" if draft.values["short"] else ""
        page.navigate(f"/gesprek/{guide.id}/strook?{DRAFT_PARAM}={key}{short}")

    return screen(
        guide.title,
        [
            typography.quiet(person.name),
            *notice_here(notices),
            *unsaved_draft(draft, action, t, t.text("You were preparing this talk already.")),
            *to_read,
            *_words(draft, guide, app),
            *([draft_switch(draft, "short", t.text("The short form"))] if guide.short_strip else []),
            *look_together(guide, person, known.goal, app),
            ft.Row(
                [
                    plain(
                        t.text("The talk is over: write it down"),
                        link_to(f"/mensen/{person.id}/gesprek/{guide.id}/klaar"),
                    )
                ],
                wrap=True,
            ),
        ],
        private=True,
        alert=failed(action.fault, t),
        foot=[start_button(t.text("Remember"), action, remember, icon=ft.Icons.SHORT_TEXT)],
    )


def _words(draft: FormDraft[object], guide: Guide, app: State) -> list[ft.Control]:
    """Build the choice of what to say: a sentence and a question, and what is expected where one directs."""
    t = app.language
    return [
        *_choice(draft, "opening", guide.openings, t.text("How do you begin?"), t.text("In your own words")),
        *_choice(
            draft, "own_question", guide.questions, t.text("What do you ask?"), t.text("Your own question")
        ),
        *(
            []
            if guide.stance is Stance.HELPING
            else [
                typography.part(t.text("What do you expect?")),
                *([hint(guide.expectation)] if guide.expectation else []),
                draft_text(draft, "expectation", t.text("In one line")),
            ]
        ),
    ]


def _choice(
    draft: FormDraft[object], name: str, sentences: tuple[str, ...], question: str, own: str
) -> list[ft.Control]:
    return [
        typography.part(question),
        draft_suggestions(draft, name, {sentence: sentence for sentence in sentences}, question),
        draft_text(draft, name, own, lines=2),
    ]
