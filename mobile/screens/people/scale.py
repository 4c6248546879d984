"""The scaling question, for worker and coach to look at together: one step at a time, in large type."""

import flet as ft

from core.people.records.answer import Answer, Question
from core.people.records.draft import Form
from core.people.rules.scale_line import points
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.hooks.use_middle_first import use_middle_first
from mobile.hooks.use_part import use_part
from mobile.hooks.use_worker_words import use_worker_words
from mobile.routing import use_route_params
from mobile.screens.people.scale_views import Look, at_the_end, numbers_to_choose, questions, reasons
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.worker_words import WorkerWords
from mobile.state import State
from mobile.theme import BAR, GAP
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import start_saving
from mobile.widgets.not_found import goal_not_found
from mobile.widgets.notice import failed
from mobile.widgets.screen import SaveButton
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.widgets.worker_screen import SWITCH_HEIGHT, OwnSide
from mobile.wording.scale import scale_answer_line, scale_questions

ANSWER_LINES = 3


@private
def ScaleScreen(app: State, book: Book) -> ft.Control:
    """Show the steps: the question, the number, what makes it no lower one, and the line it stands on."""
    t = app.language
    names = use_route_params()
    finish = use_finish(f"/mensen/{names.get('person')}/doel/{names.get('goal')}")
    goal = use_last_known(app, book.goal(names.get("goal")))
    person = book.person(names.get("person", ""))
    speaks = person.language if person else ""
    w = use_worker_words(speaks)
    switch = SWITCH_HEIGHT if use_service(WorkerWords).own(speaks) else 0
    look = Look(app, w, speaks, use_part(), switch)
    begin = {"question": None, "number": None, "words": ""}
    draft = use_draft(
        Form.ANSWER, names.get("person", ""), names.get("goal", ""), begin, record=None, is_new=True
    )
    question, number = draft.values["question"], draft.values["number"]
    is_sure, be_sure = use_state(number is not None)
    not_given: Answer | None = None
    given, show_given = use_state(not_given)
    middle = use_middle_first(question, bars=BAR + GAP / 2, between=GAP + switch)
    action = use_action()

    if goal is None or goal.person != names.get("person"):
        return goal_not_found(t)

    def choose_question(chosen: Question | None) -> None:
        be_sure(False)
        draft.tap(question=chosen)

    async def save() -> None:
        said = draft.values["words"]
        async with draft.saving() as key:
            answer = await book.answers.add(
                goal.person, question, number, said, day=app.today(), goal=goal.id, draft=key
            )
        show_given(answer)

    async def take_back(answer: Answer) -> None:
        await book.answers.erase(answer.id)
        show_given(None)
        be_sure(False)
        draft.start_anew(begin)
        draft.tap(question=answer.question, number=answer.number, words=answer.words)

    async def ready() -> None:
        said = scale_answer_line(given, app.today(), t) if given else ""
        await finish(t.text("Saved. {number}", number=said))

    if given:
        numbers = [one for one in book.answers.of(goal.person) if one.goal == goal.id]
        return at_the_end(
            given,
            points(numbers, given.question),
            look,
            take_back=lambda: action.start(lambda: take_back(given)),
            ready=ready,
            alert=failed(action.fault, t),
        )
    if question is None:
        return questions(goal.title, choose_question, look)
    asked = scale_questions(w)[question]
    if number is None or not is_sure:
        return numbers_to_choose(
            asked,
            number,
            look,
            middle=middle,
            choose=lambda one: draft.tap(number=None if one == number else one),
            back=lambda: choose_question(None),
            go_on=lambda: be_sure(True),
        )
    return reasons(
        asked,
        number,
        look,
        fields=[
            *unsaved_draft(draft, action, t),
            OwnSide(
                draft_text(
                    draft, "words", w.text("In your own words"), lines=ANSWER_LINES, is_large=True, w=w
                )
            ),
        ],
        back=lambda: be_sure(False),
        go_on=SaveButton(
            lambda: start_saving(draft, action, save), disabled=action.is_running, name=w.text("Ready")
        ),
        alert=failed(action.fault, t),
    )
