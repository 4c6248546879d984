"""Overview of one person, to read before a visit or a call: what to do next, then why."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.person import Person
from core.people.records.standing import Standing
from core.people.rules.carry_over import open_agreements, to_show
from core.people.rules.ladder import in_hand
from mobile.about import About, read
from mobile.address import use_address, use_names
from mobile.hooks.component import use_state
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.notices import Notices
from mobile.state import State
from mobile.theme import GAP, GAP_SMALL
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.agreement import Change, open_agreement, settled_agreement, unseen_agreement
from mobile.widgets.begun import ways_on
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.done_here import done_here
from mobile.widgets.event_tile import answer_tile
from mobile.widgets.link import link
from mobile.widgets.lost import lost_person
from mobile.widgets.next_thing import next_thing
from mobile.widgets.note_tile import note_tile
from mobile.widgets.notice import failed
from mobile.widgets.place import place_line
from mobile.widgets.scale import number_said
from mobile.widgets.screen import screen
from mobile.widgets.symbol import symbol
from mobile.widgets.tile import way

TALKS, ANSWERS, NUGGETS = 3, 2, 2
"""How many of the newest are shown."""


class Settled(NamedTuple):
    """The agreements that were settled in one visit to the screen, by id, as they were `before`."""

    visit: int
    before: Mapping[str, Agreement]


@private
def PersonScreen(app: State, book: Book) -> ft.View:
    """Show the person that the route names."""
    drafts = use_service(DraftAutosave)
    notices = use_service(Notices)
    t = app.language
    person = book.person(use_names().get("person", ""))
    action = use_action()
    visit = use_address().visit
    kept, settle = use_state(Settled(visit, {}))
    settled = kept.before if kept.visit == visit else {}
    if person is None:
        return lost_person(t.text("Person"), t)
    here = f"/mensen/{person.id}"
    about = read(person, book)
    notes, answers = about.notes, about.answers[::-1]
    nuggets = [note for note in notes[TALKS:] if note.details.is_nugget]
    nothing = words.body(
        t.text("What you saw, what you agreed, and what {name} said comes here.", name=person.name)
    )

    def change(agreement: Agreement) -> None:
        async def keep() -> None:
            before = book.agreements.one(agreement.id)
            await book.agreements.change(agreement)
            if before:
                settle(Settled(visit, {agreement.id: before, **settled}))

        action.start(keep)

    def undo(agreement: Agreement) -> None:
        async def keep() -> None:
            before = settled[agreement.id]
            again = replace(agreement, state=before.state, ended=before.ended, shown=before.shown)
            await book.agreements.change(again, shown=agreement)
            settle(Settled(visit, {key: one for key, one in settled.items() if key != agreement.id}))

        action.start(keep)

    return screen(
        t.text("Person"),
        [
            _head(person, t),
            *done_here(notices),
            *failed(action.fault, t),
            *ways_on(person.id, app, drafts, book),
            next_thing(_as_it_was(about, settled), app, book),
            *_in_hand(about, t),
            *_agreements(about, settled, app.today(), change, undo, t),
            words.part(t.text("Last talks")),
            *([note_tile(note, book, app.deck, t) for note in notes[:TALKS]] or [nothing]),
            *_part(t.text("Last numbers"), [answer_tile(answer, t) for answer in answers[:ANSWERS]]),
            *_part(t.text("Gold nuggets"), [note_tile(one, book, app.deck, t) for one in nuggets[:NUGGETS]]),
            words.part(t.text("Look further")),
            way(t.text("IOP goals"), _open_goals(about, t), f"{here}/doelen"),
            way(t.text("Everything by day"), t.text("Look back, and search"), f"{here}/tijdlijn"),
            way(t.text("More"), t.text("Details, call card, access, handing over, erasing"), f"{here}/meer"),
        ],
        private=True,
        long=True,
        foot=[primary(t.text("Write a note"), link(f"{here}/notitie/nieuw"), icon=ft.Icons.EDIT_NOTE)],
    )


def _head(person: Person, t: Language) -> ft.Control:
    lines = filter(None, [place_line(person.place, t), person.language, person.manner])
    return ft.Row(
        [
            symbol(person),
            ft.Column(
                [words.title(person.name), *map(words.quiet, lines)],
                spacing=GAP_SMALL,
                tight=True,
                expand=True,
            ),
        ],
        spacing=GAP,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _in_hand(about: About, t: Language) -> list[ft.Control]:
    goal = in_hand(about.goals)
    if goal is None:
        return []
    answers = [answer for answer in about.answers if answer.goal == goal.id]
    last = number_said(answers[-1], t) if answers else ""
    return _part(t.text("Goal in hand"), [way(goal.title, last, f"/mensen/{goal.person}/doel/{goal.id}")])


def _as_it_was(about: About, settled: Mapping[str, Agreement]) -> About:
    """Return it with what was settled just now as before, so that no row around a tapped one moves."""
    return replace(about, agreements=[settled.get(one.id, one) for one in about.agreements])


def _agreements(
    about: About, settled: Mapping[str, Agreement], today: date, change: Change, undo: Change, t: Language
) -> list[ft.Control]:
    name, now = about.person.name, {one.id: one for one in about.agreements}
    agreements = _as_it_was(about, settled).agreements

    def row(one: Agreement, as_it_is: ft.Control) -> ft.Control:
        return settled_agreement(now[one.id], name, undo, t) if one.id in settled else as_it_is

    return [
        words.part(t.text("Open agreements")),
        *[
            row(one.agreement, open_agreement(one, name, today, change, t))
            for one in open_agreements(agreements, today)
        ],
        *[row(one, unseen_agreement(one, name, today, change, t)) for one in to_show(agreements)],
        secondary(
            t.text("Make an agreement"),
            link(f"/mensen/{about.person.id}/afspraak/nieuw"),
            icon=ft.Icons.HANDSHAKE,
        ),
    ]


def _open_goals(about: About, t: Language) -> str:
    many = sum(goal.state is Standing.OPEN for goal in about.goals)
    if not many:
        return t.text("What does {name} want to learn?", name=about.person.name)
    return t.plural("Working on {n} goal", "Working on {n} goals", many)


def _part(name: str, rows: Sequence[ft.Control]) -> list[ft.Control]:
    return [words.part(name), *rows] if rows else []
