"""The generation of stored values: which of two copies of a vault is the newer one, without opening either.

It is a line, drawn at random when a vault first gets a second copy, and a count of the changes along it.
"""

from collections.abc import Callable

GENERATION_KEY = "generation"
_LINE_SIZE = 16
_COUNT_SIZE = 8


def next_generation(value: bytes | None, random: Callable[[int], bytes]) -> bytes:
    """Return the generation after this one; the first of a new line where there was none."""
    if value is None or len(value) != _LINE_SIZE + _COUNT_SIZE:
        return random(_LINE_SIZE) + (1).to_bytes(_COUNT_SIZE, "big")
    return value[:_LINE_SIZE] + (_count(value) + 1).to_bytes(_COUNT_SIZE, "big")


def is_behind(value: bytes | None, other: bytes | None) -> bool:
    """Return whether both are of one line, and `value` comes before `other`."""
    if value is None or other is None or value[:_LINE_SIZE] != other[:_LINE_SIZE]:
        return False
    return _count(value) < _count(other)


def _count(value: bytes) -> int:
    return int.from_bytes(value[_LINE_SIZE:], "big")
