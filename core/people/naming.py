"""A look at a typed name: does it say more than is needed to recognise someone? It never blocks."""

import operator
import re
from enum import Enum

_BIRTH_DATE = re.compile(r"\b\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{2}|\d{4})\b")
_NINE_DIGITS = re.compile(r"(?<!\d)\d(?:[ .-]?\d){7,8}(?!\d)")
_PARTICLES = frozenset({"van", "de", "den", "der", "het", "ten", "ter", "el", "la", "von", "du", "da"})


class TooMuch(Enum):
    """What a name says that nobody needs here, the most private first."""

    SERVICE_NUMBER = "service number"
    BIRTH_DATE = "birth date"
    SURNAME = "surname"


def too_much(name: str) -> TooMuch | None:
    """Name the most private thing in a typed name, or None when there is nothing to remark.

    A citizen service number must pass its own check (the 11-proof); a surname is a guess: a second
    word longer than an initial.
    """
    if any(_is_service_number(found) for found in _NINE_DIGITS.findall(name)):
        return TooMuch.SERVICE_NUMBER
    if _BIRTH_DATE.search(name):
        return TooMuch.BIRTH_DATE
    words = [word for word in name.split() if word.casefold() not in _PARTICLES and _letters(word) > 1]
    return TooMuch.SURNAME if len(words) > 1 else None


def _is_service_number(text: str) -> bool:
    digits = [int(mark) for mark in text if mark.isdigit()]
    digits = [0] * (9 - len(digits)) + digits
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return any(digits) and sum(map(operator.mul, weights, digits)) % 11 == 0


def _letters(word: str) -> int:
    # "J.P." is two initials, "Bo" is a name: letters count only when no full stop parts them.
    return max((sum(map(str.isalpha, part)) for part in word.split(".")), default=0)
