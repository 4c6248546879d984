"""The summary of a file of notes."""

import flet as ft

from core.language import Language
from core.people.file_summary import FileSummary
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.list_item import list_item
from mobile.wording.backups import made_on, record_counts


def file_summary(held: FileSummary, t: Language) -> ft.Control:
    """Build the lines with the day of a file and what it holds."""
    lines = [made_on(held.made, t), *record_counts(held.numbers, t)]
    if held.last_day:
        lines.append(t.text("The last note is of {day}", day=t.date(held.last_day)))
    return checklist(lines)


def checklist(lines: list[str]) -> ft.Control:
    """Build short lines with a tick before each."""
    return ft.Column(
        [list_item(ft.Icon(ft.Icons.CHECK, color=Colour.DONE), typography.body(line)) for line in lines],
        spacing=GAP_SMALL,
    )
