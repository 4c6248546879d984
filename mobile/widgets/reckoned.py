"""What takes a look at every note, reckoned once for each state of the app, however many screens ask."""

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
    """Keep what it gave until something changes or a day begins; it goes with the notebook, at a lock."""
    kept: WeakKeyDictionary[Notebook, tuple[int, date, T]] = WeakKeyDictionary()

    @wraps(reckon)
    def asked(app: State, book: "Notebook") -> T:
        version, today = app.__version__, app.today()
        found = kept.get(book)
        if found is None or found[:2] != (version, today):
            found = kept[book] = (version, today, reckon(app, book))
        return found[2]

    return asked
