"""Passphrases: refusing weak ones, and proposing strong ones.

The rule is written down in `docs/vault-format.md`: at least twelve characters, which four words of three
letters always have, and nothing that a guesser tries first.
"""

import re
import string
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from core.errors import Weakness, WeakPassphrase
from core.vault.readings import wide

SHORTEST = 12
_PREDICTABLE = 0.75  # this share of a text follows from the character before
_FEW = 3  # this many well-known words in a row are still tried early
_KEYBOARD_ROWS = (
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    *("1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm"),
)
_DIGITS_AND_SIGNS = string.digits + string.punctuation
_DISGUISES = str.maketrans("013457@$!", "oieastasi")


def check(text: str) -> None:
    """Raise WeakPassphrase when the text is too easy to guess."""
    passphrase = wide(text).casefold()
    letters = passphrase.replace(" ", "")
    if len(passphrase) < SHORTEST:
        raise WeakPassphrase(Weakness.SHORT)
    if len(set(letters)) < 5 or letters in (letters + letters)[1:-1]:
        raise WeakPassphrase(Weakness.REPEATED)
    if _share(letters, _follows) >= _PREDICTABLE:
        raise WeakPassphrase(Weakness.SEQUENCE)
    if _share(letters, _is_next_key) >= _PREDICTABLE:
        raise WeakPassphrase(Weakness.KEYBOARD)
    if _is_common(letters):
        raise WeakPassphrase(Weakness.COMMON)


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
    return tuple(_lines("words-nl.txt"))


def _below(limit: int, random: Callable[[int], bytes]) -> int:
    """Draw a number below `limit` (at most 65 536); draws that would favour small numbers are thrown away."""
    while True:
        number = int.from_bytes(random(2), "big")
        if number < 65_536 - 65_536 % limit:
            return number % limit


def _share(text: str, predicted: Callable[[str, str], bool]) -> float:
    pairs = list(pairwise(text))
    return sum(predicted(*pair) for pair in pairs) / len(pairs)


def _follows(one: str, other: str) -> bool:
    return abs(ord(other) - ord(one)) <= 1


def _is_next_key(one: str, other: str) -> bool:
    return any(one + other in row or other + one in row for row in _KEYBOARD_ROWS)


def _is_common(letters: str) -> bool:
    """Tell whether it is a few well-known words, with digits and signs around and between them."""
    middle = letters.strip(_DIGITS_AND_SIGNS)
    forms = (middle, middle.translate(_DISGUISES))
    return any(_common().fullmatch(re.sub(r"[\W\d_]+", "", form)) for form in forms)


@cache
def _common() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, _lines('common-passphrases.txt')))}){{0,{_FEW}}}")


def _lines(name: str) -> list[str]:
    return files("core.vault").joinpath(name).read_text(encoding="utf-8").split()
