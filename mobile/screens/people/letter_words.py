"""Everything that a letter says, as its two screens show it."""

import flet as ft

from core.people.records.letter import Letter
from core.people.records.person import Person
from mobile.state import State
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.list_item import list_item
from mobile.widgets.notice import hint
from mobile.wording.letters import letter_head, letter_remarks, more_written_line
from mobile.wording.notes import signs_line


def letter_words(letter: Letter, app: State, more_with: Person | None) -> list[ft.Control]:
    """Return the day and the name typed, what was tapped, the text in full, and what else it says.

    `more_with` is the person of the talk of which more was written down than in the letter.
    """
    t, today = app.language, app.today()
    signs, star = signs_line(letter.details, t), ft.Icon(ft.Icons.STAR, color=Colour.GOLD)
    nugget = [list_item(star, typography.quiet(t.text("A gold nugget")))]
    return [
        typography.strong(letter_head(letter, today, t)),
        *(nugget if letter.details.is_nugget else []),
        *([typography.body(signs)] if signs else []),
        *([typography.body(letter.text)] if letter.text.strip() else []),
        *map(typography.quiet, letter_remarks(letter, app.deck, app.guides, today, t)),
        *([hint(more_written_line(more_with.name, t))] if more_with else []),
    ]
