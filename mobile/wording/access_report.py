"""The access report: all that is written about one person, for the screen, for paper and for a file."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from core.deck.deck import Deck
from core.language import Language, Words
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
from core.people.rules.access_sheet import NEWER_LINE, AccessSheet, SheetEntry, SheetLine
from core.people.rules.if_then import bare_action, bare_cue
from core.people.three_way import Displaced
from core.talks.guides import Guides
from mobile.printable import Line, Printable, PrintableSection
from mobile.wording.choice_names import choice_names, shared_choice_names
from mobile.wording.field_names import names_in
from mobile.wording.newer_version import newer_version_label
from mobile.wording.notes import sign_names
from mobile.wording.people import symbol_names

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

    The names of fields, days and what stands around the entries are in the words `w` of the worker, if these
    are others. What was typed or chosen is as it was written: see `Line`.
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
    return "\n".join(map(str, _RecordWriter(table, deck, guides, t, t).named(lines)))


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


class _Value(NamedTuple):
    """A value in words: of the coach's language if it was typed or chosen there, else of the worker's."""

    words: str
    is_typed: bool = False


class _RecordWriter:
    """Writes the records of one table."""

    def __init__(self, table: str, deck: Deck, guides: Guides, t: Language, w: Words) -> None:
        self._table = table
        self._deck = deck
        self._guides = guides
        self._t = t
        self._w = w
        self._fields = names_in(table, w)
        self._choices = choice_names(table, t)
        self._shared_choices = shared_choice_names(w)

    def section(self, entries: Iterable[SheetEntry]) -> PrintableSection:
        """Return the section of the table."""
        return PrintableSection(report_headings(self._w)[self._table], tuple(map(self._entry, entries)))

    def _entry(self, entry: SheetEntry) -> tuple[str | Line, ...]:
        first = FIRST_FIELDS[self._table]
        head = [self._line("", self._value(line)) for line in entry.lines if line.field == first]
        rest = self.named(line for line in entry.lines if line.field != first)
        until = entry.retained_until
        if until is None:
            return (*head, *rest)
        kept = self._w.text("Kept until {day}", day=self._w.date(until))
        return (*head, *rest, self._line("", _Value(kept)))

    def named(self, lines: Iterable[SheetLine]) -> list[str | Line]:
        """Return each field once, with its name and all that stands in it."""
        by_field = groupby(lines, lambda line: line.field)
        return [self._named(field, [self._value(line) for line in same]) for field, same in by_field]

    def _named(self, field: str, values: list[_Value]) -> str | Line:
        """Return a field with its name; the text of a note needs none. A field nobody named keeps its own."""
        if field == NEWER_LINE:
            newer = self._t.text("There is more here, of a newer version of the app. Load it to see this.")
            return self._line("", _Value(newer, is_typed=True))
        said = _Value(" · ".join(one.words for one in values), any(one.is_typed for one in values))
        return self._line("" if field == "text" else self._fields.get(field, field), said)

    def _line(self, name: str, value: _Value) -> str | Line:
        words, w = value.words, self._w
        text = w.text("{field}: {words}", field=name, words=words) if name else words
        if w is self._t:
            return text
        return Line(text, (*([(name, False)] if name else []), (words, value.is_typed)))

    def _value(self, line: SheetLine) -> _Value:
        match line.value:
            case bool():
                return _Value(self._w.text("Yes"))
            case datetime():
                return _Value(self._w.date(line.value.date()))
            case date():
                return _Value(self._w.date(line.value))
            case Enum() if line.value in self._shared_choices:
                return _Value(self._shared_choices[line.value])
            case Enum():
                return _Value(self._choices.get(line.value, str(line.value.value)), is_typed=True)
            case str():
                return _Value(self._words(line.field, line.value), is_typed=True)
            case _:
                return _Value(self._w.number(line.value))

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
