"""How old the last copy is, in one sentence."""

from datetime import datetime
from typing import TYPE_CHECKING

from core.language import Language

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def copy_age(book: "Notebook", now: datetime, t: Language) -> str:
    """Say when the last copy was made, or that there is none."""
    copy = book.backups.last
    if copy is None:
        return t.text("There is no copy of your notes yet. If you lose your phone, they are gone.")
    if not copy.is_whole:
        return t.text("Your last copy is not complete: something was damaged or gone when you made it.")
    days = (now.date() - copy.made.date()).days
    if days < 1:
        return t.text("Your last copy is of today.")
    return t.plural("Your last copy is {n} day old.", "Your last copy is {n} days old.", days)
