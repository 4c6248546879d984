"""At most one reminder a day above the list of people.

It is quiet on purpose. A closed web app cannot wake itself, so nothing here pretends to be an alarm.
"""

from contextlib import suppress
from dataclasses import replace

import flet as ft

from core.errors import StorageFull, StorageRefused
from core.people.rules.reminders import reminder_of_the_day
from mobile.hooks.component import keyed, use_state
from mobile.routing import link_to
from mobile.screens.people.one_line import one_line
from mobile.selectors import all_reminders
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.state import State, use_app
from mobile.theme import Colour
from mobile.wording.reminders import reminder_headings, reminder_text


def daily_reminder(app: State) -> ft.Control:
    """Build it, anew on another day."""
    return keyed(app.today().isoformat(), _DailyReminder)()


@ft.component
def _DailyReminder() -> ft.Control:
    """Show the reminder of the day, until it is settled or put off; nothing when it was shown before."""
    app = use_app()
    preferences = use_service(Preferences)
    book, t = app.notebook, app.language
    found = all_reminders(app, book) if book else ()
    of_today = ft.use_memo(lambda: reminder_of_the_day(found, app.settings.cue_shown, app.today()), [])
    is_put_off, put_off = use_state(initial=False)

    async def note_shown() -> None:
        with suppress(StorageFull, StorageRefused):  # then it comes up once more today
            if of_today:
                await preferences.choose(replace(app.settings, cue_shown=app.today()))

    ft.on_mounted(note_shown)
    if book is None or of_today is None or is_put_off or of_today not in found:
        return ft.Column(tight=True)
    text = reminder_text(of_today, book, app.today(), t)
    return one_line(
        ft.Icon(ft.Icons.NOTIFICATIONS_NONE, color=Colour.GOLD_TEXT),
        f"{reminder_headings(t)[of_today.kind]} · {text.name}",
        text.line,
        link_to(text.route),
        put_off=t.text("Not today"),
        on_put_off=lambda: put_off(True),
    )
