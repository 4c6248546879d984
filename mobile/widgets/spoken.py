"""With whom one last spoke, and when, in words."""

from datetime import date
from typing import TYPE_CHECKING

from core.language import Language
from core.people.records.note import Note
from core.people.rules.last_talks import last_talks
from mobile.state import State
from mobile.widgets.reckoned import reckoned_once

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@reckoned_once
def all_last_talks(app: State, book: "Notebook") -> dict[str, Note]:
    """Give, by person, the note of the last talk."""
    return last_talks(book.all_notes(), app.today())


def spoken_on(last: date | None, t: Language) -> str:
    """Say it calmly: a day, never a mark."""
    return t.text("Last talk: {day}", day=t.date(last)) if last else t.text("No talk written down yet")
