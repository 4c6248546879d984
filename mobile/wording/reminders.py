"""Reminders in words: a heading for each kind, and for each reminder a line and its route."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.language import Language
from core.people.records.details import Talk
from core.people.rules.rhythm import Cue, CueKind
from mobile.wording.notes import last_talk_line

if TYPE_CHECKING:
    from core.people.notebook import Notebook

QUARTER_CARD = "b04-kwartaalgesprek"
"""The card with the questions of the quarter talk."""


@dataclass(frozen=True)
class ReminderText:
    """A reminder in words: the name of the person, what it is about, and the route to act on it."""

    name: str
    line: str
    route: str


def reminder_headings(t: Language) -> dict[CueKind, str]:
    """Return the headings of the kinds of reminders."""
    return {
        CueKind.AGREEMENT_DUE: t.text("Agreed for now"),
        CueKind.TRACK_END: t.text("The last day comes near"),
        CueKind.LOOK_BACK: t.text("Time to look back at a goal"),
        CueKind.FEEDBACK: t.text("Just went well"),
        CueKind.REFLECTION: t.text("Just thought about it"),
        CueKind.TO_SHOW: t.text("Done, but not shown yet"),
        CueKind.LONG_AGO: t.text("Not spoken to for a while"),
        CueKind.QUARTER: t.text("Time for a quarter talk"),
    }


def reminder_text(reminder: Cue, book: "Notebook", today: date, t: Language) -> ReminderText:
    """Return a reminder in words."""
    person = book.person(reminder.person)
    name = person.name if person else ""
    line, step = _line(reminder, book, today, t)
    return ReminderText(name, line, f"/mensen/{reminder.person}{step}")


def _line(reminder: Cue, book: "Notebook", today: date, t: Language) -> tuple[str, str]:
    day = t.date(reminder.day)
    match reminder.kind:
        case CueKind.AGREEMENT_DUE | CueKind.TO_SHOW:
            agreement = book.agreements.one(reminder.about or "")
            text = agreement.text if agreement else ""
            line = f"{text} ({day})" if reminder.kind is CueKind.AGREEMENT_DUE else text
            return line, f"/afspraak/{reminder.about}"
        case CueKind.TRACK_END:
            if reminder.day < today:
                return t.text("The last day was {day}", day=day), "/bewaren"
            return t.text("The last day is {day}", day=day), ""
        case CueKind.LOOK_BACK:
            goal = book.goal(reminder.about)
            return (goal.title if goal else ""), f"/doel/{reminder.about}"
        case CueKind.FEEDBACK:
            return _went_well(reminder, book, t), ""
        case CueKind.REFLECTION:
            answer = book.answers.one(reminder.about or "")
            step = f"/doel/{answer.goal}/schaal" if answer and answer.goal else ""
            return t.text("Gave a number on {day}. Ask how it is now.", day=day), step
        case CueKind.LONG_AGO:
            return last_talk_line(reminder.day if reminder.about else None, t), ""
        case CueKind.QUARTER:
            step = f"/notitie/nieuw?talk={Talk.QUARTER.value}&card={QUARTER_CARD}"
            return t.text("Half an hour, three questions"), step


def _went_well(reminder: Cue, book: "Notebook", t: Language) -> str:
    """Return what was reached; for a nugget, the text of the note."""
    goal, agreement = book.goal(reminder.about), book.agreements.one(reminder.about or "")
    if goal:
        return t.text("Reached: {what}", what=goal.title)
    if agreement:
        return t.text("Did it: {what}", what=agreement.text)
    note = book.note(reminder.about or "")
    return note.text if note and note.text else t.text("You saw something good. Have you said it?")
