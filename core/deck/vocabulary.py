"""The words of an index, and which of them a typed word may stand for."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from core.deck.stems import stem
from core.deck.typos import meant

EXACT, FORM, BEGINNING, TYPO, INSIDE, UNLIKELY, AKIN, ALIKE = 1.0, 0.95, 0.85, 0.75, 0.6, 0.55, 0.55, 0.4
"""Worths of a word by how it matches: the word itself, another form of it, and so on down.

A beginning is unlikely when it is a word of the index itself ("auto" for "autonomie"), or a finished word
that is less than half of the other. A word is akin when it begins like it ("irriteert" for "irritant"), and
alike when it shares groups of letters ("gehoorbeschermers" for "gehoorbescherming"): the more of them, the
nearer to ALIKE.
"""

GROUP = 4
"""Letters of a group; the edge of a word counts as one."""

TELLING = 80
"""A group that stands more often than this in the words of the index says nothing."""

SHARED = 0.5
"""The part of their groups that two words share to be alike."""

EDGE = "\n"


class Vocabulary:
    """The words of an index. `apart` are verbs that only stand there in two parts, such as "uitleggen"."""

    def __init__(self, known: Iterable[str], apart: Iterable[str] = ()) -> None:
        self._known = sorted(known)
        self._whole = frozenset(self._known)
        # One long text, because searching in that is fast: every place in it belongs to one word.
        self._text = EDGE + EDGE.join(self._known) + EDGE
        self._starts = [0, *accumulate(len(word) + 1 for word in self._known)]
        self._forms: dict[str, list[str]] = defaultdict(list)
        for word in (*self._known, *apart):
            self._forms[stem(word)].append(word)
        self.matches = lru_cache(256)(self._matches)

    def knows(self, word: str) -> bool:
        """Return whether some form of `word` stands in the index."""
        return stem(word) in self._forms

    def forms(self, word: str) -> list[str]:
        """Return the words that are forms of `word`."""
        return self._forms.get(stem(word), [])

    def parts(self, word: str) -> tuple[str, ...]:
        """Return "pop" and "gesprek" for "popgesprek", which a card may write apart; else the word itself."""
        pairs = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
        return next((pair for pair in pairs if self._whole >= set(pair)), (word,))

    def _matches(self, word: str, *, unfinished: bool) -> dict[str, float]:
        """Return the words that `word` may stand for, with their worths."""
        matches: dict[str, float] = {}
        if len(word) > 3:
            matches |= dict.fromkeys(self._holding(word), INSIDE)
        if len(word) > (2 if unfinished else GROUP):
            is_whole = word in self._whole or stem(word) in self._forms
            for known in self._beginning_with(word):
                is_likely = not is_whole and (unfinished or 2 * len(word) >= len(known))
                matches[known] = BEGINNING if is_likely else UNLIKELY
        matches |= dict.fromkeys(self.forms(word), FORM)
        if word.endswith("in") and word + "g" in self._whole:
            matches |= dict.fromkeys(self.forms(word + "g"), FORM)  # "moanin'"
        if word in self._whole:
            matches[word] = EXACT
        if max(matches.values(), default=0.0) < AKIN:
            for one in meant(word, self._known, unfinished=unfinished):
                matches |= dict.fromkeys(self.forms(one), TYPO)
        if len(word) > 5 and max(matches.values(), default=0.0) < AKIN:
            matches |= dict.fromkeys(self._beginning_with(word[: max(5, len(word) - 3)]), AKIN)
        if len(word) > GROUP and max(matches.values(), default=0.0) < TYPO:
            matches = self._alike(word) | matches
        return matches

    def _alike(self, word: str) -> dict[str, float]:
        edged = EDGE + word + EDGE
        groups = {edged[start : start + GROUP] for start in range(len(edged) - GROUP + 1)}
        shared: dict[str, int] = defaultdict(int)
        for group in groups:
            if self._text.count(group) <= TELLING:
                for known in self._holding(group):
                    shared[known] += 1
        parts = {
            known: 2 * number / (len(groups) + len(known) + 3 - GROUP) for known, number in shared.items()
        }
        return {known: ALIKE * min(1.0, part) for known, part in parts.items() if part >= SHARED}

    def _holding(self, letters: str) -> Iterator[str]:
        """Yield the words that hold these letters; an edge before or after them is the edge of the word."""
        inner = letters.startswith(EDGE)
        place = self._text.find(letters)
        while place >= 0:
            yield self._known[bisect_right(self._starts, place + inner - 1) - 1]
            place = self._text.find(letters, place + 1)

    def _beginning_with(self, letters: str) -> list[str]:
        first = bisect_left(self._known, letters)
        return self._known[first : bisect_left(self._known, letters + "\U0010ffff")]
