"""How much of the app a window shows beside each other."""

from enum import Enum

from mobile.theme import LOW_ON_ITS_SIDE


class Width(Enum):
    """A kind of window, by the least width in logical pixels that it has."""

    PHONE = 0
    """One screen at a time, with the places at its foot."""

    TABLET = 840
    """The places in a rail, and a list beside what was opened from it."""

    DESK = 1200
    """The same, with room for two columns in what was opened."""


def width_of(pixels: float, height: float) -> Width:
    """Return the kind of a window of this size; a large phone on its side is a phone."""
    if 0 < height < LOW_ON_ITS_SIDE:
        return Width.PHONE
    return max((one for one in Width if one.value <= pixels), key=lambda one: one.value)
