"""At most one reminder a day above the list of people, and the way to all of them.

It is quiet on purpose. A closed web app cannot wake itself, so nothing here pretends to be an alarm.
"""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import flet as ft

from core.errors import StorageFull, StorageRefused
from core.people.records.place import Work
from core.people.rules.reminders import Reminder, ReminderKind, reminder_of_the_day
from mobile.hooks.component import keyed
from mobile.routing import link_to
from mobile.selectors import all_past_retention, all_reminders
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.services.sharing import Sharing
from mobile.state import State, use_app
from mobile.theme import GAP
from mobile.widgets import typography
from mobile.widgets.buttons import secondary
from mobile.widgets.gold_block import gold_block
from mobile.widgets.layout import column, wrapped_row
from mobile.wording.reminders import reminder_headings, reminder_text

if TYPE_CHECKING:
    from core.people.notebook import Notebook

COUNTED_ON_BADGE = (ReminderKind.AGREEMENT_DUE, ReminderKind.LOOK_BACK, ReminderKind.TO_SHOW)
"""What the badge of the app counts: what was agreed, not who could be spoken to."""

REMINDER_LINES = 3


def daily_reminder(app: State, book: "Notebook") -> list[ft.Control]:
    """Build it, anew on another day; nothing without people."""
    return [keyed(app.today().isoformat(), _DailyReminder)()] if book.people() else []


@ft.component
def _DailyReminder() -> ft.Control:
    app = use_app()
    preferences = use_service(Preferences)
    sharing = use_service(Sharing)
    book = app.notebook
    found = all_reminders(app, book) if book else ()
    badge = sum(reminder.kind in COUNTED_ON_BADGE for reminder in found)
    today_reminder = ft.use_memo(lambda: reminder_of_the_day(found, app.settings.cue_shown, app.today()), [])

    async def note_shown() -> None:
        with suppress(StorageFull, StorageRefused):  # then it comes up once more today
            if today_reminder:
                await preferences.choose(replace(app.settings, cue_shown=app.today()))

    ft.on_mounted(note_shown)
    ft.use_effect(lambda: sharing.badge(badge), [badge])
    if book is None:
        return ft.Column()
    return column(
        [
            *([_reminder_block(today_reminder, app, book)] if today_reminder in found else []),
            _links(len(found) + len(all_past_retention(app, book)), app, book),
        ]
    )


def _reminder_block(reminder: Reminder, app: State, book: "Notebook") -> ft.Control:
    t = app.language
    text = reminder_text(reminder, book, app.today(), t)
    return gold_block(
        reminder_headings(t)[reminder.kind],
        [
            typography.strong(text.name),
            typography.excerpt(text.line, REMINDER_LINES),
            secondary(t.text("Look"), link_to(text.route)),
        ],
    )


def _links(many: int, app: State, book: "Notebook") -> ft.Control:
    """Build the button to all reminders, and to the visits of today if people work elsewhere."""
    t = app.language
    name = t.text("Attention: {n}", n=t.number(many)) if many else t.text("Attention")
    away = any(one.place.work is Work.SECONDED and not one.archived for one in book.people())
    road = secondary(t.text("On the way"), link_to("/mensen/onderweg"))
    return wrapped_row([secondary(name, link_to("/mensen/aandacht")), *([road] if away else [])], GAP)
