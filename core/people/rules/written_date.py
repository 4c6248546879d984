"""Reading a date: in numbers ("3-12"), with its month as a word ("3 dec"), or without a month ("the 3rd")."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date

from core.people.rules.day_words import MONTHS, any_of

_LEAP_CYCLE = 8  # years between two 29ths of February, where a century comes between
_YEAR = r"(\d{4}|\d\d)"
_MONTH = f"({any_of(MONTHS)})"
_ORDER = "(?:e|ste|st|nd|rd|th)"  # "de" is a word without a meaning when it stands apart

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?: ?[-/.] ?| )(\d{{1,2}})(?:(?: ?[-/.] ?| ){_YEAR})?")
_DAY_WORD = re.compile(rf"(\d{{1,2}})(?:{_ORDER}|de)?[ -]?(?:of |van )?{_MONTH}(?:[ -]{_YEAR})?")
_WORD_DAY = re.compile(rf"{_MONTH} (\d{{1,2}}){_ORDER}?(?: (\d{{4}}))?")
_DAY_ALONE = re.compile(rf"(\d{{1,2}})(?:{_ORDER}|de)(?: (?:of |van )?(?:maand|month))?")


def dated(text: str, today: date, *, past: bool) -> date | None:
    """Return the date, or None for what is none.

    Without a year or a month it is the next such day, today included, or with `past` the last such day.
    """
    if match := _YEAR_FIRST.fullmatch(text):
        return valid_day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_ALONE.fullmatch(text):
        number = int(match[1])
        return nearest(lambda months: _in_month(today, months, number), today, past=past)
    if match := _DAY_FIRST.fullmatch(text):
        number, month, year = int(match[1]), int(match[2]), match[3]
    elif match := _DAY_WORD.fullmatch(text):
        number, month, year = int(match[1]), MONTHS[match[2]], match[3]
    elif match := _WORD_DAY.fullmatch(text):
        number, month, year = int(match[2]), MONTHS[match[1]], match[3]
    else:
        return None
    if year:
        return valid_day(_whole_year(year, today), month, number)
    return nearest(lambda years: valid_day(today.year + years, month, number), today, past=past)


def nearest(such_day: Callable[[int], date | None], today: date, *, past: bool) -> date | None:
    """Return the nearest day from today on, or with `past` back from today.

    `such_day` returns the one of so many years or months from now, or None where there is none.
    """
    return next(_such_days(such_day, today, past=past), None)


def _such_days(such_day: Callable[[int], date | None], today: date, *, past: bool) -> Iterator[date]:
    for away in range(_LEAP_CYCLE + 1):
        found = such_day(-away if past else away)
        if found and (found <= today if past else found >= today):
            yield found


def valid_day(year: int, month: int, number: int) -> date | None:
    """Return this day, or None where the calendar has no such day."""
    with suppress(ValueError):
        return date(year, month, number)
    return None


def _in_month(today: date, months: int, number: int) -> date | None:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return valid_day(year, month + 1, number)


def _whole_year(year: str, today: date) -> int:
    """Return the year that two digits stand for: the nearest one."""
    if len(year) > 2:
        return int(year)
    return today.year + (int(year) - today.year + 50) % 100 - 50
