"""How much of the app a window shows beside each other."""

from enum import Enum


class Width(Enum):
    """A kind of window, by the least width in logical pixels that it has."""

    PHONE = 0
    """One screen at a time, with the places at its foot."""

    TABLET = 840
    """The places in a rail, and a list beside what was opened from it."""

    DESK = 1200
    """The same, with room for two columns in what was opened."""


def width_of(pixels: float) -> Width:
    """Return the kind of a window of this width."""
    return max((one for one in Width if one.value <= pixels), key=lambda one: one.value)
