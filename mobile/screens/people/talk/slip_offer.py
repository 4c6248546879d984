"""The way to the slip for the worker, on the day on which a guided talk led to something."""

from datetime import date

import flet as ft

from core.language import Language
from core.people.records.standing import Standing
from mobile.screens.vault.guard import Book
from mobile.selectors import PersonOverview
from mobile.widgets.tile import link_tile


def slip_offer(about: PersonOverview, book: Book, today: date, t: Language) -> list[ft.Control]:
    """Build the row that leads to the slip; nothing on a day without such a talk."""
    person = about.person
    is_held = any(note.day == today and note.details.guide for note in about.notes)
    made = [
        *(one.made for one in about.agreements if one.state is Standing.OPEN),
        *(one.made for one in book.trials.of(person.id) if one.verdict is None),
    ]
    if not is_held or today not in [moment.date() for moment in made]:
        return []
    name = t.text("For {name} to take along", name=person.name)
    return [link_tile(name, t.text("What you agreed, to print or send"), f"/mensen/{person.id}/meenemen")]
