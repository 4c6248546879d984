"""The questions of a guide as big cards, one at a time, of which the worker picks one."""

import flet as ft

from core.people.records.person import Person
from core.talks.guide import Guide
from mobile.hooks.component import use_state
from mobile.hooks.use_leave import use_leave
from mobile.hooks.use_worker_words import use_worker_words
from mobile.screens.people.talk.talk_form import use_talk_draft
from mobile.services import use_service
from mobile.services.worker_words import WorkerWords
from mobile.state import use_app
from mobile.theme import EDGE_WIDTH, GAP_LARGE, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.layout import box, column, wrapped_row
from mobile.widgets.notice import done
from mobile.widgets.worker_screen import worker_screen


@ft.component
def QuestionCards(person: Person, guide: Guide, parent: str) -> ft.Control:
    """Show one question at a time. The one that is picked becomes that of the talk."""
    app = use_app()
    t, w = app.language, use_worker_words(person.language)
    draft = use_talk_draft(app, person, guide)
    words = use_service(WorkerWords)
    leave = use_leave(parent)
    picked = draft.values["own_question"]
    questions = guide.questions
    at, go_to = use_state(questions.index(picked) if picked in questions else 0)

    async def pick() -> None:
        draft.fill("own_question", questions[at])
        await leave()

    step = w.text("Question {n} of {all}", n=at + 1, all=len(questions))
    asked = words.questions(guide, w)[at]
    card = box(
        column(
            [typography.body(step), typography.said_whole(asked, beside=2 * (GAP_LARGE + 2 * EDGE_WIDTH))],
            GAP_LARGE,
        ),
        padding=GAP_LARGE,
        edge=Colour.GOLD,
    )
    return worker_screen(
        t.text("Choose a question"),
        [
            card,
            *done(w.text("This one is chosen") if questions[at] == picked else ""),
            wrapped_row(
                [
                    secondary(
                        w.text("Previous"), lambda: go_to(at - 1), icon=ft.Icons.ARROW_BACK, disabled=not at
                    ),
                    secondary(
                        w.text("Next"),
                        lambda: go_to(at + 1),
                        icon=ft.Icons.ARROW_FORWARD,
                        disabled=at + 1 == len(questions),
                    ),
                ]
            ),
        ],
        [step, asked],
        w,
        speaks=person.language,
        foot=primary(w.text("This one"), pick, icon=ft.Icons.CHECK),
    )
