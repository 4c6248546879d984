"""What a file holds, in words."""

from collections.abc import Callable, Mapping
from datetime import datetime

import flet as ft

from core.language import Language
from core.people.file_summary import FileSummary
from core.people.records.tables import AGREEMENTS, ANSWERS, GOALS, NEWER, NOTES, PEOPLE
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import words
from mobile.widgets.marked import marked


def contents(held: FileSummary, t: Language) -> ft.Control:
    """Show the day of a file and its numbers."""
    lines = [made_on(held.made, t), *counted(held.numbers, t)]
    if held.last_day:
        lines.append(t.text("The last note is of {day}", day=t.date(held.last_day)))
    return facts(lines)


def counted(numbers: Mapping[str, int], t: Language) -> list[str]:
    """Say how many there are, by table; nothing of what there is none of."""
    sentences: dict[str, Callable[[int], str]] = {
        PEOPLE: lambda n: t.plural("{n} person", "{n} people", n),
        GOALS: lambda n: t.plural("{n} goal", "{n} goals", n),
        AGREEMENTS: lambda n: t.plural("{n} agreement", "{n} agreements", n),
        ANSWERS: lambda n: t.plural("{n} number of the scale", "{n} numbers of the scale", n),
        NOTES: lambda n: t.plural("{n} note", "{n} notes", n),
        NEWER: lambda n: t.plural(
            "{n} item of a newer version of the app", "{n} items of a newer version of the app", n
        ),
    }
    return [say(numbers[table]) for table, say in sentences.items() if numbers.get(table)]


def made_on(made: datetime, t: Language) -> str:
    """Say of which day a file is."""
    return t.text("Made on {day}", day=t.date_long(made.date()))


def facts(lines: list[str]) -> ft.Control:
    """Show short lines with a tick before each."""
    return ft.Column(
        [marked(ft.Icon(ft.Icons.CHECK, color=Colour.DONE), words.body(line)) for line in lines],
        spacing=GAP_SMALL,
    )
