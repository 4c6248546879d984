"""A note as a row: the day, what was seen and said, and what it was about."""

from typing import TYPE_CHECKING

import flet as ft

from core.deck import Deck
from core.language import Language
from core.people.records.note import Note
from mobile.theme import Colour
from mobile.widgets import words
from mobile.widgets.details import seen
from mobile.widgets.marked import marked
from mobile.widgets.origin import from_elsewhere
from mobile.widgets.tile import spoken, tile

if TYPE_CHECKING:
    from core.people.notebook import Notebook

EXCERPT_LINES = 4


def note_tile(note: Note, book: "Notebook", deck: Deck, t: Language, name: str = "") -> ft.Control:
    """Make the row that opens a note; with the `name` of the person where it stands among those of others."""
    page = ft.context.page
    day = t.date(note.day)
    goal = book.goal(note.goal)
    signs, nugget = seen(note.details, t), t.text("A gold nugget")
    used = note.details.card
    card = deck[used].title if used and used in deck else ""
    remarks = [
        *([t.text("Card: {title}", title=card)] if card else []),
        *([t.text("Goal: {title}", title=goal.title)] if goal else []),
        *([from_elsewhere(note.origin, t)] if note.origin else []),
    ]
    return tile(
        f"{day} · {name}" if name else day,
        [
            *(
                [marked(ft.Icon(ft.Icons.STAR, color=Colour.GOLD), words.quiet(nugget))]
                if note.details.is_nugget
                else []
            ),
            *([words.body(signs)] if signs else []),
            *([words.excerpt(note.text, EXCERPT_LINES)] if note.text else []),
            *map(words.quiet, remarks),
        ],
        lambda: page.navigate(f"/mensen/{note.person}/notitie/{note.id}"),
        label=spoken(
            t.text("Note of {day}. {text}", day=day, text=note.text or signs),
            name,
            signs if note.text else "",
            nugget if note.details.is_nugget else "",
            *remarks,
        ),
    )
