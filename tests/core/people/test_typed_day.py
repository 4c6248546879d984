"""Days written as a date, in Dutch and English; those named in speech are in test_relative_day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NoSuchDay
from core.people.rules.typed_day import FURTHEST, day_from

TODAY = date(2026, 11, 21)  # a Saturday
days = st.dates(date(1930, 1, 1), date(2120, 12, 31))
MONTHS = """
januari january jan
februari february feb
maart march mrt
april april apr
mei may mei
juni june jun
juli july jul
augustus august aug
september september sep
oktober october okt
november november nov
december december dec
"""
DUTCH, ENGLISH, SHORT = zip(*map(str.split, MONTHS.strip().splitlines()), strict=True)
WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3-12", date(2026, 12, 3)),
        ("3/12", date(2026, 12, 3)),
        ("3.12.", date(2026, 12, 3)),
        ("03 12", date(2026, 12, 3)),
        (" 3 - 12 ", date(2026, 12, 3)),
        ("3-12-2026", date(2026, 12, 3)),
        ("3-12-27", date(2027, 12, 3)),
        ("3-12-99", date(1999, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("2026/12/3", date(2026, 12, 3)),
        ("3 dec", date(2026, 12, 3)),
        ("3 dec.", date(2026, 12, 3)),
        ("3 December", date(2026, 12, 3)),
        ("3dec", date(2026, 12, 3)),
        ("3 dec 2028", date(2028, 12, 3)),
        ("op 3 december", date(2026, 12, 3)),
        ("de 3e december", date(2026, 12, 3)),
        ("on the 3rd of December", date(2026, 12, 3)),
        ("December 3rd, 2026", date(2026, 12, 3)),
        ("dec 3", date(2026, 12, 3)),
        ("donderdag 3 december", date(2026, 12, 3)),
        ("do de 3e dec", date(2026, 12, 3)),
        ("Thu, 3 Dec", date(2026, 12, 3)),
        ("21-11", TODAY),
        ("20-11", date(2027, 11, 20)),
        ("1 mei", date(2027, 5, 1)),
        ("29-2", date(2028, 2, 29)),
        ("vandaag", TODAY),
        ("Morgen", date(2026, 11, 22)),
        ("overmorgen", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 22)),
        ("gisteren", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 20)),
        ("volgende week", date(2026, 11, 28)),
        ("last week", date(2026, 11, 14)),
        ("vrijdag", date(2026, 11, 27)),
        ("Fri.", date(2026, 11, 27)),
        ("komende vrijdag", date(2026, 11, 27)),
        ("zaterdag", date(2026, 11, 28)),
        ("over 3 dagen", date(2026, 11, 24)),
        ("over één week", date(2026, 11, 28)),
        ("in two weeks", date(2026, 12, 5)),
        ("in 2 weeks", date(2026, 12, 5)),
        ("over een maand", date(2026, 12, 21)),
        ("3 months ago", date(2026, 8, 21)),
        ("twee dagen geleden", date(2026, 11, 19)),
        ("2 dagen geleden", date(2026, 11, 19)),
    ],
)
def test_what_people_type_is_read(typed, day):
    assert day_from(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3-12", date(2025, 12, 3)),
        ("21-11", TODAY),
        ("1 mei", date(2026, 5, 1)),
        ("29 feb", date(2024, 2, 29)),
        ("vrijdag", date(2026, 11, 20)),
        ("zaterdag", date(2026, 11, 14)),
        ("zondag", date(2026, 11, 15)),
        ("3-12-2026", date(2026, 12, 3)),
    ],
)
def test_looking_back_a_day_without_a_year_is_the_last_one(typed, day):
    assert day_from(typed, TODAY, past=True) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "31-2",
        "31-2-2027",
        "30 februari",
        "29-2-2027",
        "31 juni",
        "0-5",
        "5-0",
        "5-13",
        "13 foo",
        "foo 13",
        "2026-13-01",
        "2026-2-30",
        "vrijdag 3 december",  # that is a Thursday
        "vrijdag 31-2",
        "vrijdag of zo",
        "ergens volgende maand",
        "12",
        "3-12-202",
        "3-12-20266",
        "3-12-1925",
        "3-12-2127",
        "0000-01-01",
        "in 2000 years",
        "over 9999 maanden",
        "9999 weeks ago",
        "-3-12",
        "32e",
        "15e van dertien",
        "3 of 4 dec",
        "over een week of twee",
        "over een paar dagen",
        "deze week",
        "deze maand",
        "binnenkort",
        "begin december",
        "15e van week 3",
        "vrijdag over 3 dagen",
        "vrijdag over een maand",
        "vrijdag over 7 maanden",
        "vrijdag over 0 weken",
        "eind maart 0000",
        "vrijdag over 9 dagen",
        "vrijdag week 54",
        "maandag de 15e juni",
        "ochtend",
        "van",
        "de",
        "eind",
        "eind 2027",
        "1" * 100_000,
        "3-12 " * 30,
    ],
)
def test_what_is_no_day_of_the_calendar_is_refused(typed):
    with pytest.raises(NoSuchDay):
        day_from(typed, TODAY)


def test_at_the_end_of_the_calendar_there_is_no_tomorrow():
    with pytest.raises(NoSuchDay):
        day_from("morgen", date.max)


def test_a_leap_day_is_found_also_where_a_century_keeps_it_away_for_eight_years():
    assert day_from("29-2", date(2096, 3, 1)) == date(2104, 2, 29)
    assert day_from("29-2", date(2104, 2, 28), past=True) == date(2096, 2, 29)


@given(days, st.booleans())
def test_a_whole_date_is_the_same_day_in_every_way_of_writing_it(day, past):
    number, month, year = day.day, day.month, day.year
    today = date(2026, 11, 21)
    for typed in (
        day.isoformat(),
        f"{number}-{month}-{year}",
        f"{number:02}/{month:02}/{year}",
        f"{number} {DUTCH[month - 1]} {year}",
        f"{number} {SHORT[month - 1]}. {year}",
        f"{ENGLISH[month - 1].title()} {number}, {year}",
        f"{WEEKDAYS[day.weekday()]} {number}-{month}-{year}",
    ):
        assert day_from(typed, today, past=past) == day


@given(days, days)
def test_without_a_year_it_is_the_nearest_such_day_ahead_today_included(day, today):
    found = day_from(f"{day.day}-{day.month}", today)
    assert (found.day, found.month) == (day.day, day.month)
    assert found >= today
    earlier = [date(year, day.month, day.day) for year in _years_with(day, today.year, found.year)]
    assert all(other < today for other in earlier)


@given(days, days)
def test_looking_back_it_is_the_nearest_such_day_behind_today_included(day, today):
    found = day_from(f"{day.day}-{day.month}", today, past=True)
    assert (found.day, found.month) == (day.day, day.month)
    assert found <= today
    later = [date(year, day.month, day.day) for year in _years_with(day, found.year + 1, today.year + 1)]
    assert all(other > today for other in later)


@given(days, st.sampled_from(WEEKDAYS), st.booleans())
def test_a_weekday_is_within_a_week_and_never_today(today, weekday, past):
    found = day_from(weekday, today, past=past)
    assert found.weekday() == WEEKDAYS.index(weekday)
    assert timedelta(0) < (today - found if past else found - today) <= timedelta(days=7)


@given(days, st.integers(1900, 2199))
def test_two_digits_stand_for_the_nearest_year(today, year):
    found = day_from(f"3-12-{year % 100:02}", today)
    assert found.year % 100 == year % 100
    assert abs(found.year - today.year) <= FURTHEST / 2


@given(st.text() | st.from_regex(r"[0-9 a-z/.-]{0,20}"), days)
def test_whatever_is_typed_it_is_a_day_within_a_hundred_years_or_no_such_day(typed, today):
    try:
        found = day_from(typed, today)
    except NoSuchDay:
        return
    assert abs(found.year - today.year) <= FURTHEST


def _years_with(day, first, last):
    """Give the years in which there is such a day."""
    leap = (day.month, day.day) == (2, 29)
    return [year for year in range(first, last) if not leap or _is_leap(year)]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
