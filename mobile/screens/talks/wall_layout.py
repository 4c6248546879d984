"""What stands together on the wall and how large, from a phone held up to what is read from three metres."""

from collections.abc import Sequence
from typing import NamedTuple

from core.talks.guide import Guide, GuideStep, Look
from mobile.hooks.use_room import Room
from mobile.theme import GAP
from mobile.widgets.big_type import LINE, largest_fitting

_SMALLEST = 20
_ACROSS, _DOWN = 12.5, 14.5
"""How many heights of the words there are across and down: 48 pixels on a screen of 1280 by 720."""


class WallSizes(NamedTuple):
    """The size of the words beside a question, than which nothing is smaller, and of the clock."""

    words: float
    clock: float

    @property
    def button(self) -> float:
        """The height of a button."""
        return self.words * LINE + 2 * GAP


def wall_sizes(room: Room) -> WallSizes:
    """Return the sizes in this room, in which two buttons fit beside each other."""
    words = max(_SMALLEST, min(room.width / _ACROSS, room.height / _DOWN))
    return WallSizes(words, 2 * words)


def wall_pages(guide: Guide, room: Room) -> list[Sequence[GuideStep]]:
    """Return the steps that stand on the wall together, page by page.

    Questions that a group looks at are on one page, where they are short and it works the same way at each.
    """
    is_one_way = len({step.work for step in guide.steps}) == 1
    if Look.QUESTIONS in guide.looks and is_one_way and _fitting(guide.steps, room):
        return [guide.steps]
    return [[step] for step in guide.steps]


class WallText(NamedTuple):
    """The size of what a group reads, and whether it is too long for the screen."""

    size: float
    scrolls: bool


def wall_text(steps: Sequence[GuideStep], room: Room) -> WallText:
    """Return how large a group reads these steps at most."""
    size = _fitting(steps, room)
    return WallText(size or wall_sizes(room).words, scrolls=size is None)


def _fitting(steps: Sequence[GuideStep], room: Room) -> float | None:
    sizes = wall_sizes(room)
    down = room.height - sizes.clock * LINE - sizes.button - 2 * GAP
    return largest_fitting([step.wall for step in steps], room.width, down, between=GAP, smallest=sizes.words)
