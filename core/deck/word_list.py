"""The words of a leaflet, and whether a query has one of them."""

from collections.abc import Callable, Iterable, Sequence

from core.deck.typos import begins_with_slip, is_slip
from core.deck.words import words

LONG = 6
"""Letters of a listed word that is recognised with a typo in it."""


class WordList:
    """Words, each whole or with a star: "ziek*" is every word that begins so, "*pijn" every one that ends so.

    An entry of more words, such as "burn out", has no star and is found where they follow each other.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self._rows: set[tuple[str, ...]] = set()
        beginnings: list[str] = []
        endings: list[str] = []
        for entry in entries:
            row = tuple(words(entry))
            if entry.endswith("*"):
                beginnings += row
            elif entry.startswith("*"):
                endings += row
            else:
                self._rows.add(row)
        self._beginnings, self._endings = tuple(beginnings), tuple(endings)
        self._longest = max(map(len, self._rows), default=0)

    def stands_in(self, typed: Sequence[str], is_known: Callable[[str], bool]) -> bool:
        """Return whether folded words have one of the list; a word that `is_known` is never a typo."""
        rows = (
            tuple(typed[start:end])
            for start in range(len(typed))
            for end in range(start + 1, min(len(typed), start + self._longest) + 1)
        )
        return (
            any(word.startswith(self._beginnings) or word.endswith(self._endings) for word in typed)
            or any(row in self._rows for row in rows)
            or any(self._is_typo(word) for word in typed if len(word) >= LONG and not is_known(word))
        )

    def _is_typo(self, word: str) -> bool:
        whole = (row[0] for row in self._rows if len(row) == 1 and len(row[0]) >= LONG)
        long = (beginning for beginning in self._beginnings if len(beginning) >= LONG)
        return any(is_slip(word, one, unfinished=False) for one in whole) or any(
            word[0] == one[0] and begins_with_slip(one, word) for one in long
        )
