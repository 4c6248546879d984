"""The one thing to do next with someone: a promise first, then other attention, then the goal in hand."""

from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.people.rules.carry_over import open_agreements
from core.people.rules.ladder import in_hand
from core.people.rules.last_talks import is_talk
from core.people.rules.reminders import ReminderKind, most_urgent, reminders
from mobile.about import About
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.cue import headings, told
from mobile.widgets.gold import gold_block

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def next_thing(about: About, app: State, book: "Notebook") -> ft.Control:
    """Show it as the gold block of the screen."""
    what, line = what_next(about, app, book)
    return gold_block(app.language.text("Next step"), [words.strong(what), words.body(line)])


def what_next(about: About, app: State, book: "Notebook") -> tuple[str, str]:
    """Give what to do, and what it is about."""
    t, today, name = app.language, app.today(), about.person.name
    found = reminders([about.person], about.goals, about.notes, about.agreements, about.answers, today)
    if first := most_urgent(found, today):
        is_over = first.kind is ReminderKind.TRACK_END and first.day < today
        heading = t.text("Round off: the last day is over") if is_over else headings(t)[first.kind]
        return heading, told(first, book, today, t).line
    # what was talked about today is for the next talk, not for a few minutes later
    is_talked = _is_talked_with(about, today)
    if carried := open_agreements(about.agreements, today):
        ask = t.text("Next time: ask how it went") if is_talked else t.text("Ask how it went")
        return ask, carried[0].agreement.text
    if goal := in_hand(about.goals):
        ask = t.text("Ask how it goes with the goal")
        return t.text("Next time: ask how it goes with the goal") if is_talked else ask, goal.title
    if about.notes:
        return t.text("Look for a goal together"), t.text("Ask what {name} wants to learn.", name=name)
    return (
        t.text("Have a first talk"),
        t.text("Ask what goes well at work. Then write down what {name} said.", name=name),
    )


def _is_talked_with(about: About, today: date) -> bool:
    """Tell whether there was a talk today, or a number was asked."""
    return any(note.day == today and is_talk(note) for note in about.notes) or any(
        answer.day == today for answer in about.answers
    )
