"""The form of one answer to the scaling question: correct it, or erase it."""

from dataclasses import replace

import flet as ft

from core.people.records.answer import HIGHEST, LOWEST, Answer
from core.people.records.draft import Form, Values
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_day, draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.not_found import not_found
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.notes import saved_message
from mobile.wording.scale import next_question, scale_questions

ANSWER_LINES = 3


@private
def AnswerScreen(app: State, book: Book) -> ft.Control:
    """Show the answer in the route."""
    t = app.language
    names = use_route_params()
    answer = use_last_known(app, book.answers.one(names.get("answer", "")))
    draft = use_draft(
        Form.ANSWER, names.get("person", ""), names.get("answer", ""), _as_it_is(answer), record=answer
    )
    action = use_action()
    parent = f"/mensen/{names.get('person')}/doel/{names.get('goal')}/lijn"
    finish = use_finish(parent)
    erasing = use_erasing(action, parent)

    if answer is None or answer.person != names.get("person"):
        return not_found(t.text("Number"), t.text("This number is not in your notes (any more)."))

    async def save() -> None:
        async with draft.saving() as key:
            record = draft.record or answer
            edited, shown = (replace(record, **said) for said in (draft.values, draft.showed))
            beside = await book.answers.change(edited, shown=shown, draft=key)
        await finish(saved_message(beside, t))

    numbers = {one: str(one) for one in range(LOWEST, HIGHEST + 1)}
    number = draft.values["number"]
    asked = scale_questions(t)[answer.question].question
    return form_screen(
        t.text("Number"),
        [typography.title(asked)],
        [
            chips(numbers, {number}, lambda one: draft.tap(number=one), name=asked),
            draft_text(draft, "words", next_question(number, t), lines=ANSWER_LINES),
            draft_day(draft, "day", ahead=False, may_be_none=False),
            dangerous(t.text("Erase this number"), erasing.open),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
        question=erasing.question(
            t.text("Erase this number?"),
            erase_warning(t.text("It is then gone for good, with its words."), book, t),
            lambda: book.answers.erase(names["answer"]),
        ),
    )


def _as_it_is(answer: Answer | None) -> Values:
    """Return the fields of the form as they are without a draft."""
    return {"number": answer.number, "words": answer.words, "day": answer.day} if answer else {}
