"""Unsaved drafts: what was being typed when a lock or an empty battery came between."""

from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.draft import Draft, Form
from core.people.rules.begun_talk import is_being_logged
from mobile.hooks.use_action import Action
from mobile.hooks.use_draft import DRAFT_PARAM, FormDraft
from mobile.routing import GROUP_ROUTE, link_to
from mobile.services.draft_autosave import DraftAutosave
from mobile.state import State
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.notice import hint
from mobile.wording.plan import PLAN_FORMS

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def unsaved_draft(
    draft: FormDraft[object], action: Action, t: Language, sentence: str = ""
) -> list[ft.Control]:
    """Build the hint that a form goes on with an unsaved draft, if it does, and the button to discard it.

    The `sentence` of a form says so in its own words.
    """
    if not draft.is_resumed:
        return []
    return [
        hint(sentence or t.text("You stopped here. This is not saved yet.")),
        plain(t.text("Throw this draft away"), lambda: action.start(draft.discard)),
    ]


def resume_links(
    person: str, app: State, drafts: DraftAutosave, book: "Notebook", *, only: Form | None = None
) -> list[ft.Control]:
    """Build the buttons that resume the drafts about a person; for the id "", those about nobody yet.

    With `only` they are those of this form.
    """
    t = app.language

    def resume(key: str, draft: Draft) -> list[ft.Control]:
        route = f"{_route(draft, person, book)}?{DRAFT_PARAM}={key}"
        return [hint(unsaved_forms(t)[draft.form]), secondary(t.text("Write on"), link_to(route))]

    known = [(key, draft) for key, draft in drafts.about(person).items() if not draft.form.is_newer]
    wanted = [(key, draft) for key, draft in known if only in (None, draft.form)]
    return [control for key, draft in wanted for control in resume(key, draft)]


def unsaved_forms(t: Language) -> dict[Form, str]:
    """Return by form the sentence that something in it is not saved."""
    plan = t.text("You were writing on a plan here. It is not saved yet.")
    return {
        Form.NOTE: t.text("You were writing a note here. It is not saved yet."),
        Form.GROUP_NOTE: t.text("You were writing about the group here. It is not saved yet."),
        Form.AGREEMENT: t.text("You were writing an agreement here. It is not saved yet."),
        Form.GOAL: t.text("You were writing a goal here. It is not saved yet."),
        Form.ANSWER: t.text("You were writing an answer here. It is not saved yet."),
        Form.DETAILS: t.text("You were filling in who someone is. It is not saved yet."),
        Form.RETENTION: t.text("You were writing how long to keep this. It is not saved yet."),
        Form.TALK: t.text("You were preparing a talk here. It is not saved yet."),
        Form.POINT: t.text("You were writing what to talk about here. It is not saved yet."),
        Form.TRIAL: t.text("You were writing about a trial here. It is not saved yet."),
        Form.WORKPLACE: t.text("You were writing about the workplace here. It is not saved yet."),
        **dict.fromkeys(PLAN_FORMS.values(), plan),
    }


def _route(draft: Draft, person: str, book: "Notebook") -> str:
    here, is_new = f"/mensen/{person}", draft.of == person
    match draft.form:
        case Form.NOTE if not draft.of:
            return "/mensen/loggen"
        case Form.NOTE:
            return f"{here}/notitie/{'nieuw' if is_new else draft.of}"
        case Form.GROUP_NOTE:
            return f"{GROUP_ROUTE}/{draft.of or 'nieuw'}"
        case Form.AGREEMENT:
            return f"{here}/afspraak/{'nieuw' if is_new else draft.of}"
        case Form.GOAL:
            return f"{here}/doel/nieuw"
        case Form.DETAILS:
            return f"{here}/gegevens" if person else "/mensen/nieuw"
        case Form.RETENTION:
            return f"{here}/bewaren"
        case Form.TALK:
            guide = draft.values.get("details.guide")
            step = "/klaar" if is_being_logged(draft.values) else ""
            return f"{here}/gesprek/{guide}{step}" if guide else f"{here}/gesprek"
        case Form.POINT:
            return f"{here}/punt/{'nieuw' if is_new else draft.of}"
        case Form.TRIAL:
            return f"{here}/proef/{draft.of}"
        case Form.WORKPLACE:
            return f"{here}/werkplek"
        case Form.ANSWER:
            answer = book.answers.one(draft.of)
            step = f"{answer.goal}/antwoord/{answer.id}" if answer else f"{draft.of}/schaal"
            return f"{here}/doel/{step}"
        case _:
            part = next(part for part, form in PLAN_FORMS.items() if form is draft.form)
            return f"{here}/doel/{draft.of}/plan/{part.value}"
