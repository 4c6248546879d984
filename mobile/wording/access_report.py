"""The access report: all that is written about one person, for the screen, for paper and for a file."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from itertools import groupby

from core.deck.deck import Deck
from core.language import Language, Words
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.draft import Form
from core.people.records.standing import Standing
from core.people.records.tables import (
    AGREEMENTS,
    ANSWERS,
    DRAFTS,
    GOALS,
    NOTES,
    PEOPLE,
    POINTS,
    POSTPONED,
    ROUTES,
    TRIALS,
)
from core.people.records.talk_point import RaisedBy
from core.people.rules.access_sheet import NEWER_LINE, AccessSheet, SheetEntry, SheetLine
from core.people.rules.if_then import bare_action, bare_cue
from core.people.three_way import Displaced
from core.talks.guides import Guides
from mobile.printable import Printable, PrintableSection
from mobile.wording.agreements import agreement_standings
from mobile.wording.goals import goal_standings, rung_names
from mobile.wording.newer_version import newer_version_label
from mobile.wording.notes import obstacle_names, sign_names, talk_names
from mobile.wording.people import symbol_names, work_names
from mobile.wording.plan import PLAN_FORMS, plan_part_names
from mobile.wording.points_and_trials import point_standings, verdict_names

FIRST_FIELDS = {
    PEOPLE: "name",
    GOALS: "title",
    AGREEMENTS: "text",
    POINTS: "text",
    TRIALS: "text",
    ANSWERS: "day",
    NOTES: "day",
    DRAFTS: "day",
    ROUTES: "day",
    POSTPONED: "until",
}
"""The first field of an entry, by table."""


def access_report(
    sheet: AccessSheet,
    deck: Deck,
    guides: Guides,
    t: Language,
    newest: int | None = None,
    *,
    w: Words | None = None,
) -> Printable:
    """Return the report, addressed to the worker; with `newest`, so many of the newest entries of a table.

    What stands around the entries is in the words `w` of the worker's language, if that is another one. The
    entries themselves are as they were written.
    """
    w = w or t
    records = tuple(
        _RecordWriter(section.table, deck, guides, t, w).section(
            section.entries[-newest:] if newest else section.entries
        )
        for section in sheet.sections
    )
    more = [_of_a_newer_version(sheet.newer, t)] if sheet.newer else []
    parts = (rights(sheet.made, w), *records, *more)
    return Printable(report_title(sheet.person.name, w), w.code, parts)


def report_title(name: str, t: Words) -> str:
    """Return what stands above the report."""
    return t.text("What is written about {name}", name=name)


def rights(made: date, t: Words) -> PrintableSection:
    """Return what the worker may ask, on the day the report was `made`."""
    return PrintableSection(
        t.text("This is yours to see"),
        (
            (
                t.text("Made on {day}", day=t.date_long(made)),
                t.text("You may always ask to see this."),
                t.text("Is something not right? Say it. It is then corrected."),
                t.text("You may ask to erase something."),
                t.text("Most is kept for a year. Then the app asks whether it can go."),
            ),
        ),
    )


def _of_a_newer_version(many: int, t: Language) -> PrintableSection:
    line = t.plural(
        "{n} item about you cannot be shown by this version of the app. Load the new version to see it.",
        "{n} items about you cannot be shown by this version of the app. Load the new version to see them.",
        many,
    )
    return PrintableSection(newer_version_label(t), ((line,),))


def displaced_text(
    table: str, displaced: Iterable[Displaced], deck: Deck, guides: Guides, t: Language
) -> str:
    """Return a line for each field that gave way to an edit, for the note that keeps its words."""
    lines = (SheetLine(one.field, one.value) for one in displaced)
    return "\n".join(_RecordWriter(table, deck, guides, t, t).named(lines))


def field_names(t: Language) -> dict[str, str]:
    """Return the names of all fields of all records, as the worker would say them."""
    return {
        "name": t.text("Name"),
        "created": t.text("Written down on"),
        "is_lost": t.text("The name is lost"),
        "place.work": t.text("Work"),
        "place.where": t.text("Where"),
        "place.start": t.text("First day"),
        "place.end": t.text("Last day"),
        "language": t.text("Language"),
        "manner": t.text("How to speak together"),
        "symbol": t.text("Symbol"),
        "archived": t.text("In the archive since"),
        "extension.until": t.text("Kept longer, until"),
        "extension.reason": t.text("Kept longer because"),
        "title": t.text("Goal"),
        "state": t.text("How it stands"),
        "rung": t.text("For when"),
        "plan.needs": t.text("What it takes"),
        "plan.helpers": t.text("Who helps"),
        "plan.hold": t.text("What to hold on to"),
        "plan.reached": t.text("What is reached"),
        "plan.ahead": t.text("What is still to reach"),
        "plan.if_then.cue": t.text("If"),
        "plan.if_then.action": t.text("Then"),
        "plan.exceptions": t.text("When it went well after all"),
        "plan.look_back": t.text("Look back on"),
        "ended": t.text("Ended on"),
        "slot": t.text("Who does it"),
        "text": t.text("Text"),
        "made": t.text("Agreed on"),
        "due": t.text("For"),
        "shown": t.text("Shown to you on"),
        "goal.title": t.text("About the goal"),
        "question": t.text("The question"),
        "own_question": t.text("The question"),
        "number": t.text("Your number"),
        "words": t.text("Your words"),
        "day": t.text("Day"),
        "written": t.text("Written on"),
        "changed": t.text("Changed on"),
        "is_corrected": t.text("Corrected because you asked"),
        "origin.day": t.text("It read so in a copy or another window, on"),
        "origin.state": t.text("How it stood there"),
        "origin.is_window": t.text("That was another window"),
        "details.talk": t.text("Talk"),
        "details.card": t.text("Card that was used"),
        "details.signs": t.text("Seen or heard"),
        "details.is_nugget": t.text("A gold nugget"),
        "details.guide": t.text("Guide that was used"),
        "details.obstacle": t.text("What is in the way"),
        "raised_by": t.text("Who wants to talk about it"),
        "until": t.text("Until"),
        "verdict": t.text("How it goes on"),
        "opening": t.text("Sentence to begin with"),
        "expectation": t.text("What is expected"),
        "short": t.text("The short form"),
        "slot.worker": t.text("What you do"),
        "slot.me": t.text("What your supervisor does"),
        "slot.together": t.text("What you do together"),
        "trial.text": t.text("To try"),
        "trial.until": t.text("Try it until"),
        "where": t.text("Workplace"),
        "role": t.text("What the role asks for"),
        "options": t.text("What is possible there"),
        "next_step": t.text("Next step"),
        "item": t.text("For one of the circles"),
        "form": t.text("What it will be"),
        "visited": t.text("Visited"),
        "is_shown": t.text("Shown to you"),
    }


def _own_names(table: str, t: Language) -> dict[str, str]:
    """Return the names of fields that are called otherwise in this table."""
    begun = {"made": t.text("Written down on")}
    return {POINTS: {**begun, "day": t.text("Wanted on")}, TRIALS: begun}.get(table, {})


def report_headings(t: Words) -> dict[str, str]:
    """Return the heading of each section, by table."""
    return {
        PEOPLE: t.text("About you"),
        GOALS: t.text("Your goals"),
        AGREEMENTS: t.text("What was agreed"),
        POINTS: t.text("What there is to talk about with you"),
        TRIALS: t.text("What is tried out with you"),
        ANSWERS: t.text("The numbers you gave"),
        NOTES: t.text("Notes"),
        DRAFTS: t.text("Begun, and not saved yet"),
        ROUTES: t.text("On the list of visits"),
        POSTPONED: t.text("A reminder about you, postponed until"),
    }


class _RecordWriter:
    """Writes the records of one table."""

    def __init__(self, table: str, deck: Deck, guides: Guides, t: Language, w: Words) -> None:
        self._table = table
        self._deck = deck
        self._guides = guides
        self._t = t
        self._w = w
        self._fields = field_names(t) | _own_names(table, t)
        self._choices = _choices(table, t)

    def section(self, entries: Iterable[SheetEntry]) -> PrintableSection:
        """Return the section of the table."""
        return PrintableSection(report_headings(self._w)[self._table], tuple(map(self._entry, entries)))

    def _entry(self, entry: SheetEntry) -> tuple[str, ...]:
        first = FIRST_FIELDS[self._table]
        head = [self._value(line) for line in entry.lines if line.field == first]
        rest = self.named(line for line in entry.lines if line.field != first)
        until = entry.retained_until
        retention = [self._w.text("Kept until {day}", day=self._w.date(until))] if until else []
        return (*head, *rest, *retention)

    def named(self, lines: Iterable[SheetLine]) -> list[str]:
        """Return each field once, with its name and all that stands in it."""
        by_field = groupby(lines, lambda line: line.field)
        return [self._named(field, [self._value(line) for line in same]) for field, same in by_field]

    def _named(self, field: str, values: list[str]) -> str:
        """Return a field with its name; the text of a note needs none. A field nobody named keeps its own."""
        if field == NEWER_LINE:
            return self._t.text("There is more here, of a newer version of the app. Load it to see this.")
        text = " · ".join(values)
        return text if field == "text" else f"{self._fields.get(field, field)}: {text}"

    def _value(self, line: SheetLine) -> str:
        match line.value:
            case bool():
                return self._t.text("Yes")
            case datetime():
                return self._t.date(line.value.date())
            case date():
                return self._t.date(line.value)
            case Enum():
                return self._choices.get(line.value, str(line.value.value))
            case str():
                return self._words(line.field, line.value)
            case _:
                return self._t.number(line.value)

    def _words(self, field: str, text: str) -> str:
        """Return what was typed as it was typed; only what was tapped has words of ours."""
        match field:
            case "details.card":
                return self._deck[text].title if text in self._deck else text
            case "details.guide":
                guide = self._guides.one(text)
                return guide.title if guide else text
            case "details.signs":
                return sign_names(self._t)[text]
            case "plan.if_then.cue":
                return bare_cue(text)
            case "plan.if_then.action":
                return bare_action(text)
            case "symbol":
                return symbol_names(self._t).get(text, newer_version_label(self._t))
            case _:
                return text


def _choices(table: str, t: Language) -> Mapping[Enum, str]:
    """Return the names of all values that are one of a few."""
    named: list[tuple[Enum, str]] = [
        *work_names(t).items(),
        *_standings(table, t).items(),
        *obstacle_names(t).items(),
        *verdict_names(t).items(),
        *talk_names(t).items(),
        *rung_names(t).items(),
        (Assignee.WORKER, t.text("You")),
        (Assignee.ME, t.text("Your supervisor")),
        (Assignee.TOGETHER, t.text("Together")),
        (Assignee.COLLEAGUE, t.text("A colleague")),
        (RaisedBy.WORKER, t.text("You")),
        (RaisedBy.ME, t.text("Your supervisor")),
        (Form.NOTE, t.text("Note")),
        (Form.GROUP_NOTE, t.text("Note")),
        (Form.AGREEMENT, t.text("Agreement")),
        (Form.GOAL, t.text("Goal")),
        (Form.ANSWER, t.text("Number")),
        (Form.DETAILS, t.text("About you")),
        (Form.RETENTION, t.text("How long it is kept")),
        (Form.TALK, t.text("Talk")),
        (Form.POINT, t.text("To talk about")),
        (Form.TRIAL, t.text("Trial")),
        (Form.WORKPLACE, t.text("Workplace")),
        (Form.CIRCLES, t.text("Two circles")),
        (Form.GROUP_CIRCLES, t.text("Two circles")),
        *((form, plan_part_names(t)[part]) for part, form in PLAN_FORMS.items()),
        (Question.IMPORTANCE, t.text("How important is it to you?")),
        (Question.CONFIDENCE, t.text("How sure are you that it will work out?")),
    ]
    return dict(named)


def _standings(table: str, t: Language) -> Mapping[Standing, str]:
    """Return the names of how a record of this table can stand."""
    if table == AGREEMENTS:
        return agreement_standings(t)
    return point_standings(t) if table == POINTS else goal_standings(t)
