"""The place that a guard stands before: the word in the bar above, and the tab, of each of its screens."""

from typing import NamedTuple

from mobile.routing import PRACTICE_ROUTE, use_location
from mobile.state import use_app


class GuardedPlace(NamedTuple):
    """The word of a place, and the route of its tab."""

    word: str
    tab: str


def use_guarded_place() -> GuardedPlace:
    """Return the place of the address that a component of the guard is shown at."""
    t = use_app().language
    if use_location().path.split("/")[1] == PRACTICE_ROUTE[1:]:
        return GuardedPlace(t.text("Practise"), PRACTICE_ROUTE)
    return GuardedPlace(t.text("People"), "/mensen")
