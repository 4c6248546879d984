"""What someone was typing when they stopped: a lock or an empty battery came between."""

from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.draft import Draft, Form
from mobile.widgets.buttons import secondary
from mobile.widgets.notice import hint

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def use_begun(book: "Notebook", person: str, form: Form) -> Draft | None:
    """Give what was being typed for something new about the person, as it was when the screen came."""

    def find() -> Draft | None:
        draft = book.drafts.one(person, form)
        return None if draft is None or draft.is_blank else draft

    begun, _ = ft.use_state(find)
    return begun


def not_saved(t: Language) -> ft.Control:
    """Say that a form begins where someone stopped."""
    return hint(t.text("You stopped here. This is not saved yet."))


def ways_on(person: str, book: "Notebook", t: Language) -> list[ft.Control]:
    """Lead from a person back to what was being typed about them."""
    page = ft.context.page

    def way_on(draft: Draft) -> list[ft.Control]:
        said, route = _said(draft, t)
        return [hint(said), secondary(t.text("Write on"), lambda: page.navigate(f"/mensen/{person}/{route}"))]

    begun = [draft for draft in book.drafts.all(person) if not (draft.is_blank or draft.form.is_newer)]
    return [control for draft in begun for control in way_on(draft)]


def _said(draft: Draft, t: Language) -> tuple[str, str]:
    match draft.form:
        case Form.NOTE:
            return t.text("You were writing a note here. It is not saved yet."), "notitie/nieuw"
        case Form.AGREEMENT:
            return t.text("You were writing an agreement here. It is not saved yet."), "afspraak/nieuw"
        case Form.GOAL:
            return t.text("You were writing a goal here. It is not saved yet."), "doel/nieuw"
        case Form.ANSWER:
            said = t.text("You were writing an answer here. It is not saved yet.")
            return said, f"doel/{draft.goal}/schaal"
