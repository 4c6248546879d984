"""How the steps of the scale stand on a screen, so that all ten are in sight at once wherever they fit."""

from dataclasses import dataclass
from enum import Enum

from core.people.records.answer import HIGHEST, LOWEST
from mobile.hooks.use_room import Room
from mobile.theme import BAR, GAP, GAP_SMALL, MARGIN, TOUCH, type_sizes
from mobile.widgets.big_type import LINE, lines
from mobile.widgets.big_type import width as width_of
from mobile.widgets.screen import PINNED_UP_TO
from mobile.wording.scale import ScaleQuestion

STEPS = HIGHEST - LOWEST + 1
SHARE_A_WORD = 2
"""How many steps share a word."""

BETWEEN = 8
"""The space between two steps."""

LEAST = 44
"""What a step measures at least, across and down, where all ten stand in one line."""

MOST_LADDER, LEAST_PAIR, MOST_PAIR = 64, TOUCH, 80
"""The height of a step below all others at most, and of one beside the other with its word."""

WORD_LINE = 1.4
"""The height of a line of a word in heights of its type."""

_NUMBER = 2.2
"""The width of the place of a number in heights of the body type."""
_FOOT = TOUCH + 2 * GAP


class Form(Enum):
    """Below each other, two by two, or all beside each other."""

    LADDER = "ladder"
    PAIRS = "pairs"
    ROW = "row"


@dataclass(frozen=True)
class StepLayout:
    """The form of the steps, and the height of one; of a row it is that of the lowest."""

    form: Form
    height: float


def step_layout(asked: ScaleQuestion, room: Room, text_size: int, *, is_low: bool) -> StepLayout:
    """Return the first layout that fits in the room of a screen, with the question above it.

    Where not even pairs fit, they are as high as they must be, and the page scrolls.
    """
    body = type_sizes(text_size).body
    across = room.width - 2 * MARGIN
    has_large_text = text_size > PINNED_UP_TO
    if is_low and not has_large_text and across >= STEPS * LEAST + (STEPS - 1) * BETWEEN:
        return StepLayout(Form.ROW, TOUCH)
    down = room.height - BAR - GAP / 2 - _above(asked, across, text_size) - (0 if has_large_text else _FOOT)
    ladder = (down - (STEPS - 1) * BETWEEN) / STEPS
    widest = max(width_of(word) for word in asked.words)
    beside = (_NUMBER + widest) * body + 2 * GAP + TOUCH
    if ladder >= max(LEAST, WORD_LINE * body) and beside <= across:
        return StepLayout(Form.LADDER, min(ladder, MOST_LADDER))
    rows = STEPS // SHARE_A_WORD
    above = 0 if words_fit_beside(asked, room.width, text_size) else WORD_LINE * body + GAP_SMALL
    pair = (down - (rows - 1) * BETWEEN) / rows - above
    return StepLayout(Form.PAIRS, min(max(pair, LEAST_PAIR, WORD_LINE * body), MOST_PAIR))


def words_fit_beside(asked: ScaleQuestion, width: float, text_size: int) -> bool:
    """Return whether the words stand beside the two steps that share one, on a page of this width."""
    left = width - 2 * MARGIN - SHARE_A_WORD * (pair_width(text_size) + BETWEEN)
    longest = max(width_of(word) for words in asked.words for word in (words.split() or [""]))
    return longest * type_sizes(text_size).body <= left


def pair_width(text_size: int) -> float:
    """Return the width of a step beside the one that shares its word."""
    return max(1.5 * TOUCH, _NUMBER * type_sizes(text_size).body)


def _above(asked: ScaleQuestion, across: float, text_size: int) -> float:
    title = type_sizes(text_size).title
    return lines(asked.question, across / title) * title * LINE + GAP
