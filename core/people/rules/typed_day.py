"""Reading a day that someone types by hand, in Dutch or English: "3-12", "3 dec", "vrijdag", "in 2 weeks".

Both languages are read always: people mix them. What cannot be read is never guessed at.
"""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from core.errors import NoSuchDay
from core.people.rules.days import months_later

FURTHEST = 100
"""So many years away from today is the furthest that anyone plans or remembers."""

_LONGEST = 60  # characters; more than that is no day
_LEAP_CYCLE = 8  # years between two 29ths of February, where a century comes between


def _places(rows: str) -> dict[str, int]:
    """Give for each word the number of its row, from 1."""
    lines = rows.strip().splitlines()
    return {word: number for number, line in enumerate(lines, 1) for word in line.split()}


_MONTHS = _places(
    """
    januari january jan
    februari february feb
    maart march mrt mar
    april apr
    mei may
    juni june jun
    juli july jul
    augustus august aug
    september sept sep
    oktober october okt oct
    november nov
    december dec
    """
)
_WEEKDAYS = _places(
    """
    maandag monday ma mon
    dinsdag tuesday di tue tues
    woensdag wednesday wo wed
    donderdag thursday do thu thur thurs
    vrijdag friday vr fri
    zaterdag saturday za sat
    zondag sunday zo sun
    """
)
_NEAR = {
    "eergisteren": -2,
    "gisteren": -1,
    "yesterday": -1,
    "vandaag": 0,
    "nu": 0,
    "today": 0,
    "now": 0,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
    "volgende week": 7,
    "next week": 7,
    "vorige week": -7,
    "last week": -7,
}
_LEADING = ("op", "de", "komende", "aanstaande", "on", "the", "this", "coming")
_ONE = ("een", "a", "an", "one")
_UNITS = _places(
    """
    dag dagen day days
    week weken weeks
    maand maanden month months
    """
)

_COUNTED = rf"(\d{{1,4}}|{'|'.join(_ONE)}) ({'|'.join(_UNITS)})"
_FROM_NOW = re.compile(f"(?:over|in) {_COUNTED}")
_AGO = re.compile(f"{_COUNTED} (?:geleden|ago)")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?: ?[-/.] ?| )(\d{1,2})(?:(?: ?[-/.] ?| )(\d{4}|\d\d))?")
_MONTH = f"({'|'.join(_MONTHS)})"
_DAY_WORD = re.compile(rf"(\d{{1,2}})(?:e|de|ste|st|nd|rd|th)?[ -]?(?:of )?{_MONTH}(?:[ -](\d{{4}}|\d\d))?")
_WORD_DAY = re.compile(rf"{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?(?: (\d{{4}}))?")


def day_from(text: str, today: date, *, past: bool = False) -> date:
    """Read a typed day; numbers stand day first, or year first.

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
    """Give small letters without accents, commas and the words that only lead up to a day."""
    marks = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(mark for mark in marks if not unicodedata.combining(mark))
    words = re.sub(r"[,\s]+", " ", plain).strip(" .").split(" ")
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    return " ".join(word.removesuffix(".") for word in words)


def _read(text: str, today: date, *, past: bool) -> date | None:
    if text in _NEAR:
        return _moved(today, _NEAR[text])
    if text in _WEEKDAYS:
        ahead = (_WEEKDAYS[text] - today.isoweekday()) % 7
        return _moved(today, ahead - 7 if past else ahead or 7)
    if match := _FROM_NOW.fullmatch(text):
        return _later(today, match[1], match[2])
    if match := _AGO.fullmatch(text):
        return _later(today, match[1], match[2], sign=-1)
    weekday, _, rest = text.partition(" ")
    if weekday in _WEEKDAYS:
        found = _dated(rest.removeprefix("de ").removeprefix("the "), today, past=past)
        return found if found and found.isoweekday() == _WEEKDAYS[weekday] else None
    return _dated(text, today, past=past)


def _dated(text: str, today: date, *, past: bool) -> date | None:
    """Read a date in numbers, or with its month as a word."""
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(text):
        number, month, year = int(match[1]), int(match[2]), match[3]
    elif match := _DAY_WORD.fullmatch(text):
        number, month, year = int(match[1]), _MONTHS[match[2]], match[3]
    elif match := _WORD_DAY.fullmatch(text):
        number, month, year = int(match[2]), _MONTHS[match[1]], match[3]
    else:
        return None
    if year:
        return _day(_whole_year(year, today), month, number)
    return next(_such_days(month, number, today, past=past), None)


def _such_days(month: int, number: int, today: date, *, past: bool) -> Iterator[date]:
    """Give every such day from today on, or back from today, the nearest first."""
    for years in range(_LEAP_CYCLE + 1):
        found = _day(today.year - years if past else today.year + years, month, number)
        if found and (found <= today if past else found >= today):
            yield found


def _whole_year(year: str, today: date) -> int:
    """Give the year that two digits stand for: the nearest one."""
    if len(year) > 2:
        return int(year)
    return today.year + (int(year) - today.year + 50) % 100 - 50


def _later(today: date, count: str, unit: str, sign: int = 1) -> date | None:
    number = sign * (1 if count in _ONE else int(count))
    match _UNITS[unit]:
        case 1:
            return _moved(today, number)
        case 2:
            return _moved(today, 7 * number)
        case _:
            return months_later(today, number)


def _moved(day: date, days: int) -> date | None:
    with suppress(OverflowError):
        return day + timedelta(days)
    return None


def _day(year: int, month: int, number: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, number)
    return None
