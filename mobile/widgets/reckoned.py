"""A cache of what is computed from all notes, until one of them changes."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

from mobile.state import State

if TYPE_CHECKING:
    from datetime import date

    from core.people.notebook import Notebook

T = TypeVar("T")


def reckoned_once(reckon: "Callable[[State, Notebook], T]") -> "Callable[[State, Notebook], T]":
    """Return the function with its result cached until a note changes, a day begins or the notes lock."""
    kept: WeakKeyDictionary[Notebook, tuple[tuple[int, int], date, T]] = WeakKeyDictionary()

    @wraps(reckon)
    def asked(app: State, book: "Notebook") -> T:
        edition, today = book.revision, app.today()
        found = kept.get(book)
        if found is None or found[:2] != (edition, today):
            found = kept[book] = (edition, today, reckon(app, book))
        return found[2]

    return asked
