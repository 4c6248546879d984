"""What takes a look at every note, reckoned once after each change, however many screens ask."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from mobile.state import State

if TYPE_CHECKING:
    from datetime import date

    from core.people.notebook import Notebook

T = TypeVar("T")
Reckon = Callable[[State, Any], T]
"""Gives something from the state and the open notebook."""


def reckoned_once(reckon: Reckon[T]) -> Reckon[T]:
    """Keep what it gave until a note changes or a day begins; it goes with the notebook, at a lock."""
    kept: WeakKeyDictionary[Notebook, tuple[tuple[int, int], date, T]] = WeakKeyDictionary()

    @wraps(reckon)
    def asked(app: State, book: "Notebook") -> T:
        edition, today = book.edition, app.today()
        found = kept.get(book)
        if found is None or found[:2] != (edition, today):
            found = kept[book] = (edition, today, reckon(app, book))
        return found[2]

    return asked
