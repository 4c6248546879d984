"""Type that is as large as its place has room for: how wide words are, and the size at which they fit."""

from collections.abc import Sequence
from unicodedata import combining, normalize

LINE = 1.2
"""The height of a line in heights of its type."""

_STEP = 2.0
_CAPITAL = 0.79
"""Of a capital, or of whatever else is not below."""
_WIDTHS = {
    **dict.fromkeys("ijl.,:;'\u2019!| ", 0.33),
    **dict.fromkeys("ftr-()[]", 0.385),
    **dict.fromkeys("acsvxyz", 0.555),
    **dict.fromkeys("bdeghknopqu", 0.605),
    **dict.fromkeys("0123456789", 0.66),
    **dict.fromkeys("mMW", 0.9),
    **dict.fromkeys("…—", 1.0),
    "w": 0.73,
}


def width(text: str) -> float:
    """Return the width of a text on one line in heights of its bold type; a letter is rather too wide."""
    return sum(_letter_width(one) for one in normalize("NFD", text) if not combining(one))


def lines(text: str, room: float) -> int:
    """Return how many lines a text takes where a line has this much room, in heights of its type."""
    taken, many = 0.0, 1
    for word in text.split():
        end = taken + _letter_width(" ") * bool(taken) + width(word)
        if taken and end > room:
            many, end = many + 1, width(word)
        taken = end
    return many


def unbroken(text: str, size: float, across: float) -> float:
    """Return this size, or a smaller one at which no word of a text is wider than so many pixels."""
    widest = max((width(word) for word in text.split()), default=0)
    return min(size, across / widest) if widest else size


def largest_fitting(
    texts: Sequence[str], across: float, down: float, *, between: float = 0.0, smallest: float
) -> float | None:
    """Return the largest size at which the texts fit below each other, or None when `smallest` does not.

    `across` and `down` are the room there is in pixels, of which `between` is left free after each text. No
    word is broken.
    """
    widest = max(width(word) for text in texts for word in text.split())
    size = min(across / widest, down / (LINE * len(texts)))
    while size >= smallest:
        many = sum(lines(text, across / size) for text in texts)
        if many * size * LINE + between * len(texts) <= down:
            return size
        size -= _STEP
    return None


def _letter_width(letter: str) -> float:
    return _WIDTHS.get(letter, _CAPITAL)
