"""How large everything on the wall is, from a phone held up to a screen that is read from three metres."""

from collections.abc import Sequence
from typing import NamedTuple

from mobile.hooks.use_room import Room
from mobile.theme import GAP
from mobile.widgets.big_type import LINE, largest_fitting

SIGN = 1.5
"""The room of a sign before a line, in heights of the shortest words."""

_SMALLEST = 20
_ACROSS, _DOWN = 12.5, 14.5
"""How many heights of the words there are across and down: 48 pixels on a screen of 1280 by 720."""


class WallSizes(NamedTuple):
    """The size of buttons and other short words, which nothing is smaller than, and that of the clock."""

    words: float
    clock: float

    @property
    def button(self) -> float:
        """The height of a button."""
        return self.words * LINE + 2 * GAP


def wall_sizes(room: Room) -> WallSizes:
    """Return the sizes in this room, in which two buttons fit beside each other."""
    words = max(_SMALLEST, min(room.width / _ACROSS, room.height / _DOWN))
    return WallSizes(words, words * 1.5)


def question_size(question: str, room: Room) -> float:
    """Return the largest size of one question between clock and buttons; one that is too long scrolls."""
    sizes = wall_sizes(room)
    down = room.height - sizes.clock * LINE - sizes.button - 2 * GAP
    return largest_fitting([question], room.width, down, smallest=sizes.words) or sizes.words


def size_of_all(lines: Sequence[str], room: Room) -> float | None:
    """Return the size at which all lines stand below the clock, each after a sign, or None if not."""
    sizes = wall_sizes(room)
    down = room.height - max(sizes.clock * LINE, sizes.button) - GAP
    across = room.width - sizes.words * SIGN
    return largest_fitting(lines, across, down, between=GAP, smallest=sizes.words)
