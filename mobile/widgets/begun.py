"""What someone was typing when they stopped: a lock or an empty battery came between."""

from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.draft import Draft, Form
from mobile.services.draft_autosave import DraftAutosave
from mobile.state import State
from mobile.widgets.action import Action
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.notice import hint
from mobile.widgets.plan import PLAN_FORMS
from mobile.widgets.use_draft import BEGUN, FormDraft

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def not_saved(draft: FormDraft[object], action: Action, t: Language) -> list[ft.Control]:
    """Say that a form begins where someone stopped, if it does, and let them throw that away."""
    if not draft.is_begun:
        return []
    return [
        hint(t.text("You stopped here. This is not saved yet.")),
        plain(t.text("Throw this draft away"), lambda: action.start(draft.discard)),
    ]


def ways_on(person: str, app: State, drafts: DraftAutosave, book: "Notebook") -> list[ft.Control]:
    """Lead from a person back to what was being typed about them; of no person, to who was being added."""
    t = app.language
    page = ft.context.page

    def way_on(key: str, draft: Draft) -> list[ft.Control]:
        route = f"{_route(draft, person, book)}?{BEGUN}={key}"
        return [
            hint(forms_begun(t)[draft.form]),
            secondary(t.text("Write on"), lambda: page.navigate(route)),
        ]

    begun = drafts.about(person).items()
    known = [(key, draft) for key, draft in begun if not draft.form.is_newer]
    return [control for key, draft in known for control in way_on(key, draft)]


def forms_begun(t: Language) -> dict[Form, str]:
    """Say of each form that something in it is not saved."""
    plan = t.text("You were writing on a plan here. It is not saved yet.")
    return {
        Form.NOTE: t.text("You were writing a note here. It is not saved yet."),
        Form.AGREEMENT: t.text("You were writing an agreement here. It is not saved yet."),
        Form.GOAL: t.text("You were writing a goal here. It is not saved yet."),
        Form.ANSWER: t.text("You were writing an answer here. It is not saved yet."),
        Form.DETAILS: t.text("You were filling in who someone is. It is not saved yet."),
        Form.RETENTION: t.text("You were writing how long to keep this. It is not saved yet."),
        **dict.fromkeys(PLAN_FORMS.values(), plan),
    }


def _route(draft: Draft, person: str, book: "Notebook") -> str:
    here, is_new = f"/mensen/{person}", draft.of == person
    match draft.form:
        case Form.NOTE:
            return f"{here}/notitie/{'nieuw' if is_new else draft.of}"
        case Form.AGREEMENT:
            return f"{here}/afspraak/{'nieuw' if is_new else draft.of}"
        case Form.GOAL:
            return f"{here}/doel/nieuw"
        case Form.DETAILS:
            return f"{here}/gegevens" if person else "/mensen/nieuw"
        case Form.RETENTION:
            return f"{here}/bewaren"
        case Form.ANSWER:
            answer = book.answers.one(draft.of)
            return (
                f"{here}/doel/{answer.goal}/antwoord/{answer.id}"
                if answer
                else f"{here}/doel/{draft.of}/schaal"
            )
        case _:
            part = next(part for part, form in PLAN_FORMS.items() if form is draft.form)
            return f"{here}/doel/{draft.of}/plan/{part.value}"
