"""Phrases of a word list, looked for in a text: whole words, words with a star, words with a gap between.

Capitals and accents do not count, but for a word that the list itself writes in capitals, such as "ADD".
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from core.folding import fold

Phrase = tuple[str, ...]
"""The words of a phrase, folded unless written in capitals; GAP where others may come between."""

GAP = "..."
_WIDEST_GAP = 3
_MANY = 1000
_STOPS = frozenset(".,:;!?\n")
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_PIECE = re.compile(rf"[\w\u0300-\u036f{_UNSEEN}]+|[.,:;!?\n]")
_PART = re.compile(r"\*[a-z0-9]{3,}|[a-z0-9]+|[A-Z]{2,}|[a-z0-9]{3,}\*")


class Word(NamedTuple):
    """A word of a text, or a stop between two: as written, folded, and where it stands."""

    written: str
    folded: str
    start: int
    end: int


def split(text: str) -> list[Word]:
    """Return the words of a text and the stops between them, which no phrase runs across."""
    return [Word(word := piece[0], fold(word), piece.start(), piece.end()) for piece in _PIECE.finditer(text)]


def read_phrase(written: str) -> Phrase | None:
    """Parse a phrase of a word list; None when it is not written as one."""
    parts = re.sub("[-'&]", " ", written).split()
    phrase = tuple(part if part.isupper() else fold(part) for part in parts)
    if not phrase or GAP in (phrase[0], phrase[-1]):
        return None
    return phrase if all(part == GAP or _PART.fullmatch(part) for part in phrase) else None


class Phrases:
    """Some phrases, `all` of them, ready to be looked for.

    Make it once: it sorts them by how they begin or end.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        phrases = self.all = tuple(phrases)
        firsts = [phrase[0] for phrase in phrases]
        # As many letters as the shortest word with a star has: the more, the fewer words to look at.
        self._head = min((len(first) - 1 for first in firsts if first.endswith("*")), default=_MANY)
        self._tail = min((len(first) - 1 for first in firsts if first.startswith("*")), default=_MANY)
        self._by_head: dict[str, list[Phrase]] = defaultdict(list)
        self._by_tail: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            first = phrase[0].lower()
            if first.startswith("*"):
                self._by_tail[first[-self._tail :]].append(phrase)
            else:
                self._by_head[first[: self._head]].append(phrase)
        self._longest = max((len(one) + _WIDEST_GAP * one.count(GAP) for one in phrases), default=0)

    def found(self, words: list[Word]) -> Iterator[tuple[int, int]]:
        """Yield where a phrase begins and the place after it, the longest of those that begin there."""
        heads, head, tails, tail = self._by_head, self._head, self._by_tail, self._tail
        # Most words begin no phrase, and are passed over here as fast as Python can.
        likely = [
            place
            for place, (_, word, _, _) in enumerate(words)
            if word[:head] in heads or (tails and word[-tail:] in tails)
        ]
        for place in likely:
            if end := self.end_at(words, place):
                yield place, end

    def end_at(self, words: list[Word], place: int) -> int:
        """Return the place after the longest phrase that begins at `place`; 0 when none does."""
        first = words[place].folded
        longest = 0
        for phrase in (
            *self._by_head.get(first[: self._head], ()),
            *self._by_tail.get(first[-self._tail :], ()),
        ):
            if _fits(phrase[0], words[place]):
                longest = max(longest, _end(phrase[1:], words, place + 1))
        return longest

    def touch(self, words: list[Word], place: int, end: int) -> bool:
        """Return whether a phrase has a word in common with the words from `place` up to `end`."""
        starts = range(max(0, place - self._longest), end)
        return any(self.end_at(words, start) > place for start in starts)

    def cover(self, words: list[Word], place: int, end: int) -> bool:
        """Return whether one phrase has all the words from `place` up to `end`."""
        starts = range(max(0, place - self._longest), place + 1)
        return any(self.end_at(words, start) >= end for start in starts)


def _end(rest: Phrase, words: list[Word], place: int) -> int:
    """Return the place after a phrase whose `rest` continues at `place`; 0 when it does not."""
    if not rest:
        return place
    part, later = rest[0], rest[1:]
    if part == GAP:
        others = words[place : place + _WIDEST_GAP]
        widest = next((n for n, word in enumerate(others) if word.folded in _STOPS), len(others))
        return max(_end(later, words, place + skipped) for skipped in range(widest + 1))
    if place < len(words) and _fits(part, words[place]):
        return _end(later, words, place + 1)
    return 0


def _fits(part: str, word: Word) -> bool:
    if part in (word.folded, word.written):
        return True
    if part.endswith("*"):
        return word.folded.startswith(part[:-1])
    return part.startswith("*") and word.folded.endswith(part[1:])
