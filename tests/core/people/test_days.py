"""Months of unequal length, and leap years."""

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NoSuchDay
from core.people.rules.days import days_later, months_later, next_working_day

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
months = st.integers(-600, 600)


@given(days, months)
def test_some_months_later_is_in_the_month_that_many_months_later(day, count):
    later = months_later(day, count)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count


@given(days, months)
def test_some_months_later_keeps_the_day_of_the_month_or_is_the_last_day_of_a_shorter_month(day, count):
    later = months_later(day, count)
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@given(days, days, months)
def test_the_order_of_two_days_stays_the_same_some_months_later(one, other, count):
    first, last = sorted((one, other))
    assert months_later(first, count) <= months_later(last, count)


@given(st.integers(1904, 2096))
def test_a_month_after_the_last_of_january_is_the_last_of_february(year):
    assert months_later(date(year, 1, 31), 1) == date(year, 2, 29 if isleap(year) else 28)


def test_a_year_after_a_leap_day_is_the_28th_and_four_years_after_it_the_29th():
    assert months_later(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_later(date(2024, 2, 29), 48) == date(2028, 2, 29)


@pytest.mark.parametrize("count", [-(10**9), -25_000, 120_000, 10**9])
def test_there_is_no_day_where_the_calendar_ends(count):
    with pytest.raises(NoSuchDay):
        months_later(date(2026, 11, 21), count)


@given(days)
def test_the_next_working_day_is_the_first_after_it_from_monday_to_friday(day):
    between = [day + timedelta(away) for away in range(1, 4)]
    assert next_working_day(day) == next(one for one in between if one.weekday() < 5)


@pytest.mark.parametrize("count", [-1_000_000, 3_000_000, 10**12])
def test_some_days_later_there_is_no_day_where_the_calendar_ends(count):
    with pytest.raises(NoSuchDay):
        days_later(date(2026, 11, 21), count)
