"""The next action with someone: an agreement first, then other reminders, then the goal in hand."""

from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.people.rules.carry_over import open_agreements
from core.people.rules.ladder import in_hand
from core.people.rules.last_talks import is_talk
from core.people.rules.reminders import ReminderKind, most_urgent, reminders
from mobile.selectors import PersonOverview
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.gold_block import gold_block
from mobile.wording.reminders import reminder_headings, reminder_text

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def next_action(about: PersonOverview, app: State, book: "Notebook") -> ft.Control:
    """Build the gold block with the next action."""
    what, line = choose_next_action(about, app, book)
    return gold_block(app.language.text("Next step"), [typography.strong(what), typography.body(line)])


def choose_next_action(about: PersonOverview, app: State, book: "Notebook") -> tuple[str, str]:
    """Return what to do, and what it is about."""
    t, today, name = app.language, app.today(), about.person.name
    found = reminders([about.person], about.goals, about.notes, about.agreements, about.answers, today)
    if first := most_urgent(found, today):
        is_over = first.kind is ReminderKind.TRACK_END and first.day < today
        heading = t.text("Round off: the last day is over") if is_over else reminder_headings(t)[first.kind]
        return heading, reminder_text(first, book, today, t).line
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


def _is_talked_with(about: PersonOverview, today: date) -> bool:
    """Return whether there was a talk or a number today."""
    return any(note.day == today and is_talk(note) for note in about.notes) or any(
        answer.day == today for answer in about.answers
    )
