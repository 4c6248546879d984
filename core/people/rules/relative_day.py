"""Reading a day that is named from today on: "volgende vrijdag", "in 2 weeks", "eind van de maand".

Each way to name a day is a pattern with a function that returns the day. A week begins on Monday, so on a
Wednesday "volgende vrijdag" is nine days away, and "komende vrijdag" two.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeAlias

from core.people.rules.day_words import (
    COMING,
    COUNTS,
    DAYS,
    LAST,
    LONG_UNITS,
    MONTH,
    MONTHS,
    NEAR,
    NEXT,
    UNITS,
    WEEKDAYS,
    WHICH,
    any_of,
)
from core.people.rules.days import days_later, months_later
from core.people.rules.written_date import nearest, valid_day

_WEEKDAY = f"(?P<weekday>{any_of(WEEKDAYS)})"
_WHICH = f"(?P<which>{any_of(WHICH)})"
_COUNT = rf"(?P<count>\d{{1,4}}|{any_of(COUNTS)}) (?P<unit>{any_of([*UNITS, *LONG_UNITS])})"
_START = f"(?P<start>{any_of([*WEEKDAYS, *(name for name, away in NEAR.items() if away >= 0)])})"
_NUMBER = r"(?P<number>\d{1,2})(?:e|de|ste|st|nd|rd|th)?"
_WEEK = r"(?:week|wk) (?P<week>\d{1,2})"
_IN = "(?:over|in|binnen|within)"
_OF = "(?:van |of )?"
_END = f"(?:eind|einde|end) {_OF}"
_A_MONTH = any_of(MONTH)


@dataclass(frozen=True)
class _Said:
    """The named words of a pattern that fits. A day without a direction lies ahead, or in the `past`."""

    words: Mapping[str, str | None]
    today: date
    past: bool

    def __getitem__(self, name: str) -> str:
        return self.words[name] or ""

    @property
    def which(self) -> int:
        """How many weeks or months away it is."""
        return WHICH[self["which"]]


_Read: TypeAlias = Callable[[_Said], date | None]


def relative_day(text: str, today: date, *, past: bool) -> date | None:
    """Return the day, or None for what is none. Raises NoSuchDay beyond the end of the calendar."""
    if text in NEAR:
        return days_later(today, NEAR[text])
    for pattern, read in _rules():
        if match := pattern.fullmatch(text):
            return read(_Said(match.groupdict(), today, past))
    return None


def _weekday(said: _Said) -> date:
    return _last_weekday(said) if said.past else _next_weekday(said)


def _next_weekday(said: _Said) -> date:
    return days_later(said.today, _days_to(said["weekday"], said.today) or 7)


def _last_weekday(said: _Said) -> date:
    return days_later(said.today, _days_to(said["weekday"], said.today) - 7)


def _of_numbered_week(said: _Said) -> date | None:
    def in_year(years: int) -> date | None:
        with suppress(ValueError):  # not every year has a week 53
            return date.fromisocalendar(year + years, int(said["week"]), WEEKDAYS[said["weekday"]])
        return None

    year = said.today.isocalendar().year
    return nearest(in_year, said.today, past=said.past)


def _week(said: _Said) -> date | None:
    return days_later(said.today, 7 * said.which) if said.which else None


def _month(said: _Said) -> date | None:
    return months_later(said.today, said.which) if said.which else None


def _from_day(said: _Said) -> date | None:
    """Return the day so long after one that is near, or so many weeks after a weekday.

    What is called eight days after a weekday is a week after it: the first day is counted as well.
    """
    start = said["start"]
    if start in NEAR:
        return _later(said, days_later(said.today, NEAR[start]))
    days = 7 if said["unit"] in DAYS and _number(said) == 8 else _number(said) * UNITS.get(said["unit"], 0)
    if days == 0 or days % 7:
        return None
    return days_later(said.today, (_days_to(start, said.today) or 7) + days)


def _a_week_from_day(said: _Said) -> date:
    start = said["start"]
    away = NEAR[start] if start in NEAR else _days_to(start, said.today) or 7
    return days_later(said.today, away + 7)


def _day_of_month(said: _Said) -> date | None:
    month = months_later(said.today.replace(day=1), said.which)
    return valid_day(month.year, month.month, int(said["number"]))


def _end_of_this_month(said: _Said) -> date:
    return _last_day(months_later(said.today, said.which if said["which"] else 0))


def _end_of_named_month(said: _Said) -> date | None:
    def in_year(year: int) -> date | None:
        first = valid_day(year, MONTHS[said["month"]], 1)
        return _last_day(first) if first else None

    if said["year"]:
        return in_year(int(said["year"]))
    return nearest(lambda years: in_year(said.today.year + years), said.today, past=said.past)


def _days_to(weekday: str, today: date) -> int:
    return (WEEKDAYS[weekday] - today.isoweekday()) % 7


def _in_week(said: _Said, weeks: int) -> date:
    return days_later(said.today, 7 * weeks + WEEKDAYS[said["weekday"]] - said.today.isoweekday())


def _last_day(of_month: date) -> date:
    return of_month.replace(day=monthrange(of_month.year, of_month.month)[1])


def _later(said: _Said, day: date, sign: int = 1) -> date:
    number = sign * _number(said)
    if said["unit"] in UNITS:
        return days_later(day, number * UNITS[said["unit"]])
    return months_later(day, number * LONG_UNITS[said["unit"]])


def _number(said: _Said) -> int:
    return COUNTS.get(said["count"]) or int(said["count"])


_READERS: tuple[tuple[_Read, tuple[str, ...]], ...] = (
    (_weekday, (_WEEKDAY,)),
    (_next_weekday, (f"{any_of(COMING)} {_WEEKDAY}", rf"{_WEEKDAY} (?:aanstaande|as|a\.s)")),
    (_last_weekday, (f"{any_of(LAST)} {_WEEKDAY}", rf"{_WEEKDAY} (?:jongstleden|jl|j\.l)")),
    (lambda said: _in_week(said, 1), (f"{any_of(NEXT)} {_WEEKDAY}",)),
    (
        lambda said: _in_week(said, said.which),
        (f"{_WHICH} week {_WEEKDAY}", f"{_WEEKDAY} {_OF}{_WHICH} week"),
    ),
    (_of_numbered_week, (f"{_WEEKDAY} (?:in |van )?{_WEEK}", f"{_WEEK} {_WEEKDAY}")),
    (_week, (f"{_WHICH} week",)),
    (_month, (f"{_WHICH} {_A_MONTH}",)),
    (lambda said: _later(said, said.today), (f"{_IN} {_COUNT}",)),
    (lambda said: _later(said, said.today, sign=-1), (f"{_COUNT} (?:geleden|terug|ago)",)),
    (_from_day, (f"{_START} {_IN} {_COUNT}", f"{_COUNT} (?:vanaf |from |after )?{_START}")),
    (_a_week_from_day, (f"{_START} week",)),
    (_day_of_month, (f"{_NUMBER} {_OF}{_WHICH} {_A_MONTH}", f"{_WHICH} {_A_MONTH} {_NUMBER}")),
    (_end_of_this_month, (f"{_END}(?:{_WHICH} )?{_A_MONTH}",)),
    (_end_of_named_month, (rf"{_END}(?P<month>{any_of(MONTHS)})(?: (?P<year>\d{{4}}))?",)),
)


@cache  # compiled at the first day that is typed, and not while the app starts
def _rules() -> tuple[tuple[re.Pattern[str], _Read], ...]:
    return tuple((re.compile(pattern), read) for read, patterns in _READERS for pattern in patterns)
