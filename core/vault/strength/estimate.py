"""How many guesses a passphrase takes, and why it takes too few.

The way of zxcvbn: find every piece that a guesser knows how to make, and the cheapest way to put the whole
text together of such pieces. What is no such piece costs ten guesses a letter, and five where it reads like a
word.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import comb, factorial

from core.errors import Weakness
from core.vault.secret_readings import wide_reading
from core.vault.strength import known, patterns
from core.vault.strength.lists import triples
from core.vault.strength.pieces import Piece, PieceKind

ENOUGH = 1e12
"""Fewer guesses than this are too few: at ten thousand a second that is three years."""

SHORTEST = 12
LONGEST = 64
"""Of a longer text only the beginning is looked at, so that it takes no longer while somebody types."""

_MOST_PIECES = 12
_LETTER, _LETTER_OF_WORD = 10.0, 5.0
_SHORTEST_LIKE_A_WORD = 6
_SPACE, _SIGN, _SAME_SIGN, _STRANGE_SIGN = 4.0, 10.0, 2.0, 100.0
_INSIDE = "@$!"
"""Signs that may stand for a letter."""

_REASONS = {
    PieceKind.COMMON: Weakness.COMMON,
    PieceKind.WORD: Weakness.WORDS,
    PieceKind.UNKNOWN: Weakness.WORDS,
    PieceKind.NAME: Weakness.NAME,
    PieceKind.LINE: Weakness.LINE,
    PieceKind.REPEAT: Weakness.REPEATED,
    PieceKind.ROW: Weakness.SEQUENCE,
    PieceKind.KEYS: Weakness.KEYBOARD,
    PieceKind.NUMBER: Weakness.NUMBER,
}


@dataclass(frozen=True)
class Estimate:
    """How many `guesses`, at most ENOUGH, and the `weakness` when that is not enough."""

    guesses: float
    weakness: Weakness | None


@dataclass(frozen=True)
class _Way:
    """Pieces one after the other, and their guesses multiplied."""

    product: float
    pieces: tuple[Piece, ...]


def estimate(text: str) -> Estimate:
    """Measure a passphrase as it was typed."""
    seen = wide_reading(text)
    if len(seen) < SHORTEST:
        return Estimate(0.0, Weakness.SHORT)
    seen = seen[:LONGEST]
    letters, breaks, around = _taken_apart(_folded(seen))
    factor = around * _capitals(seen)
    way = _cheapest(letters, ENOUGH / factor, breaks)
    guesses = ENOUGH if way is None else _guesses(way) * factor
    if way is None or guesses >= ENOUGH:
        return Estimate(ENOUGH, None)
    return Estimate(guesses, _reason(way))


def _cheapest(text: str, limit: float, breaks: frozenset[int] = frozenset()) -> _Way | None:
    """Find the cheapest way to make a text; None when each takes as many guesses as `limit`.

    No word stands across one of the `breaks`.
    """
    by_end: dict[int, list[Piece]] = {}
    for piece in _pieces(text, breaks):
        by_end.setdefault(piece.end, []).append(piece)
    costs = _letter_costs(text)
    best: list[dict[int, _Way]] = [{0: _Way(1.0, ())}, *({} for _ in text)]
    for end in range(1, len(text) + 1):
        for piece in (*by_end.get(end, ()), *_unknown(costs, end, limit)):
            for count, way in best[piece.start].items():
                number = min(count + 1, _MOST_PIECES)
                product = way.product * piece.guesses
                if product * factorial(number) >= limit:
                    continue
                if number not in best[end] or product < best[end][number].product:
                    best[end][number] = _Way(product, (*way.pieces, piece))
    return min(best[-1].values(), key=_guesses, default=None)


def _guesses(way: _Way) -> float:
    """Return the number of guesses; the pieces may stand in any order."""
    return way.product * factorial(min(len(way.pieces), _MOST_PIECES))


def _pieces(text: str, breaks: frozenset[int]) -> Iterable[Piece]:
    for piece in known.words(text):
        if breaks.isdisjoint(range(piece.start + 1, piece.end)):
            yield piece
    yield from known.line_pieces(text)
    yield from known.rows_of_words(text)
    yield from patterns.rows(text)
    yield from patterns.keys(text)
    yield from patterns.numbers(text)
    yield from patterns.repeats(text, _cost)


def _cost(text: str) -> float:
    way = _cheapest(text, ENOUGH)
    return ENOUGH if way is None else _guesses(way)


def _letter_costs(text: str) -> list[float]:
    """Return the price of each letter, by whether it is in a stretch that reads like a word."""
    costs = [_LETTER] * len(text)
    start = 0
    for place in range(len(text) - 1):
        if text[place : place + 3] in triples():
            continue
        if place + 2 - start >= _SHORTEST_LIKE_A_WORD:
            costs[start : place + 2] = [_LETTER_OF_WORD] * (place + 2 - start)
        start = place + 1
    return costs


def _unknown(costs: list[float], end: int, limit: float) -> Iterable[Piece]:
    guesses = 1.0
    for start in range(end - 1, -1, -1):
        guesses *= costs[start]
        if guesses >= limit:
            return
        yield Piece(start, end, guesses, PieceKind.UNKNOWN)


def _folded(text: str) -> str:
    """Write it small and without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def _taken_apart(text: str) -> tuple[str, frozenset[int], float]:
    """Return the letters and digits, where other signs separate them, and the guesses that those take."""
    letters: list[str] = []
    breaks: set[int] = set()
    signs: Counter[str] = Counter()
    factor = 1.0
    for mark, following in zip(text, text[1:] + " ", strict=True):
        if mark.isalnum() or (mark in _INSIDE and following.isalnum() and letters):
            letters.append(mark)
            continue
        first = _SPACE if mark == " " else _SIGN if mark.isascii() else _STRANGE_SIGN
        factor *= first if not signs[mark] else 1.0 if mark == " " else _SAME_SIGN
        signs[mark] += 1
        breaks.add(len(letters))
    return "".join(letters), frozenset(breaks), factor


def _capitals(text: str) -> float:
    """Return the number of guesses for which letters are capitals."""
    letters = [mark for mark in text if mark.isalpha()]
    capitals = sum(mark.isupper() for mark in letters)
    if not capitals:
        return 1.0
    if capitals == len(letters) or text in (text.capitalize(), text.title()):
        return 2.0
    fewer = min(capitals, len(letters) - capitals, 6)
    return float(sum(comb(len(letters), number) for number in range(1, fewer + 1)))


def _reason(way: _Way) -> Weakness:
    if not way.pieces:  # nothing but signs
        return Weakness.REPEATED
    covered: Counter[PieceKind] = Counter()
    for piece in way.pieces:
        covered[piece.kind] += piece.end - piece.start
    kind = max(covered, key=lambda one: covered[one])
    if kind in (PieceKind.WORD, PieceKind.NAME, PieceKind.UNKNOWN) and covered[PieceKind.NUMBER]:
        return Weakness.NUMBER
    return _REASONS[kind]
