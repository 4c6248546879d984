"""Overview of one person, to read before a visit or a call: what to do next, then what it rests on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.person import Person
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy, TalkPoint
from core.people.rules.carry_over import open_agreements, to_show
from core.people.rules.ladder import in_hand
from mobile.hooks.use_action import use_action
from mobile.routing import link_to, use_route_params
from mobile.screens.people.agreement_row import (
    open_agreement_row,
    settled_agreement_row,
    unseen_agreement_row,
)
from mobile.screens.people.next_action import choose_next_action, next_action
from mobile.screens.people.talk.point_row import open_point_row, settled_point_row
from mobile.screens.people.talk.slip_offer import slip_offer
from mobile.screens.people.use_settling import Settling, use_settling, use_settling_points
from mobile.screens.vault.guard import Book, private
from mobile.selectors import PersonOverview, person_overview
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.event_tile import answer_tile, note_tile
from mobile.widgets.layout import box
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import failed, notice_here
from mobile.widgets.screen import has_room, screen
from mobile.widgets.symbol import person_symbol
from mobile.widgets.tile import link_tile, spoken_label, tile
from mobile.widgets.unsaved_draft import resume_links
from mobile.wording.people import placement_line
from mobile.wording.scale import scale_answer_line

TALKS, ANSWERS, NUGGETS = 3, 2, 2
"""How many of the newest are shown."""


@private
def PersonScreen(app: State, book: Book) -> ft.Control:
    """Show the person that the route names."""
    drafts = use_service(DraftAutosave)
    notices = use_service(Notices)
    t, today = app.language, app.today()
    person = book.person(use_route_params().get("person", ""))
    action = use_action()
    settling, settling_points = use_settling(book, action), use_settling_points(book, action)
    if person is None:
        return person_not_found(t.text("Person"), t)
    here = f"/mensen/{person.id}"
    about = person_overview(person, book)
    notes, answers = about.notes, about.answers[::-1]
    nuggets = [note for note in notes[TALKS:] if note.details.is_nugget]
    as_it_was = replace(about, agreements=[settling.before.get(one.id, one) for one in about.agreements])
    first = choose_next_action(as_it_was, app, book)
    agreements = _agreements(about, as_it_was, settling, today, t)
    of_first = agreements.pop(first.agreement, None)
    write = primary(t.text("Write a note"), link_to(f"{here}/notitie/nieuw"), icon=ft.Icons.EDIT_NOTE)
    is_pinned = has_room(app)
    nothing = typography.body(
        t.text("What you saw, what you agreed, and what {name} said comes here.", name=person.name)
    )

    return screen(
        person.name,
        [
            *notice_here(notices),
            *failed(action.fault, t),
            *slip_offer(about, book, today, t),
            *resume_links(person.id, app, drafts, book),
            next_action(first, of_first, t),
            typography.part(t.text("Last talks")),
            *([note_tile(note, book, app.deck, today, t) for note in notes[:TALKS]] or [nothing]),
            *_part(t.text("Open agreements"), [*map(box, agreements.values())]),
            secondary(
                t.text("Make an agreement"), link_to(f"{here}/afspraak/nieuw"), icon=ft.Icons.HANDSHAKE
            ),
            *_trials(about, today, t),
            *_in_hand(about, today, t),
            *_part(t.text("Last numbers"), [answer_tile(answer, today, t) for answer in answers[:ANSWERS]]),
            *_part(
                t.text("Gold nuggets"),
                [note_tile(one, book, app.deck, today, t) for one in nuggets[:NUGGETS]],
            ),
        ],
        second=[
            typography.part(t.text("For a talk")),
            link_tile(t.text("Talk"), t.text("Prepare it, and write it down afterwards"), f"{here}/gesprek"),
            *_points(about, settling_points, today, t),
            link_tile(
                t.text("Something to talk about"),
                t.text("What {name} or you want to bring up", name=person.name),
                f"{here}/punt/nieuw",
            ),
            link_tile(t.text("Call card"), t.text("A talk of five minutes, step by step"), f"{here}/bellen"),
            link_tile(t.text("IOP goals"), _open_goals(about, t), f"{here}/doelen"),
            link_tile(t.text("Everything by day"), t.text("Look back, and search"), f"{here}/tijdlijn"),
            _details(person, today, t),
            typography.part(t.text("Rarely needed")),
            link_tile(
                t.text("More"), t.text("See, keep, hand over and erase what is written"), f"{here}/meer"
            ),
        ],
        private=True,
        long=True,
        foot=[write] if is_pinned else [],
        thumb=None if is_pinned else write,  # below all that stands here a foot would be found by nobody
    )


def _details(person: Person, today: date, t: Language) -> ft.Control:
    """Build the row with where someone works and how to speak together, which opens the form of those."""
    known = list(filter(None, [placement_line(person.place, today, t), person.language, person.manner]))
    lines = known or [t.text("Name, work, language, how to speak together")]
    name = t.text("Details")
    return tile(
        name,
        [typography.quiet(line) for line in lines],
        link_to(f"/mensen/{person.id}/gegevens"),
        label=spoken_label(name, *lines),
        mark=person_symbol(person),
    )


def _trials(about: PersonOverview, today: date, t: Language) -> list[ft.Control]:
    """Return the rows of the trials that run."""
    rows = [
        link_tile(
            one.text,
            t.text("until {day}", day=t.relative_day(one.until, today)),
            f"/mensen/{one.person}/proef/{one.id}",
        )
        for one in about.trials
        if one.verdict is None
    ]
    return _part(t.text("On trial"), rows)


def _points(
    about: PersonOverview, settling: Settling[TalkPoint], today: date, t: Language
) -> list[ft.Control]:
    """Return the rows of what is still to talk about, the worker's first.

    What was settled just now stands where it was, so that no row around it moves.
    """
    name = about.person.name
    waiting = [one for one in about.points if settling.before.get(one.id, one).state is Standing.OPEN]
    return [
        box(
            settled_point_row(one, name, settling.take_back, t)
            if one.id in settling.before
            else open_point_row(one, name, today, settling.settle, t)
        )
        for one in sorted(waiting, key=lambda one: one.raised_by is not RaisedBy.WORKER)
    ]


def _in_hand(about: PersonOverview, today: date, t: Language) -> list[ft.Control]:
    goal = in_hand(about.goals)
    if goal is None:
        return []
    answers = [answer for answer in about.answers if answer.goal == goal.id]
    last = scale_answer_line(answers[-1], today, t) if answers else ""
    return _part(
        t.text("Goal in hand"), [link_tile(goal.title, last, f"/mensen/{goal.person}/doel/{goal.id}")]
    )


def _agreements(
    about: PersonOverview, as_it_was: PersonOverview, settling: Settling[Agreement], today: date, t: Language
) -> dict[str, ft.Control]:
    """Return the rows of what is open and what is to be shown, by the ids of the agreements.

    `as_it_was` is `about` with what was settled just now as before, so that no row around a tapped one moves.
    """
    name, now = about.person.name, {one.id: one for one in about.agreements}

    def row(one: Agreement, as_it_is: ft.Control) -> ft.Control:
        is_settled = one.id in settling.before
        return settled_agreement_row(now[one.id], name, settling.take_back, t) if is_settled else as_it_is

    rows = {
        one.agreement.id: row(one.agreement, open_agreement_row(one, name, today, settling.settle, t))
        for one in open_agreements(as_it_was.agreements, today)
    }
    for one in to_show(as_it_was.agreements):
        rows[one.id] = row(one, unseen_agreement_row(one, name, today, settling.settle, t))
    return rows


def _open_goals(about: PersonOverview, t: Language) -> str:
    many = sum(goal.state is Standing.OPEN for goal in about.goals)
    if not many:
        return t.text("What does {name} want to learn?", name=about.person.name)
    return t.plural("Working on {n} goal", "Working on {n} goals", many)


def _part(name: str, rows: Sequence[ft.Control]) -> list[ft.Control]:
    return [typography.part(name), *rows] if rows else []
