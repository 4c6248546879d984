"""At most one reminder a day above the list of people.

It is quiet on purpose. A closed web app cannot wake itself, so nothing here pretends to be an alarm.
"""

from contextlib import suppress
from dataclasses import replace

import flet as ft

from core.errors import StorageFull, StorageRefused
from core.people.rules.postponing import for_a_day
from core.people.rules.reminders import Reminder, reminder_of_the_day
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.routing import link_to
from mobile.screens.people.one_line import one_line
from mobile.selectors import all_reminders
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.services.undo import Undo
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets.layout import column
from mobile.widgets.notice import failed
from mobile.wording.reminders import postponed_message, reminder_headings, reminder_text


def daily_reminder(app: State) -> ft.Control:
    """Build it, anew on another day."""
    return keyed(app.today().isoformat(), _DailyReminder)()


@ft.component
def _DailyReminder() -> ft.Control:
    """Show the reminder of the day, until it is settled or put off; nothing when it was shown before.

    One that is put off is postponed until tomorrow, also in the list of reminders.
    """
    app = use_app()
    preferences = use_service(Preferences)
    undo = use_service(Undo)
    action = use_action()
    book, t = app.notebook, app.language
    found = all_reminders(app, book) if book else ()
    of_today = ft.use_memo(lambda: reminder_of_the_day(found, app.settings.cue_shown, app.today()), [])

    async def note_shown() -> None:
        with suppress(StorageFull, StorageRefused):  # then it comes up once more today
            if of_today:
                await preferences.choose(replace(app.settings, cue_shown=app.today()))

    ft.on_mounted(note_shown)
    if book is None or of_today is None or of_today not in found:
        return ft.Column(tight=True)

    async def put_off(reminder: Reminder) -> None:
        postponed = await book.postponed.add(for_a_day(reminder, app.today()))

        async def take_back() -> None:
            await book.postponed.take_back(postponed)

        undo.offer(postponed_message(postponed.until, app.today(), t), take_back)

    text = reminder_text(of_today, book, app.today(), t)
    line = one_line(
        ft.Icon(ft.Icons.NOTIFICATIONS_NONE, color=Colour.GOLD_TEXT),
        f"{reminder_headings(t)[of_today.kind]} · {text.name}",
        text.line,
        link_to(text.route),
        put_off=t.text("Not today"),
        on_put_off=lambda: action.start(lambda: put_off(of_today)),
    )
    return column([line, *failed(action.fault, t)], GAP_SMALL)
