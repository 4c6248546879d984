"""The one thing to do next with someone: a promise first, then other attention, then the goal in hand."""

from typing import TYPE_CHECKING

import flet as ft

from core.people.rules.carry_over import open_agreements
from core.people.rules.ladder import in_hand
from core.people.rules.rhythm import cues
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
    found = cues([about.person], about.goals, about.notes, about.agreements, about.answers, today)
    if found:
        return headings(t)[found[0].kind], told(found[0], book, today, t).line
    if carried := open_agreements(about.agreements, about.notes, today):
        return t.text("Ask how it went"), carried[0].agreement.text
    if goal := in_hand(about.goals):
        return t.text("Ask how it goes with the goal"), goal.title
    if about.notes:
        return t.text("Look for a goal together"), t.text("Ask what {name} wants to learn.", name=name)
    return (
        t.text("Have a first talk"),
        t.text("Ask what goes well at work. Then write down what {name} said.", name=name),
    )
