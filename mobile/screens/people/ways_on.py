"""The ways from the list of people: to the letters that wait, the reminders and the visits of today.

They stand beside each other. At a larger text size they stand below, where their words have no room for that.
"""

from collections.abc import Sequence

import flet as ft

from core.people.records.place import Work
from core.people.rules.reminders import ReminderKind
from mobile.hooks.use_part import use_part
from mobile.routing import LETTERS_ROUTE, link_to
from mobile.selectors import all_past_group_notes, all_past_retention, all_reminders
from mobile.services import use_service
from mobile.services.sharing import Sharing
from mobile.state import use_app
from mobile.theme import GAP, GAP_SMALL, LINE_WIDTH, MARGIN, NORMAL, TOUCH, type_sizes
from mobile.widgets import typography
from mobile.widgets.big_type import width as width_of
from mobile.widgets.buttons import Tap
from mobile.widgets.layout import column

COUNTED_ON_BADGE = (
    ReminderKind.AGREEMENT_DUE,
    ReminderKind.POINT,
    ReminderKind.TRIAL_END,
    ReminderKind.LOOK_BACK,
    ReminderKind.TO_SHOW,
)
"""What the badge of the app counts: what was agreed, not who could be spoken to."""


@ft.component
def WaysOn(parts: int) -> ft.Control:
    """Show the ways to letters that wait, to reminders, and to the visits if people work elsewhere.

    They have one of so many equal parts of the width of the screen.
    """
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
    width = min(use_part().width - 2 * MARGIN, LINE_WIDTH)
    away = any(one.place.work is Work.SECONDED and not one.archived for one in book.people())
    waiting = len(book.letters.waiting())
    ways = {
        **({t.text("Quick notes: {n}", n=t.number(waiting)): LETTERS_ROUTE} if waiting else {}),
        name: "/mensen/aandacht",
        **({t.text("On the way"): "/mensen/onderweg"} if away else {}),
    }
    if not _fit_beside(list(ways), (width - (parts - 1) * GAP_SMALL) / parts, app.settings.text_size):
        return column([_button(way, link_to(route), is_low=False) for way, route in ways.items()], GAP_SMALL)
    return ft.Row(
        [_button(way, link_to(route), is_low=True) for way, route in ways.items()], spacing=GAP_SMALL
    )


def _fit_beside(names: Sequence[str], across: float, text_size: int) -> bool:
    """Return whether each name stands on one line, as at the normal text size they may not."""
    room = (across - (len(names) - 1) * GAP_SMALL) / len(names) - 2 * GAP
    return text_size <= NORMAL or max(map(width_of, names)) * type_sizes(text_size).tab <= room


def _button(text: str, on_tap: Tap, *, is_low: bool) -> ft.Control:
    """Build a button, of which one that `is_low` has a fixed height, as one in a bar, and shares its row."""
    style = ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=GAP, vertical=0 if is_low else GAP_SMALL))
    shown = typography.label(text)
    height, expand = (TOUCH, True) if is_low else (None, None)
    return ft.OutlinedButton(shown, on_click=on_tap, style=style, height=height, expand=expand)
