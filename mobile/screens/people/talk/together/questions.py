"""The questions of a guide as big cards, one at a time, of which the worker picks one."""

import flet as ft

from core.people.records.person import Person
from core.talks.guide import Guide
from mobile.hooks.component import use_state
from mobile.hooks.use_leave import use_leave
from mobile.screens.people.talk.talk_form import use_talk_draft
from mobile.state import use_app
from mobile.theme import GAP_LARGE, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.layout import box, column, wrapped_row
from mobile.widgets.notice import done
from mobile.widgets.screen import screen


@ft.component
def QuestionCards(person: Person, guide: Guide, parent: str) -> ft.Control:
    """Show one question at a time. The one that is picked becomes that of the talk."""
    app = use_app()
    t = app.language
    draft = use_talk_draft(app, person, guide)
    leave = use_leave(parent)
    picked = draft.values["own_question"]
    questions = guide.questions
    at, go_to = use_state(questions.index(picked) if picked in questions else 0)

    async def pick() -> None:
        draft.fill("own_question", questions[at])
        await leave()

    step = t.text("Question {n} of {all}", n=at + 1, all=len(questions))
    card = box(
        column([typography.quiet(step), typography.said(questions[at])], GAP_LARGE),
        padding=GAP_LARGE,
        edge=Colour.GOLD,
    )
    return screen(
        t.text("Choose a question"),
        [
            card,
            *done(t.text("This one is chosen") if questions[at] == picked else ""),
            wrapped_row(
                [
                    secondary(
                        t.text("Previous"), lambda: go_to(at - 1), icon=ft.Icons.ARROW_BACK, disabled=not at
                    ),
                    secondary(
                        t.text("Next"),
                        lambda: go_to(at + 1),
                        icon=ft.Icons.ARROW_FORWARD,
                        disabled=at + 1 == len(questions),
                    ),
                ]
            ),
        ],
        private=True,
        foot=[primary(t.text("This one"), pick, icon=ft.Icons.CHECK)],
    )
