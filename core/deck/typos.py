"""Typos: what word was meant by one that stands nowhere in the deck."""

from collections.abc import Iterable

from core.deck.real_words import REAL_STEMS
from core.deck.stems import stem

SHORTEST = 5
"""Letters of a word in which a typo can be told from another word."""


def meant(word: str, known: Iterable[str], *, unfinished: bool) -> list[str]:
    """Return the known words that `word` may be a slip for; none when it is a word of its own."""
    if len(word) < SHORTEST or stem(word) in REAL_STEMS:
        return []
    return [one for one in known if is_slip(word, one, unfinished=unfinished)]


def is_slip(word: str, known: str, *, unfinished: bool) -> bool:
    """Return whether `word`, or an unfinished beginning of it, is one typo apart from `known`.

    The first letter is right, or swapped with the second: nearly everyone sees that one while typing.
    """
    if word[0] != known[0] and word[:2] != known[1::-1]:
        return False
    return one_typo_apart(word, known) or (unfinished and begins_with_slip(word, known))


def begins_with_slip(word: str, known: str) -> bool:
    """Return whether `word` is one typo apart from a beginning of `known`."""
    return any(one_typo_apart(word, known[:end]) for end in range(len(word) - 1, len(word) + 2))


def one_typo_apart(a: str, b: str) -> bool:
    """Return whether inserting, deleting, replacing or swapping one letter turns `a` into `b`."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) != len(b):
        return rest_a[1:] == rest_b or rest_a == rest_b[1:]
    return rest_a[1:] == rest_b[1:] or (rest_a[1::-1] == rest_b[:2] and rest_a[2:] == rest_b[2:])
