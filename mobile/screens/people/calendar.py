"""Export of agreements to a calendar file: without names, unless the user chooses otherwise."""

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.standing import Standing
from core.people.rules.calendar_file import CalendarEntry, ics
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.sharing import Sharing
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.notice import done, failed, hint
from mobile.widgets.radio_choice import radio_choice
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button

WITHOUT, WITH = "without", "with"


@private
def CalendarScreen(app: State, book: Book) -> ft.Control:
    """Show the choice of the wording, and save the file."""
    t = app.language
    sharing = use_service(Sharing)
    wording, choose = use_state(WITHOUT)
    is_saved, show_saved = use_state(initial=False)
    action = use_action()
    coming = [one for one in book.agreements.all() if _is_coming(one, app)]

    def summary(one: Agreement) -> str:
        if wording == WITHOUT:
            return t.text("Goudklompje: agreement")
        person = book.person(one.person)
        return f"{person.name if person else ''}: {one.text}"

    async def save() -> None:
        entries = [CalendarEntry(one.id, one.due, summary(one)) for one in coming if one.due]
        name = t.text("goudklompje-agreements-{day}.ics", day=app.today().isoformat())
        show_saved(await sharing.save(name, ics(entries, app.now()).encode()))

    if not coming:
        body = [
            typography.body(t.text("No agreement has a day that is still to come. Give one a day first."))
        ]
    else:
        body = [
            typography.body(
                t.text("Save the file, then open it: your calendar takes over the days and an alarm at nine.")
            ),
            typography.strong(t.plural("{n} agreement with a day", "{n} agreements with a day", len(coming))),
            radio_choice(
                t.text("What stands in your calendar?"),
                {
                    WITHOUT: t.text("The day alone, without a name"),
                    WITH: t.text("The name and what you agreed"),
                },
                wording,
                choose,
            ),
            *([hint(_warning(t))] if wording == WITH else []),
        ]
    return screen(
        t.text("Calendar"),
        [
            typography.title(t.text("Agreements to my calendar")),
            *done(t.text("The file is saved. Open it to put the days in your calendar.") if is_saved else ""),
            *failed(action.fault, t),
            *body,
        ],
        private=True,
        foot=[start_button(t.text("Save the file"), action, save, icon=ft.Icons.SAVE_ALT)] if coming else [],
    )


def _is_coming(agreement: Agreement, app: State) -> bool:
    due = agreement.due
    return agreement.state is Standing.OPEN and due is not None and due >= app.today()


def _warning(t: Language) -> str:
    return t.text(
        "Calendars are often copied to a company, and others can look in them. "
        "Then a name does not stay on this phone."
    )
