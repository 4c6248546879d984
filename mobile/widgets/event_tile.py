"""What happened, as a row: a note, a number, an agreement or a goal."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import flet as ft

from core.deck.deck import Deck
from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.goal import Goal
from core.people.records.group_note import GroupNote
from core.people.records.note import Note
from core.people.records.tables import AnyNote
from core.people.rules.timeline import EventKind, TimelineEvent
from mobile.routing import GROUP_ROUTE, link_to
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.list_item import list_item
from mobile.widgets.tile import spoken_label, tile
from mobile.wording.agreements import agreement_standings
from mobile.wording.goals import goal_standings
from mobile.wording.notes import origin_line, signs_line
from mobile.wording.scale import next_question, scale_answer_line

if TYPE_CHECKING:
    from core.people.notebook import Notebook

NOTE_LINES = 4
EVENT_LINES = 3


class Head(NamedTuple):
    """The first line of a row: the day as people say it, and in full as a screen reader says it."""

    shown: str
    spoken: str


def note_tile(
    note: AnyNote, book: "Notebook", deck: Deck, today: date, t: Language, name: str = ""
) -> ft.Control:
    """Build the row that opens a note; with the `name` of the person in a list about several people."""
    day = t.relative_day(note.day, today, begins=True)
    goal = book.goal(note.goal) if isinstance(note, Note) else None
    here = f"/mensen/{note.person}/notitie" if isinstance(note, Note) else GROUP_ROUTE
    signs = signs_line(note.details, t)
    nugget = t.text("A gold nugget") if note.details.is_nugget else ""
    star = ft.Icon(ft.Icons.STAR, color=Colour.GOLD)
    used = note.details.card
    card = deck[used].title if used and used in deck else ""
    remarks = [
        *([t.text("Card: {title}", title=card)] if card else []),
        *([t.text("Goal: {title}", title=goal.title)] if goal else []),
        *([origin_line(note.origin, t)] if note.origin else []),
    ]
    return tile(
        f"{day} · {name}" if name else day,
        [
            *([list_item(star, typography.quiet(nugget))] if nugget else []),
            *([typography.body(signs)] if signs else []),
            *([typography.excerpt(note.text, NOTE_LINES)] if note.text else []),
            *map(typography.quiet, remarks),
        ],
        link_to(f"{here}/{note.id}"),
        label=spoken_label(
            t.text("Note of {day}. {text}", day=t.date_long(note.day), text=note.text or signs or card),
            name,
            signs if note.text else "",
            nugget,
            *remarks,
        ),
    )


def event_tile(
    event: TimelineEvent, book: "Notebook", deck: Deck, today: date, t: Language, name: str = ""
) -> ft.Control:
    """Build the row; with the `name` of the person in a list about several people."""
    record = event.record
    shown, spoken = t.relative_day(event.day, today, begins=True), t.date_long(event.day)
    head = Head(f"{shown} · {name}", f"{spoken} · {name}") if name else Head(shown, spoken)
    match record:
        case Note():
            return note_tile(record, book, deck, today, t, name)
        case GroupNote():
            return note_tile(record, book, deck, today, t, t.text("In the group"))
        case Answer():
            return answer_tile(record, today, t, head)
        case Agreement():
            state = agreement_standings(t)[record.state]
            is_made = event.kind is EventKind.AGREEMENT_MADE
            what = t.text("Agreed") if is_made else t.text("Agreement: {state}", state=state)
            return _row(head, what, [record.text], f"/mensen/{record.person}/afspraak/{record.id}")
        case Goal():
            state = goal_standings(t)[record.state]
            is_made = event.kind is EventKind.GOAL_MADE
            what = t.text("New goal") if is_made else t.text("Goal: {state}", state=state)
            return _row(head, what, [record.title], f"/mensen/{record.person}/doel/{record.id}")


def answer_tile(answer: Answer, today: date, t: Language, head: Head | None = None) -> ft.Control:
    """Build the row of a number, with the worker's words on what makes it not a lower one."""
    goal = f"/doel/{answer.goal}/antwoord/{answer.id}" if answer.goal else ""
    reason = [next_question(answer.number, t), answer.words] if answer.words else []
    return _row(head, scale_answer_line(answer, today, t), reason, f"/mensen/{answer.person}{goal}")


def _row(head: Head | None, what: str, lines: Sequence[str], route: str) -> ft.Control:
    return tile(
        head.shown if head else what,
        [
            *([typography.quiet(what)] if head else []),
            *map(typography.quiet, lines[:-1]),
            *(typography.excerpt(line, EVENT_LINES) for line in lines[-1:]),
        ],
        link_to(route),
        label=spoken_label(head.spoken if head else "", what, *lines),
    )
