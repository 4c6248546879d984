"""Reading a day that someone types by hand: "3-12", "3 dec", "vrijdag", "over 2 weken", "the 15th".

Dutch, Flemish and English are read always: people mix them. What cannot be read is never guessed at. The ways
to write a date are in `written_date`, the ways to name a day from today on in `relative_day`.
"""

import re
import unicodedata
from datetime import date

from core.errors import NoSuchDay
from core.people.rules.day_words import LEADING, PARTS, WEEKDAYS, WITHOUT_MEANING, any_of
from core.people.rules.relative_day import relative_day
from core.people.rules.written_date import dated

FURTHEST = 100
"""So many years away from today is the furthest that anyone plans or remembers."""

_LONGEST = 60  # characters; more than that is no day
_PART = re.compile(
    f"(?P<day>.+?) ?{any_of(PARTS)}|(?P<same>{any_of([*WEEKDAYS, 'gister', 'gisteren'])}) ?morgen"
)
_UNSEEN = "Cf"  # marks without a form of their own, such as a zero-width space
_DASH = "Pd"
_MINUS = "\N{MINUS SIGN}"
_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"


def day_from(text: str, today: date, *, past: bool = False) -> date:
    """Return the day of a typed text; numbers stand day first, or year first.

    Without a year it is the next such day, today included, or with `past` the last such day. A weekday alone
    is never today. A weekday beside a date must be that day's. Raises NoSuchDay for what is no day of the
    calendar, and for a day more than a hundred years away.
    """
    if len(text) > _LONGEST:
        raise NoSuchDay
    found = _read(_plain(text), today, past=past)
    if found is None or abs(found.year - today.year) > FURTHEST:
        raise NoSuchDay
    return found


def _plain(text: str) -> str:
    """Return small letters without accents, commas, apostrophes and words that mean nothing here."""
    plain = "".join(_plain_mark(mark) for mark in unicodedata.normalize("NFKD", text.casefold()))
    words = re.sub(r"[,\s]+", " ", plain).strip(" .").split(" ")
    return " ".join(word.removesuffix(".") for word in words if word not in WITHOUT_MEANING)


def _plain_mark(mark: str) -> str:
    kind = unicodedata.category(mark)
    if unicodedata.combining(mark) or kind == _UNSEEN or mark in _APOSTROPHES:
        return ""
    return "-" if kind == _DASH or mark == _MINUS else mark


def _read(text: str, today: date, *, past: bool) -> date | None:
    found = (
        relative_day(text, today, past=past)
        or dated(text, today, past=past)
        or _with_weekday(text, today, past=past)
    )
    if found:
        return found
    less = _less(text)
    return _read(less, today, past=past) if less else None


def _with_weekday(text: str, today: date, *, past: bool) -> date | None:
    weekday, _, rest = text.partition(" ")
    found = dated(rest, today, past=past) if weekday in WEEKDAYS else None
    return found if found and found.isoweekday() == WEEKDAYS[weekday] else None


def _less(text: str) -> str:
    """Return the text without a word that leads up to a day or a part of the day behind it, or ""."""
    first, _, rest = text.partition(" ")
    if first in LEADING:
        return rest
    match = _PART.fullmatch(text)
    return (match["day"] or match["same"]) if match else ""
