"""Retention of the records of one person; an extension needs a reason."""

from dataclasses import replace
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.draft import Form
from core.people.records.person import Extension, Person
from core.people.records.tables import PersonRecord
from core.people.rules.days import months_later
from core.people.rules.retention import left_behind, retention_end
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.draft_fields import draft_day, draft_text
from mobile.widgets.form_screen import save_button
from mobile.widgets.layout import panel
from mobile.widgets.list_item import bullets
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import complaint, failed
from mobile.widgets.screen import screen
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.notes import saved_message

MONTHS_MORE = 6


@private
def RetentionScreen(app: State, book: Book) -> ft.Control:
    """Show the retention of the person in the route."""
    t = app.language
    person = use_last_known(app, book.person(use_route_params().get("person", "")))
    if person is None:
        return person_not_found(t.text("How long it is kept"), t)
    return _ExtensionForm(person)


@ft.component
def _ExtensionForm(person: Person) -> ft.Control:
    app = use_app()
    finish = use_finish(f"/mensen/{person.id}")
    t = app.language
    current = person.extension
    draft = use_draft(
        Form.RETENTION,
        person.id,
        person.id,
        {
            "extension.reason": current.reason if current else "",
            "extension.until": current.until if current else months_later(app.today(), MONTHS_MORE),
        },
        record=person,
    )
    is_open, open_it = use_state(draft.is_resumed)
    is_past, say_past = use_state(initial=False)
    action = use_action()

    async def save(extension: Extension | None) -> None:
        async with draft.saving() as key:
            edited = replace(draft.record, extension=extension)
            beside = await app.book.change_person(edited, shown=draft.record, draft=key)
        await finish(saved_message(beside, t))

    async def extend() -> None:
        until = draft.values["extension.until"]
        say_past(until <= app.today())
        if until > app.today():
            await save(Extension(until, draft.values["extension.reason"]))

    form = [
        *unsaved_draft(draft, action, t),
        draft_text(draft, "extension.reason", t.text("Why do you need it longer?"), lines=2),
        draft_day(draft, "extension.until", t.text("Until which day?"), may_be_none=False),
    ]
    return screen(
        t.text("How long it is kept"),
        [
            typography.title(person.name),
            *failed(action.fault, t),
            *complaint(t.text("Choose a day that is still to come.") if is_past else ""),
            *bullets(_rules(person, app, t)),
            *([_extended(current, t)] if current else []),
            *(form if is_open else []),
            *(
                [
                    plain(
                        t.text("Do not keep it longer"),
                        lambda: action.start(lambda: save(None)),
                        disabled=action.is_running,
                    )
                ]
                if current
                else []
            ),
        ],
        private=True,
        save=save_button(draft, action, extend) if is_open else None,
        foot=[] if is_open else [secondary(t.text("Keep it longer, with a reason"), lambda: open_it(True))],
    )


def _rules(person: Person, app: State, t: Language) -> list[str]:
    rules = [
        t.text("After a year the app asks whether a note may go, and a number, and what is finished."),
        t.text("30 days after the last day here, or in the archive, the app asks it of everything."),
        t.text("Nothing is erased by itself."),
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
    """Return the first day on which a record of this person is due."""
    book = app.book
    records: list[PersonRecord] = [
        *book.notes(person.id),
        *book.goals(person.id),
        *book.answers.of(person.id),
        *book.agreements.of(person.id),
        *book.points.of(person.id),
        *book.trials.of(person.id),
        person,
    ]
    return min((day for one in records if (day := retention_end(person, one))), default=None)


def _extended(current: Extension, t: Language) -> ft.Control:
    return panel(
        [
            typography.strong(t.text("Kept longer, until {day}", day=t.date(current.until))),
            typography.body(current.reason),
        ]
    )
