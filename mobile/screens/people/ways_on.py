"""The ways from the list of people: to the letters that wait, the reminders and the visits of today."""

import flet as ft

from core.people.records.place import Work
from core.people.rules.reminders import ReminderKind
from mobile.routing import LETTERS_ROUTE, link_to
from mobile.selectors import all_past_group_notes, all_past_retention, all_reminders
from mobile.services import use_service
from mobile.services.sharing import Sharing
from mobile.state import use_app
from mobile.theme import GAP, GAP_SMALL, TOUCH
from mobile.widgets import typography
from mobile.widgets.buttons import Tap

COUNTED_ON_BADGE = (
    ReminderKind.AGREEMENT_DUE,
    ReminderKind.POINT,
    ReminderKind.TRIAL_END,
    ReminderKind.LOOK_BACK,
    ReminderKind.TO_SHOW,
)
"""What the badge of the app counts: what was agreed, not who could be spoken to."""


@ft.component
def WaysOn() -> ft.Control:
    """Show the ways to letters that wait, to reminders, and to the visits if people work elsewhere."""
    app = use_app()
    sharing = use_service(Sharing)
    t, book = app.language, app.notebook
    found = all_reminders(app, book) if book else ()
    badge = sum(reminder.kind in COUNTED_ON_BADGE for reminder in found)
    ft.use_effect(lambda: sharing.badge(badge), [badge])
    if book is None:
        return ft.Row()
    past = len(all_past_retention(app, book)) + bool(all_past_group_notes(app, book))
    many = len(found) + past
    name = t.text("Attention: {n}", n=t.number(many)) if many else t.text("Attention")
    away = any(one.place.work is Work.SECONDED and not one.archived for one in book.people())
    waiting = len(book.letters.waiting())
    letters = _low_button(t.text("Quick notes: {n}", n=t.number(waiting)), link_to(LETTERS_ROUTE))
    road = _low_button(t.text("On the way"), link_to("/mensen/onderweg"))
    return ft.Row(
        [
            *([letters] if waiting else []),
            _low_button(name, link_to("/mensen/aandacht")),
            *([road] if away else []),
        ],
        spacing=GAP_SMALL,
    )


def _low_button(text: str, on_tap: Tap) -> ft.Control:
    """Build a button of a fixed height, as one in a bar."""
    style = ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=GAP))
    return ft.OutlinedButton(typography.label(text), on_click=on_tap, style=style, height=TOUCH, expand=True)
