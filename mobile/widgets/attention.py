"""What stands above the list of people: at most one cue a day, and the way to all of them.

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
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.services.sharing import Sharing
from mobile.state import State, use_app
from mobile.theme import GAP
from mobile.widgets import words
from mobile.widgets.buttons import secondary
from mobile.widgets.cue import all_cues, headings, told
from mobile.widgets.gold import gold_block
from mobile.widgets.past import all_past

if TYPE_CHECKING:
    from core.people.notebook import Notebook

PROMISED = (ReminderKind.AGREEMENT_DUE, ReminderKind.LOOK_BACK, ReminderKind.TO_SHOW)
"""What the mark on the app's icon counts: what was agreed, not with whom one could speak."""

NUDGE_LINES = 3


def attention(app: State, book: "Notebook") -> list[ft.Control]:
    """Make it, anew on another day; nothing while nobody is in the notes."""
    return [keyed(app.today().isoformat(), _Attention)()] if book.people() else []


@ft.component
def _Attention() -> ft.Control:
    app = use_app()
    preferences = use_service(Preferences)
    sharing = use_service(Sharing)
    book = app.notebook
    found = all_cues(app, book) if book else ()
    promised = sum(cue.kind in PROMISED for cue in found)
    of_today = ft.use_memo(lambda: reminder_of_the_day(found, app.settings.cue_shown, app.today()), [])

    async def note_shown() -> None:
        with suppress(StorageFull, StorageRefused):  # then it comes up once more today
            if of_today:
                await preferences.choose(replace(app.settings, cue_shown=app.today()))

    ft.on_mounted(note_shown)
    ft.use_effect(lambda: sharing.badge(promised), [promised])
    if book is None:
        return ft.Column()
    return ft.Column(
        [
            *([_nudge(of_today, app, book)] if of_today in found else []),
            _ways(len(found) + len(all_past(app, book)), app, book),
        ],
        spacing=GAP,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _nudge(cue: Reminder, app: State, book: "Notebook") -> ft.Control:
    t = app.language
    page = ft.context.page
    said = told(cue, book, app.today(), t)
    return gold_block(
        headings(t)[cue.kind],
        [
            words.strong(said.name),
            words.excerpt(said.line, NUDGE_LINES),
            secondary(t.text("Look"), lambda: page.navigate(said.route)),
        ],
    )


def _ways(many: int, app: State, book: "Notebook") -> ft.Control:
    """Lead to everything that waits, and for who has people elsewhere to the visits of today."""
    t = app.language
    page = ft.context.page
    name = t.text("Attention: {n}", n=t.number(many)) if many else t.text("Attention")
    away = any(one.place.work is Work.SECONDED and not one.archived for one in book.people())
    road = secondary(t.text("On the way"), lambda: page.navigate("/mensen/onderweg"))
    return ft.Row(
        [
            secondary(name, lambda: page.navigate("/mensen/aandacht")),
            *([road] if away else []),
        ],
        wrap=True,
        spacing=GAP,
        run_spacing=GAP,
    )
