"""The scaling question, for worker and coach to look at together: one step at a time, in large type."""

from collections.abc import Callable

import flet as ft

from core.people.records.answer import Question
from core.people.records.draft import Form
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.hooks.use_part import use_part
from mobile.routing import use_route_params
from mobile.screens.people.scale_steps import fit_in_a_row, scale_face, scale_row, scale_steps
from mobile.screens.vault.guard import Book, private
from mobile.state import State
from mobile.theme import GAP, TOUCH, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import plain
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import save_button, why_unsaved
from mobile.widgets.not_found import goal_not_found
from mobile.widgets.notice import hint
from mobile.widgets.screen import screen
from mobile.widgets.tile import tile
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.scale import ScaleQuestion, next_question, scale_answer_line, scale_questions

ANSWER_LINES = 3


@private
def ScaleScreen(app: State, book: Book) -> ft.Control:
    """Show the steps: the question, the number, and why it is not a lower one."""
    t = app.language
    names = use_route_params()
    finish = use_finish(f"/mensen/{names.get('person')}/doel/{names.get('goal')}")
    goal = use_last_known(app, book.goal(names.get("goal")))
    begin = {"question": None, "number": None, "words": ""}
    draft = use_draft(
        Form.ANSWER, names.get("person", ""), names.get("goal", ""), begin, record=None, is_new=True
    )
    question, number = draft.values["question"], draft.values["number"]
    action = use_action()
    width = use_part().width

    def choose_question(chosen: Question | None) -> None:
        draft.tap(question=chosen)

    def choose_number(chosen: int | None) -> None:
        draft.tap(number=chosen)

    if goal is None or goal.person != names.get("person"):
        return goal_not_found(t)

    async def save() -> None:
        said = draft.values["words"]
        async with draft.saving() as key:
            answer = await book.answers.add(
                goal.person, question, number, said, day=app.today(), goal=goal.id, draft=key
            )
        # two look at this screen: what the worker said is what they see last
        await finish(t.text("Saved. {number}", number=scale_answer_line(answer, app.today(), t)))

    scales = scale_questions(t)
    if question is None:
        step = "question"
        shown = [
            typography.title(goal.title),
            hint(t.text("Hold the phone so that you can both see it. Take the first number that comes up.")),
            *[_to_ask(one, scale, choose_question) for one, scale in scales.items()],
        ]
    elif number is None:
        step = "number"
        shown = [
            typography.quiet(goal.title),
            typography.title(scales[question].question),
            scale_row(scales[question], number, choose_number)
            if fit_in_a_row(width, app)
            else scale_steps(scales[question], number, choose_number, app.settings.text_size),
            plain(t.text("Another question"), lambda: choose_question(None)),
        ]
    else:
        step = "words"
        shown = [
            typography.quiet(goal.title),
            ft.Row(
                [ft.Icon(scale_face(number), color=Colour.INK, size=TOUCH), typography.said(str(number))],
                spacing=GAP,
            ),
            typography.title(next_question(number, t)),
            *unsaved_draft(draft, action, t),
            draft_text(draft, "words", t.text("In their own words"), lines=ANSWER_LINES),
            typography.body(t.text("Ask on: what else?")),
            plain(t.text("Another number"), lambda: choose_number(None)),
        ]
    return screen(
        t.text("From 1 to 10"),
        shown,
        private=True,
        step=step,
        alert=why_unsaved(draft, action, t),
        save=None if number is None else save_button(draft, action, save),
    )


def _to_ask(question: Question, scale: ScaleQuestion, choose: Callable[[Question], None]) -> ft.Control:
    icon = ft.Icon(scale.icon, color=Colour.INK, size=TOUCH)
    return tile(scale.question, [], lambda: choose(question), label=scale.question, mark=icon)
