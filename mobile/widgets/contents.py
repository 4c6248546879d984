"""What a file holds, in words."""

from datetime import datetime

import flet as ft

from core.language import Language
from mobile.keeping import Contents
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import words
from mobile.widgets.marked import marked


def contents(held: Contents, t: Language) -> ft.Control:
    """Show the day of a file and its numbers."""
    lines = [made_on(held.made, t), *counted(len(held.names), held.goals, held.notes, t)]
    if held.last_day:
        lines.append(t.text("The last note is of {day}", day=t.date(held.last_day)))
    return facts(lines)


def counted(people: int, goals: int, notes: int, t: Language) -> list[str]:
    """Say how many there are of each; nothing of what there is none of."""
    numbers = {
        t.plural("{n} person", "{n} people", people): people,
        t.plural("{n} goal", "{n} goals", goals): goals,
        t.plural("{n} note", "{n} notes", notes): notes,
    }
    return [line for line, number in numbers.items() if number]


def made_on(made: datetime, t: Language) -> str:
    """Say of which day a file is."""
    return t.text("Made on {day}", day=t.date_long(made.astimezone().date()))


def facts(lines: list[str]) -> ft.Control:
    """Show short lines with a tick before each."""
    return ft.Column(
        [marked(ft.Icon(ft.Icons.CHECK, color=Colour.DONE), words.body(line)) for line in lines],
        spacing=GAP_SMALL,
    )
