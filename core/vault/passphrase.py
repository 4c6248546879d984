"""Refuse passphrases that are easy to guess, and propose ones that are not."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from core.errors import WeakPassphrase
from core.vault.strength.estimate import estimate


def check(text: str) -> None:
    """Raise WeakPassphrase when the text is too easy to guess."""
    weakness = estimate(text).weakness
    if weakness is not None:
        raise WeakPassphrase(weakness)


def propose(random: Callable[[int], bytes]) -> str:
    """Draw five Dutch words; again in the rare case that they are all among the likeliest of the language."""
    while True:
        proposal = suggest(dutch_words(), random)
        if estimate(proposal).weakness is None:
            return proposal


def suggest(words: Sequence[str], random: Callable[[int], bytes], count: int = 5) -> str:
    """Draw a passphrase of `count` different words, each word equally likely."""
    drawn: list[str] = []
    while len(drawn) < count:
        word = words[_below(len(words), random)]
        if word not in drawn:
            drawn.append(word)
    return " ".join(drawn)


@cache
def dutch_words() -> tuple[str, ...]:
    """Read the words that `suggest` draws from."""
    return tuple(files("core.vault").joinpath("words-nl.txt").read_text(encoding="utf-8").split())


def _below(limit: int, random: Callable[[int], bytes]) -> int:
    """Draw a number below `limit` (at most 65 536); draws that would favour small numbers are thrown away."""
    while True:
        number = int.from_bytes(random(2), "big")
        if number < 65_536 - 65_536 % limit:
            return number % limit
