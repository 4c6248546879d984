"""Days as they are named in speech, in Dutch, Flemish and English, on a Wednesday."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NoSuchDay
from core.people.rules import day_words
from core.people.rules.typed_day import FURTHEST, day_from

TODAY = date(2026, 12, 2)


def december(number):
    return date(2026, 12, number)


def november(number):
    return date(2026, 11, number)


DUTCH = {
    "over twee weken": december(16),
    "over 3 dagen": december(5),
    "over veertien dagen": december(16),
    "over acht dagen": december(10),
    "over een half jaar": date(2027, 6, 2),
    "over een jaar": date(2027, 12, 2),
    "twee weken geleden": november(18),
    "drie dagen terug": november(29),
    "volgende vrijdag": december(11),
    "volgende week vrijdag": december(11),
    "vrijdag volgende week": december(11),
    "vrijdag van volgende week": december(11),
    "volgende week dinsdag": december(8),
    "volgende maandag": december(7),
    "volgende week": december(9),
    "volgende maand": date(2027, 1, 2),
    "komende vrijdag": december(4),
    "komende week vrijdag": december(11),
    "aankomende vrijdag": december(4),
    "a.s. vrijdag": december(4),
    "as vrijdag": december(4),
    "vrijdag a.s.": december(4),
    "aanstaande woensdag": december(9),
    "deze vrijdag": december(4),
    "deze week vrijdag": december(4),
    "vrijdag deze week": december(4),
    "maandag deze week": november(30),
    "afgelopen vrijdag": november(27),
    "vorige vrijdag": november(27),
    "vrijdag jl.": november(27),
    "vrijdag j.l.": november(27),
    "vorige week": november(25),
    "vorige week dinsdag": november(24),
    "dinsdag vorige week": november(24),
    "afgelopen week dinsdag": november(24),
    "vorige maand": november(2),
    "vrijdag over een week": december(11),
    "vrijdag over twee weken": december(18),
    "woensdag over een week": december(16),
    "morgen over een week": december(10),
    "vandaag over 2 maanden": date(2027, 2, 2),
    "2 weken vanaf nu": december(16),
    "gister": december(1),
    "gisteravond": december(1),
    "eergisteren": november(30),
    "eergister": november(30),
    "vanochtend": december(2),
    "vanmorgen": december(2),
    "vanmiddag": december(2),
    "vanavond": december(2),
    "morgenvroeg": december(3),
    "morgenochtend": december(3),
    "morgen middag": december(3),
    "gistermorgen": december(1),
    "overmorgen": december(4),
    "vrijdagmiddag": december(4),
    "vrijdagmorgen": december(4),
    "vrijdag morgen": december(4),
    "vr avond": december(4),
    "4\N{EN DASH}12": december(4),
    "4 \N{EM DASH} 12": december(4),
    "4\N{NON-BREAKING HYPHEN}12": december(4),
    "4\N{MINUS SIGN}12": december(4),
    "4\N{ZERO WIDTH SPACE}-12": december(4),
    "4\N{NO-BREAK SPACE}dec": december(4),
    "15 dec \N{RIGHT SINGLE QUOTATION MARK}26": december(15),
    "15 dec": december(15),
    "15 dec '26": december(15),
    "15 dec. 2026": december(15),
    "15 van december": december(15),
    "de 15e": december(15),
    "15e": december(15),
    "15de": december(15),
    "de 2e": december(2),
    "de 1ste": date(2027, 1, 1),
    "de 31e": december(31),
    "de 15e van de maand": december(15),
    "de 15e van volgende maand": date(2027, 1, 15),
    "15e volgende maand": date(2027, 1, 15),
    "volgende maand de 15e": date(2027, 1, 15),
    "vrijdag de 4e": december(4),
    "eind van de maand": december(31),
    "eind deze maand": december(31),
    "aan het einde van de maand": december(31),
    "eind volgende maand": date(2027, 1, 31),
    "eind vorige maand": november(30),
    "eind februari": date(2027, 2, 28),
    "eind februari 2028": date(2028, 2, 29),
    "eind december": december(31),
    "vrijdag week 50": december(11),
    "week 50 vrijdag": december(11),
    "ma in week 1": date(2027, 1, 4),
    "uiterlijk vrijdag": december(4),
    "uiterlijk volgende week vrijdag": december(11),
}
FLEMISH = {
    "binnen twee weken": december(16),
    "binnen 14 dagen": december(16),
    "vrijdag in acht dagen": december(11),
    "vrijdag over acht dagen": december(11),
    "vrijdag binnen veertien dagen": december(18),
    "toekomende week": december(9),
    "verleden week": november(25),
    "verleden vrijdag": november(27),
    "deze morgen": december(2),
    "deze namiddag": december(2),
    "vrijdagvoormiddag": december(4),
    "morgennamiddag": december(3),
    "tegen vrijdag": december(4),
    "einde maand": december(31),
}
ENGLISH = {
    "in two weeks": december(16),
    "within a fortnight": december(16),
    "in a month": date(2027, 1, 2),
    "3 days ago": november(29),
    "two weeks from today": december(16),
    "3 days from now": december(5),
    "next Friday": december(11),
    "Friday next week": december(11),
    "next week Friday": december(11),
    "this Friday": december(4),
    "this coming Friday": december(4),
    "Friday this week": december(4),
    "last Friday": november(27),
    "this past Friday": november(27),
    "Friday of last week": november(27),
    "next month": date(2027, 1, 2),
    "a week on Friday": december(11),
    "two weeks from Friday": december(18),
    "a week tomorrow": december(10),
    "Friday week": december(11),
    "today week": december(9),
    "the 15th": december(15),
    "on the 1st": date(2027, 1, 1),
    "the 15th of next month": date(2027, 1, 15),
    "Friday the 4th": december(4),
    "the end of the month": december(31),
    "end of next month": date(2027, 1, 31),
    "end of February": date(2027, 2, 28),
    "by the end of this month": december(31),
    "this morning": december(2),
    "this afternoon": december(2),
    "tonight": december(2),
    "last night": december(1),
    "tomorrow morning": december(3),
    "Friday evening": december(4),
    "the day after tomorrow": december(4),
    "the day before yesterday": november(30),
    "by Friday": december(4),
}


@pytest.mark.parametrize(("said", "day"), [*DUTCH.items(), *FLEMISH.items(), *ENGLISH.items()])
def test_a_day_is_read_as_it_is_said(said, day):
    assert day_from(said, TODAY) == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("de 15e", november(15)),
        ("the 2nd", december(2)),
        ("de 31e", date(2026, 10, 31)),
        ("vrijdag", november(27)),
        ("vrijdagmiddag", november(27)),
        ("eind november", november(30)),
        ("eind december", date(2025, 12, 31)),
        ("vrijdag week 50", date(2025, 12, 12)),
        ("maandag week 49", november(30)),
        ("vorige week vrijdag", november(27)),
        ("komende vrijdag", december(4)),  # says itself that it lies ahead
    ],
)
def test_looking_back_a_day_without_a_direction_lies_behind(said, day):
    assert day_from(said, TODAY, past=True) == day


@pytest.mark.parametrize(
    ("today", "friday"), [(date(2026, 12, 6), december(11)), (date(2026, 12, 7), december(18))]
)
def test_a_week_begins_on_monday(today, friday):
    assert day_from("volgende vrijdag", today) == friday


def test_of_a_week_that_few_years_have_it_is_that_of_the_next_year_with_one():
    assert day_from("vrijdag week 53", date(2027, 3, 1)) == date(2032, 12, 31)


@pytest.mark.parametrize("said", ["31e van volgende maand", "30e volgende maand"])
def test_a_day_that_the_month_does_not_have_is_refused(said):
    with pytest.raises(NoSuchDay):
        day_from(said, date(2027, 1, 5))


@pytest.mark.parametrize("said", ["volgende week", "over 3 dagen", "volgende maand", "vrijdag over een week"])
def test_beyond_the_end_of_the_calendar_nothing_is_read(said):
    with pytest.raises(NoSuchDay):
        day_from(said, date.max)


WORDS = sorted(
    {
        *day_words.MONTHS,
        *day_words.WEEKDAYS,
        *day_words.COUNTS,
        *day_words.NEAR,
        *day_words.UNITS,
        *day_words.LONG_UNITS,
        *day_words.WHICH,
        *day_words.LEADING,
        *day_words.PARTS,
        *("over", "in", "binnen", "geleden", "ago", "eind", "week", "van", "of", "from", "a.s."),
        *("1", "2", "15", "15e", "31", "53", "2028", "31-2"),
    }
)


@given(
    st.lists(st.sampled_from(WORDS), max_size=6),
    st.dates(date(1970, 1, 1), date(2199, 12, 31)),
    st.booleans(),
)
def test_whatever_is_said_with_these_words_it_is_a_day_or_no_such_day(said, today, past):
    try:
        found = day_from(" ".join(said), today, past=past)
    except NoSuchDay:
        return
    assert abs(found.year - today.year) <= FURTHEST
