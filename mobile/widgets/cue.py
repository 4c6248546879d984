"""What deserves attention, in words: a heading for each kind, and for each cue a line and where it leads."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.details import Talk
from core.people.rules.reminders import Reminder, ReminderKind, reminders
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.reckoned import reckoned_once
from mobile.widgets.spoken import spoken_on
from mobile.widgets.tile import spoken, tile

if TYPE_CHECKING:
    from core.people.notebook import Notebook


QUARTER_CARD = "b04-kwartaalgesprek"
"""The card with the questions of the quarter talk."""


@dataclass(frozen=True)
class Told:
    """A cue as it is told: whose it is, what it is about, and the screen where one can do something."""

    name: str
    line: str
    route: str


@reckoned_once
def all_cues(app: State, book: "Notebook") -> tuple[Reminder, ...]:
    """Give the cues of now."""
    return reminders(
        book.people(),
        book.all_goals(),
        book.all_notes(),
        book.agreements.all(),
        book.answers.all(),
        app.today(),
    )


def headings(t: Language) -> dict[ReminderKind, str]:
    """Give the words above the cues of each kind."""
    return {
        ReminderKind.AGREEMENT_DUE: t.text("Agreed for now"),
        ReminderKind.TRACK_END: t.text("The last day comes near"),
        ReminderKind.LOOK_BACK: t.text("Time to look back at a goal"),
        ReminderKind.FEEDBACK: t.text("Just went well"),
        ReminderKind.REFLECTION: t.text("Just thought about it"),
        ReminderKind.TO_SHOW: t.text("Done, but not shown yet"),
        ReminderKind.LONG_AGO: t.text("Not spoken to for a while"),
        ReminderKind.QUARTER: t.text("Time for a quarter talk"),
    }


def told(cue: Reminder, book: "Notebook", today: date, t: Language) -> Told:
    """Put a cue into words."""
    person = book.person(cue.person)
    name = person.name if person else ""
    line, step = _line(cue, book, today, t)
    return Told(name, line, f"/mensen/{cue.person}{step}")


def cue_tile(cue: Reminder, book: "Notebook", today: date, t: Language) -> ft.Control:
    """Make the row that leads to where one can do something."""
    page = ft.context.page
    said = told(cue, book, today, t)
    return tile(
        said.name,
        [words.body(said.line)],
        lambda: page.navigate(said.route),
        label=spoken(said.name, said.line),
    )


def _line(cue: Reminder, book: "Notebook", today: date, t: Language) -> tuple[str, str]:
    day = t.date(cue.day)
    match cue.kind:
        case ReminderKind.AGREEMENT_DUE | ReminderKind.TO_SHOW:
            agreement = book.agreements.one(cue.about or "")
            text = agreement.text if agreement else ""
            line = f"{text} ({day})" if cue.kind is ReminderKind.AGREEMENT_DUE else text
            return line, f"/afspraak/{cue.about}"
        case ReminderKind.TRACK_END:
            if cue.day < today:
                return t.text("The last day was {day}", day=day), "/bewaren"
            return t.text("The last day is {day}", day=day), ""
        case ReminderKind.LOOK_BACK:
            goal = book.goal(cue.about)
            return (goal.title if goal else ""), f"/doel/{cue.about}"
        case ReminderKind.FEEDBACK:
            return _went_well(cue, book, t), ""
        case ReminderKind.REFLECTION:
            answer = book.answers.one(cue.about or "")
            step = f"/doel/{answer.goal}/schaal" if answer and answer.goal else ""
            return t.text("Gave a number on {day}. Ask how it is now.", day=day), step
        case ReminderKind.LONG_AGO:
            return spoken_on(cue.day if cue.about else None, t), ""
        case ReminderKind.QUARTER:
            step = f"/notitie/nieuw?talk={Talk.QUARTER.value}&card={QUARTER_CARD}"
            return t.text("Half an hour, three questions"), step


def _went_well(cue: Reminder, book: "Notebook", t: Language) -> str:
    """Say what was reached; a nugget is the note itself."""
    goal, agreement = book.goal(cue.about), book.agreements.one(cue.about or "")
    if goal:
        return t.text("Reached: {what}", what=goal.title)
    if agreement:
        return t.text("Did it: {what}", what=agreement.text)
    note = book.note(cue.about or "")
    return note.text if note and note.text else t.text("You saw something good. Have you said it?")
