"""A record that another window erases while something is typed about it here."""

from typing import TypeVar

from mobile.hooks.component import use_ref
from mobile.state import State

T = TypeVar("T")


def use_last_known(app: State, found: T | None) -> T | None:
    """Return what was found, or, while someone types in this form, what was found before it was erased.

    Saving then says that it is gone, and the words can be copied. Where nobody typed it is shown no more.
    """
    seen = use_ref(found)
    if found is not None or not app.is_typing:
        seen.current = found
    return seen.current
