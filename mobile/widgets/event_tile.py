"""One thing that happened, as a row: a note, a number, an agreement or a goal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import flet as ft

from core.deck import Deck
from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.rules.timeline import EventKind, TimelineEvent
from mobile.widgets import words
from mobile.widgets.agreement import agreement_standings
from mobile.widgets.note_tile import note_tile
from mobile.widgets.scale import next_question, number_said
from mobile.widgets.standing import standings
from mobile.widgets.tile import spoken, tile

if TYPE_CHECKING:
    from core.people.notebook import Notebook

EXCERPT_LINES = 3


def event_tile(event: TimelineEvent, book: "Notebook", deck: Deck, t: Language, name: str = "") -> ft.Control:
    """Make the row; with the `name` of the person where it stands among those of others."""
    day, record = t.date(event.day), event.record
    head = f"{day} · {name}" if name else day
    match record:
        case Note():
            return note_tile(record, book, deck, t, name)
        case Answer():
            return answer_tile(record, t, head)
        case Agreement():
            what = (
                t.text("Agreed")
                if event.kind is EventKind.AGREEMENT_MADE
                else t.text("Agreement: {state}", state=agreement_standings(t)[record.state])
            )
            return _row(head, what, [record.text], f"/mensen/{record.person}/afspraak/{record.id}")
        case Goal():
            what = (
                t.text("New goal")
                if event.kind is EventKind.GOAL_MADE
                else t.text("Goal: {state}", state=standings(t)[record.state])
            )
            return _row(head, what, [record.title], f"/mensen/{record.person}/doel/{record.id}")


def answer_tile(answer: Answer, t: Language, head: str = "") -> ft.Control:
    """Make the row of a number, with what makes it not a lower one in the worker's words."""
    goal = f"/doel/{answer.goal}/antwoord/{answer.id}" if answer.goal else ""
    reason = [next_question(answer.number, t), answer.words] if answer.words else []
    return _row(head, number_said(answer, t), reason, f"/mensen/{answer.person}{goal}")


def _row(head: str, what: str, lines: Sequence[str], route: str) -> ft.Control:
    page = ft.context.page
    quiet, last = lines[:-1], lines[-1:]
    return tile(
        head or what,
        [
            *([words.quiet(what)] if head else []),
            *map(words.quiet, quiet),
            *(words.excerpt(line, EXCERPT_LINES) for line in last),
        ],
        lambda: page.navigate(route),
        label=spoken(head, what, *lines),
    )
