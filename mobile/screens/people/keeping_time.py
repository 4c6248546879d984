"""How long what is written about one person is kept, and why; longer only with a reason."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.draft import Form
from core.people.records.person import Extension, Person
from core.people.records.tables import PersonRecord
from core.people.rules.days import months_later
from core.people.rules.retention import RETENTION_MONTHS, left_behind, retention_end
from mobile.address import use_names
from mobile.hooks.component import keyed, use_state
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State, use_app
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.begun import not_saved
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.day import DayEntry
from mobile.widgets.lost import lost_person
from mobile.widgets.marked import marked
from mobile.widgets.notice import complaint, failed
from mobile.widgets.nudge import nudged
from mobile.widgets.panel import panel
from mobile.widgets.saving import SaveButton, saved
from mobile.widgets.screen import screen
from mobile.widgets.seen import use_seen
from mobile.widgets.use_draft import use_draft
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook

MONTHS_MORE = 6


@private
def KeepingTimeScreen(app: State, book: "Notebook") -> ft.Control:
    """Say it for the person that the route names."""
    t = app.language
    person = use_seen(app, book.person(use_names().get("person", "")))
    if person is None:
        return lost_person(t.text("How long it is kept"), t)
    return _Extending(person)


@ft.component
def _Extending(person: Person) -> ft.View:
    app = use_app()
    history = use_service(History)
    notices = use_service(Notices)
    t = app.language
    kept = person.extension
    draft = use_draft(
        Form.RETENTION,
        person.id,
        person.id,
        {
            "extension.reason": kept.reason if kept else "",
            "extension.until": kept.until if kept else months_later(app.today(), MONTHS_MORE),
        },
        record=person,
    )
    day = draft.values["extension.until"]
    is_open, open_it = use_state(draft.is_begun)
    is_past, say_past = use_state(initial=False)
    action = use_action()

    async def keep(extension: Extension | None) -> None:
        async with draft.saving() as key:
            edited = replace(draft.record, extension=extension)
            beside = await app.book.change_person(edited, shown=draft.record, draft=key)
        notices.announce(saved(beside, t))
        await go_back(history, f"/mensen/{person.id}")

    def extend() -> None:
        say_past(day <= app.today())
        if day > app.today():
            action.start(lambda: keep(Extension(day, draft.values["extension.reason"])))

    form = [
        *not_saved(draft, action, t),
        keyed(f"reason-{draft.round}", nudged)(
            t.text("Why do you need it longer?"),
            draft.field("extension.reason"),
            draft.typed,
            lines=2,
        ),
        DayEntry(
            day,
            lambda chosen: draft.tap(extension__until=chosen or day),
            ahead=True,
            question=t.text("Until which day?"),
        ),
    ]
    return screen(
        t.text("How long it is kept"),
        [
            words.title(person.name),
            *failed(action.fault, t),
            *complaint(t.text("Choose a day that is still to come.") if is_past else ""),
            *[marked(words.golden("•"), words.body(rule)) for rule in _rules(person, app, t)],
            *([_extended(kept, t)] if kept else []),
            *(form if is_open else []),
            *(
                [
                    plain(
                        t.text("Do not keep it longer"),
                        lambda: action.start(lambda: keep(None)),
                        disabled=action.is_running,
                    )
                ]
                if kept
                else []
            ),
        ],
        private=True,
        save=SaveButton(extend, disabled=action.is_running) if is_open else None,
        foot=[] if is_open else [secondary(t.text("Keep it longer, with a reason"), lambda: open_it(True))],
    )


def _rules(person: Person, app: State, t: Language) -> list[str]:
    rules = [
        t.plural(
            "A note, a number, and what is finished: {n} month",
            "A note, a number, and what is finished: {n} months",
            RETENTION_MONTHS,
        ),
        t.text("After the last day here, or the archive: 30 days for everything"),
        t.text("Then the app asks. Nothing is erased by itself"),
    ]
    if gone := left_behind(person):
        rules.append(t.text("{name} leaves: the app asks on {day}", name=person.name, day=t.date(gone)))
    first = _first_day(person, app)
    if first and first <= app.today():
        rules.append(t.text("Something of {name} is past its time: the app asks now", name=person.name))
    elif first:
        rules.append(t.text("The first time for {name}: {day}", name=person.name, day=t.date(first)))
    return rules


def _first_day(person: Person, app: State) -> date | None:
    """Give the day on which something of this person is asked about first."""
    book = app.book
    records: list[PersonRecord] = [
        *book.notes(person.id),
        *book.goals(person.id),
        *book.answers.of(person.id),
        *book.agreements.of(person.id),
        person,
    ]
    return min((day for one in records if (day := retention_end(person, one))), default=None)


def _extended(kept: Extension, t: Language) -> ft.Control:
    return panel(
        [words.strong(t.text("Kept longer, until {day}", day=t.date(kept.until))), words.body(kept.reason)]
    )
