"""The screen of a form: the fields of its draft, and the button that saves them."""

from collections.abc import Sequence

import flet as ft

from core.errors import GoudklompjeError
from core.language import Language
from mobile.hooks.use_action import Action, Work
from mobile.hooks.use_draft import FormDraft
from mobile.widgets.notice import complaint_of_field, failed
from mobile.widgets.screen import SaveButton, screen
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.error_messages import error_message


def form_screen(
    bar: str,
    head: Sequence[ft.Control],
    fields: Sequence[ft.Control],
    *,
    t: Language,
    draft: FormDraft[object],
    action: Action,
    save: Work,
    save_name: str = "",
    question: ft.Control | None = None,
    wide: bool = False,
) -> ft.Control:
    """Lay out a form; call it inside a component. What was not saved yet is said between head and fields.

    `action` runs `save`, and the screen shows what went wrong. `save_name`, `question` and `wide` are as in
    `screen`.
    """
    return screen(
        bar,
        [*head, *unsaved_draft(draft, action, t), *fields],
        private=True,
        save=save_button(draft, action, save, save_name),
        alert=why_unsaved(draft, action, t),
        question=question,
        wide=wide,
    )


def why_unsaved(draft: FormDraft[object], action: Action, t: Language) -> list[ft.Control]:
    """Show why a form was not saved, with the label of the field that it is about, if any."""
    label = draft.labels.get(draft.field_at_fault or "")
    if not (draft.fault and label):
        return failed(action.fault, t)
    end = "" if label.endswith("?") else ":"
    return complaint_of_field(f"{label}{end} {error_message(draft.fault, t)}")


def save_button(draft: FormDraft[object], action: Action, save: Work, name: str = "") -> SaveButton:
    """Build the button that saves a form; `name` is as in `screen`."""
    return SaveButton(lambda: start_saving(draft, action, save), disabled=action.is_running, name=name)


def start_saving(draft: FormDraft[object], action: Action, save: Work) -> None:
    """Save the form, unless it is saved: a second tap comes while the screen is going away."""
    if not draft.is_saved:
        action.start(lambda: _save(draft, save))


async def _save(draft: FormDraft[object], save: Work) -> None:
    draft.fault = None
    try:
        await save()
    except GoudklompjeError as fault:
        draft.fault = fault  # for the field that it is about
        raise
