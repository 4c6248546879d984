"""Reminders in words: a heading for each kind, and for each reminder a line and its route."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.language import Language
from core.people.rules.reminders import Reminder, ReminderKind
from core.people.rules.talk_guides import FIVE_MINUTES, PROGRESS, QUARTER, STAY
from mobile.wording.notes import last_talk_line

if TYPE_CHECKING:
    from core.people.notebook import Notebook

GUIDES = {
    ReminderKind.TRACK_END: PROGRESS,
    ReminderKind.LONG_AGO: FIVE_MINUTES,
    ReminderKind.QUARTER: QUARTER,
    ReminderKind.STAY: STAY,
}
"""The guide of the talk that a reminder asks for."""


@dataclass(frozen=True)
class ReminderText:
    """A reminder in words: the name of the person, what it is about, and the route of that.

    `form` is the route of the screen on which one acts on it.
    """

    name: str
    line: str
    route: str
    form: str


def reminder_headings(t: Language) -> dict[ReminderKind, str]:
    """Return the headings of the kinds of reminders."""
    return {
        ReminderKind.AGREEMENT_DUE: t.text("Due now"),
        ReminderKind.POINT: t.text("To talk about"),
        ReminderKind.TRIAL_END: t.text("A trial comes to its end"),
        ReminderKind.TRACK_END: t.text("The last day is coming up"),
        ReminderKind.LOOK_BACK: t.text("Time to look back at a goal"),
        ReminderKind.FEEDBACK: t.text("Just went well"),
        ReminderKind.REFLECTION: t.text("Just gave a number"),
        ReminderKind.TO_SHOW: t.text("Done, but not shown yet"),
        ReminderKind.LONG_AGO: t.text("Not spoken to for a while"),
        ReminderKind.QUARTER: t.text("Time for a quarter talk"),
        ReminderKind.STAY: t.text("Time for a stay talk"),
    }


def reminder_text(reminder: Reminder, book: "Notebook", today: date, t: Language) -> ReminderText:
    """Return a reminder in words."""
    person = book.person(reminder.person)
    name = person.name if person else ""
    line, step = _line(reminder, book, today, t)
    here = f"/mensen/{reminder.person}"
    # a reminder that leads to the person is acted on by talking
    return ReminderText(name, line, f"{here}{step}", f"{here}{step or '/notitie/nieuw'}")


def reminder_act(reminder: Reminder, today: date, t: Language) -> str:
    """Return the word for acting on a reminder."""
    match reminder.kind:
        case ReminderKind.AGREEMENT_DUE:
            return t.text("Done")
        case ReminderKind.TO_SHOW:
            return t.text("Shown")
        case ReminderKind.LOOK_BACK | ReminderKind.TRIAL_END:
            return t.text("Look back")
        case ReminderKind.REFLECTION:
            return t.text("Ask again")
        case ReminderKind.FEEDBACK:
            return t.text("Log")
        case ReminderKind.TRACK_END if reminder.day < today:
            return t.text("Round off")
        case _:
            return t.text("Prepare")


def postponed_message(until: date, today: date, t: Language) -> str:
    """Return what became of a reminder that was postponed just now."""
    return t.text("Postponed until {day}", day=t.relative_day(until, today))


def _line(reminder: Reminder, book: "Notebook", today: date, t: Language) -> tuple[str, str]:
    day = t.relative_day(reminder.day, today)
    prepare = f"/gesprek/{GUIDES.get(reminder.kind, '')}"
    match reminder.kind:
        case ReminderKind.AGREEMENT_DUE | ReminderKind.TO_SHOW:
            agreement = book.agreements.one(reminder.about or "")
            text = agreement.text if agreement else ""
            line = f"{text} ({day})" if reminder.kind is ReminderKind.AGREEMENT_DUE else text
            return line, f"/afspraak/{reminder.about}"
        case ReminderKind.POINT:
            point = book.points.one(reminder.about or "")
            return (point.text if point else ""), "/gesprek"
        case ReminderKind.TRIAL_END:
            trial = book.trials.one(reminder.about or "")
            text = trial.text if trial else ""
            return f"{text} ({day})", f"/proef/{reminder.about}"
        case ReminderKind.TRACK_END:
            if reminder.day < today:
                return t.text("The last day was {day}", day=day), "/bewaren"
            return t.text("The last day is {day}", day=day), prepare
        case ReminderKind.LOOK_BACK:
            goal = book.goal(reminder.about)
            return (goal.title if goal else ""), f"/doel/{reminder.about}"
        case ReminderKind.FEEDBACK:
            return _went_well(reminder, book, t), ""
        case ReminderKind.REFLECTION:
            answer = book.answers.one(reminder.about or "")
            step = f"/doel/{answer.goal}/schaal" if answer and answer.goal else ""
            return t.text("Gave a number {day}. Ask how it is now.", day=day), step
        case ReminderKind.LONG_AGO:
            return last_talk_line(reminder.day if reminder.about else None, today, t), prepare
        case ReminderKind.QUARTER:
            return t.text("Half an hour, three questions"), prepare
        case ReminderKind.STAY:
            return t.text("A quarter of an hour: what is good here, what could be better?"), prepare


def _went_well(reminder: Reminder, book: "Notebook", t: Language) -> str:
    """Return what was reached; for a nugget, the text of the note."""
    goal, agreement = book.goal(reminder.about), book.agreements.one(reminder.about or "")
    if goal:
        return t.text("Reached: {what}", what=goal.title)
    if agreement:
        return t.text("Did it: {what}", what=agreement.text)
    note = book.note(reminder.about or "")
    return note.text if note and note.text else t.text("You saw something good. Have you said it?")
