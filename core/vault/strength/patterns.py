"""The pieces of a passphrase that follow a rule: rows, keys beside each other, repeats, years and numbers."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from string import digits

from core.vault.strength.lists import neighbours
from core.vault.strength.pieces import Piece, PieceKind

_SHORTEST_RUN = 3
_SHORTEST_DRIFT = 6
_STEPS = range(-5, 6)
_NUMBERS: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"(?=(19[2-9]\d|20[0-4]\d))"), 60.0),
    (re.compile(r"(?=((?:3[01]|[12]\d|0?[1-9])(?:1[0-2]|0?[1-9])(?:19|20)?\d\d))"), 36_500.0),
    (re.compile(r"(?=((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])))"), 36_500.0),
    (re.compile(r"(?=([1-9]\d{3}[a-z]{2}))"), 400_000.0),
    (re.compile(r"(?=(06\d{8}))"), 5_000_000.0),
)


def rows(text: str) -> Iterator[Piece]:
    """Find letters or digits with the same step from each to the next, and those that only drift."""
    steps = [_step(one, other) for one, other in pairwise(text)]
    for start, end in _runs(steps):
        if end - start >= _SHORTEST_RUN - 1 and steps[start] in _STEPS:
            yield from _parts(start, end + 1, 30.0, PieceKind.ROW if steps[start] else PieceKind.REPEAT)
    drifting = [abs(step) <= 1 for step in steps]
    for start, end in _runs(drifting):
        if drifting[start] and end - start >= _SHORTEST_DRIFT - 1:
            yield Piece(start, end + 1, 30.0 * 3.0 ** (end - start), PieceKind.ROW)


def keys(text: str) -> Iterator[Piece]:
    """Find paths from key to key, that cost more for each turn."""
    beside = neighbours()
    close = [pair[0] + pair[1] in beside for pair in pairwise(text)]
    for start, end in _runs(close):
        if close[start] and end - start >= _SHORTEST_RUN - 1:
            turns = sum(1 for place in range(start + 1, end) if not _is_straight(text[place - 1 : place + 2]))
            yield Piece(start, end + 1, 40.0 * (end - start) * 4.0**turns, PieceKind.KEYS)


def numbers(text: str) -> Iterator[Piece]:
    """Find years, dates, Dutch postcodes and mobile numbers."""
    for pattern, guesses in _NUMBERS:
        for found in pattern.finditer(text):
            yield Piece(found.start(1), found.end(1), guesses, PieceKind.NUMBER)


def repeats(text: str, cost: Callable[[str], float]) -> Iterator[Piece]:
    """Find what is said again, at once or later; `cost` is what it takes to guess it once."""
    for found in re.finditer(r"(.+?)\1+", text):
        if len(found[0]) >= _SHORTEST_RUN:
            times = len(found[0]) // len(found[1])
            yield Piece(found.start(), found.end(), cost(found[1]) * times, PieceKind.REPEAT)
    for start in range(_SHORTEST_RUN, len(text) - _SHORTEST_RUN + 1):
        end = start + _SHORTEST_RUN
        if text[start:end] in text[:start]:
            while end < len(text) and text[start : end + 1] in text[:start]:
                end += 1
            yield Piece(start, end, 10.0 * start, PieceKind.REPEAT)


def _step(one: str, other: str) -> int:
    """Return the steps from a mark to the next; after 9 comes 0."""
    step = ord(other) - ord(one)
    return (step + 5) % 10 - 5 if one in digits and other in digits else step


def _runs(values: list[int] | list[bool]) -> Iterator[tuple[int, int]]:
    """Yield where each run of equal values starts and ends."""
    start = 0
    for _, run in groupby(values):
        end = start + len(list(run))
        yield start, end
        start = end


def _parts(start: int, end: int, guesses: float, kind: PieceKind) -> Iterator[Piece]:
    """Offer a run and what is left of it when a neighbour takes its first or its last mark."""
    yield Piece(start, end, guesses * (end - start), kind)
    if end - start > _SHORTEST_RUN:
        yield Piece(start + 1, end, guesses * (end - start), kind)
        yield Piece(start, end - 1, guesses * (end - start), kind)


def _is_straight(three: str) -> bool:
    step = ord(three[1]) - ord(three[0]), ord(three[2]) - ord(three[1])
    return three[0] != three[2] and (step[0] == step[1] or any(three in row for row in _STRAIGHT))


_STRAIGHT = tuple(
    way
    for row in ("1234567890", "qwertyuiop", "asdfghjklm", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn")
    for way in (row, row[::-1])
) + tuple(
    way
    for column in ("1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "1qsw", "zaq")
    for way in (column, column[::-1])
)
