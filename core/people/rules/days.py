"""Calculate with days of the calendar, where months are of unequal length.

A moment's day is the one it had where it was written (`moment.date()`), also after a journey or when the
clock changed since; so nothing here knows time zones.
"""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from core.errors import NoSuchDay

_FRIDAY, _MONDAY_AFTER = 5, 8
"""By the number of a day in its week, which begins with 1."""


@lru_cache(maxsize=1024)  # thousands of records lie on a few hundred days
def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or earlier when negative.

    In a month that is too short it is the last day: a month after 31 January is 28 or 29 February. Raises
    NoSuchDay where the calendar ends.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise NoSuchDay
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_working_day(day: date) -> date:
    """Return the first day after this one from Monday to Friday."""
    following = days_later(day, 1)
    number = following.isoweekday()
    return days_later(following, _MONDAY_AFTER - number) if number > _FRIDAY else following


def days_later(day: date, days: int) -> date:
    """Return the day so many days later, or earlier when negative. Raises NoSuchDay at the calendar's end."""
    try:
        return day + timedelta(days)
    except OverflowError:
        raise NoSuchDay from None
