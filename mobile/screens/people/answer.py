"""One answer to the scaling question: correct it, or erase it. It belongs to the worker."""

from dataclasses import replace
from typing import TYPE_CHECKING

import flet as ft

from core.people.records.answer import HIGHEST, LOWEST, Answer
from core.people.records.draft import Form, Values
from mobile.hooks.component import keyed, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.routing import use_go_back, use_route_params
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous
from mobile.widgets.chips import chips
from mobile.widgets.confirm import confirm
from mobile.widgets.day_field import DayField
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import failed
from mobile.widgets.nudged_field import nudged_field
from mobile.widgets.screen import SaveButton, screen
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.backups import erase_warning
from mobile.wording.notes import saved_message
from mobile.wording.scale import next_question, scale_questions

if TYPE_CHECKING:
    from core.people.notebook import Notebook

ANSWER_LINES = 3


@private
def AnswerScreen(app: State, book: "Notebook") -> ft.View:
    """Change the answer that the route names."""
    go_back = use_go_back()
    notices = use_service(Notices)
    t = app.language
    names = use_route_params()
    answer = use_last_known(app, book.answers.one(names.get("answer", "")))
    draft = use_draft(
        Form.ANSWER, names.get("person", ""), names.get("answer", ""), _as_it_is(answer), record=answer
    )
    asks, ask_erase = use_state(initial=False)
    action = use_action()
    back = f"/mensen/{names.get('person')}/doel/{names.get('goal')}/lijn"

    if answer is None or answer.person != names.get("person"):
        return not_found(t.text("Number"), t.text("This number is not in your notes (any more)."))

    async def save() -> None:
        async with draft.saving() as key:
            record = draft.record or answer
            edited, shown = (replace(record, **said) for said in (draft.values, draft.showed))
            beside = await book.answers.change(edited, shown=shown, draft=key)
        notices.announce(saved_message(beside, t))
        await go_back(back)

    async def erase() -> None:
        ask_erase(False)
        await book.answers.erase(names["answer"])
        notices.announce(t.text("Erased for good"))
        await go_back(back)

    question = confirm(
        t.text("Erase this number?"),
        erase_warning(t.text("It is then gone for good, with its words."), book, t),
        yes=t.text("Erase"),
        no=t.text("Keep"),
        on_yes=lambda: action.start(erase),
        on_no=lambda: ask_erase(False),
    )
    numbers = {one: str(one) for one in range(LOWEST, HIGHEST + 1)}
    number = draft.values["number"]
    return screen(
        t.text("Number"),
        [
            typography.title(scale_questions(t)[answer.question].question),
            *unsaved_draft(draft, action, t),
            chips(numbers, {number}, lambda one: draft.tap(number=one)),
            keyed(f"words-{draft.round}", nudged_field)(
                next_question(number, t), draft.field("words"), draft.typed, lines=ANSWER_LINES
            ),
            DayField(draft.values["day"], lambda day: draft.tap(day=day)),
            dangerous(t.text("Erase this number"), lambda: ask_erase(True)),
        ],
        private=True,
        save=SaveButton(lambda: action.start(save), disabled=action.is_running),
        alert=failed(action.fault, t),
        question=question if asks else None,
    )


def _as_it_is(answer: Answer | None) -> Values:
    """Return the fields of the form as they are without a draft."""
    return {"number": answer.number, "words": answer.words, "day": answer.day} if answer else {}
