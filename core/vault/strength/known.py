"""The pieces that stand in a list: lines, and words, also disguised, inflected or reversed."""

from collections.abc import Iterator

from core.vault.strength.lists import ROWS, lines, ranks
from core.vault.strength.pieces import Piece, PieceKind

_LONGEST_WORD = 18
_DISGUISES = tuple(str.maketrans("013457@$!8", disguised) for disguised in ("oieastasib", "oleastasib"))
_ENDING_WORDS = (
    "e n s t d en er je te de st es ig jes tje pje ens ers ste ten den ing ige tjes pjes lijk heid ingen"
)
_ENDINGS = frozenset(_ENDING_WORDS.split())
_INFLECTED, _DISGUISED, _REVERSED = 4, 4, 4
_SHORTEST_REVERSED = 4
_SHORTEST_LINE = 8
_LINE = 5_000.0
"""So many pieces of known lines are tried early."""
_ROW = 500.0
_HARDENED = str.maketrans("vz", "fs")


def words(text: str) -> Iterator[Piece]:
    """Find every known word in a text of small letters and digits."""
    known = ranks()
    for start, end, word in _parts(text):
        found = known.get(word) or _inflected(word)
        if found is not None:
            yield Piece(start, end, float(found[0]), found[1])
    size = len(text)
    for start, end, word in _parts(text[::-1]):
        found = known.get(word)
        if found is not None and end - start >= _SHORTEST_REVERSED:
            yield Piece(size - end, size - start, float(found[0] * _REVERSED), found[1])
    for disguise in _DISGUISES:
        plain = text.translate(disguise)
        if plain != text:
            for start, end, word in _parts(plain):
                found = known.get(word)
                if found is not None and text[start:end] != word:
                    yield Piece(start, end, float(found[0] * _DISGUISED), found[1])


def line_pieces(text: str) -> Iterator[Piece]:
    """Find, from each place, the longest piece of a known line."""
    all_lines = lines()
    for start in range(len(text) - _SHORTEST_LINE + 1):
        end = start + _SHORTEST_LINE
        if text[start:end] in all_lines:
            while end < len(text) and text[start : end + 1] in all_lines:
                end += 1
            yield Piece(start, end, _LINE, PieceKind.LINE)


def rows_of_words(text: str) -> Iterator[Piece]:
    """Find words that follow each other in a row that everybody knows, in either direction."""
    for row in ROWS:
        for words_in_order in (row, row[::-1]):
            for first in range(len(words_in_order)):
                yield from _rows_from(text, words_in_order[first:])


def _rows_from(text: str, row: tuple[str, ...]) -> Iterator[Piece]:
    start = text.find(row[0])
    while start >= 0:
        end = start + len(row[0])
        for word in row[1:]:
            if not text.startswith(word, end):
                break
            end += len(word)
            yield Piece(start, end, _ROW, PieceKind.ROW)
        start = text.find(row[0], start + 1)


def _parts(text: str) -> Iterator[tuple[int, int, str]]:
    for start in range(len(text) - 1):
        if text[start].isalpha():
            for end in range(start + 2, min(len(text), start + _LONGEST_WORD) + 1):
                yield start, end, text[start:end]


def _inflected(word: str) -> tuple[int, PieceKind] | None:
    """Find what a word is an inflection of, by its ending."""
    known = ranks()
    for size in (1, 2, 3, 4, 5):
        stem = word[:-size]
        if len(stem) < 3:
            return None
        if word[-size:] not in _ENDINGS:
            continue
        for form in _stems(stem):
            found = known.get(form)
            if found is not None and found[1] is not PieceKind.NAME:
                return found[0] * _INFLECTED, found[1]
    return None


def _stems(stem: str) -> tuple[str, ...]:
    """Return the spellings of a stem without its ending: katt, bom and briev are kat, boom and brief."""
    last = stem[-1]
    if last == stem[-2]:
        return stem, stem[:-1]
    return stem, stem[:-2] + stem[-2] * 2 + last, stem[:-1] + last.translate(_HARDENED)
