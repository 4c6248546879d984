import datetime
import gettext

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from core.language import Language
from tests.zones import TURNS

DAY = datetime.date(2026, 11, 21)
SAID = {
    "yesterday": "gisteren",
    "today": "vandaag",
    "tomorrow": "morgen",
    "the day after tomorrow": "overmorgen",
}


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory):
    folder = tmp_path_factory.mktemp("catalogues")
    screens = Catalog("nl")
    screens.add("Save", "Bewaar")
    screens.add("Hello {name}", "Dag {name}")
    for english, said in SAID.items():
        screens.add(english, said)
    screens.add(("{n} note", "{n} notes"), ("één notitie", "{n} notities"))
    cards = Catalog("en")
    cards.add("Kijk.", "Look.", context="t07.steps")
    practice = Catalog("en")
    practice.add("Hoor.", "Listen.", context="oor/een.text")
    for name, catalogue in (("screens", screens), ("cards", cards), ("practice", practice)):
        compiled = folder / str(catalogue.locale) / "LC_MESSAGES" / f"{name}.mo"
        compiled.parent.mkdir(parents=True, exist_ok=True)
        with compiled.open("wb") as file:
            write_mo(file, catalogue)
    return folder


@pytest.fixture(scope="module")
def dutch(catalogues):
    return Language("nl", catalogues)


@pytest.fixture(scope="module")
def english(catalogues):
    return Language("en", catalogues)


def test_a_text_of_a_screen_is_translated_from_english(dutch, english):
    assert dutch.text("Save") == "Bewaar"
    assert english.text("Save") == "Save"


def test_values_take_their_places_in_a_text(dutch, english):
    assert dutch.text("Hello {name}", name="Test Teun") == "Dag Test Teun"
    assert english.text("Hello {name}", name="{Proef}") == "Hello {Proef}"


def test_a_text_about_a_number_takes_the_form_that_fits(dutch, english):
    assert dutch.plural("{n} note", "{n} notes", 1) == "één notitie"
    assert dutch.plural("{n} note", "{n} notes", 1200) == "1.200 notities"
    assert english.plural("{n} note", "{n} notes", 1) == "1 note"
    assert english.plural("{n} note of {name}", "{n} notes of {name}", 2, name="Piet") == "2 notes of Piet"


def test_a_text_of_a_card_is_translated_from_dutch_in_its_context(dutch, english):
    assert english.card("t07.steps", "Kijk.") == "Look."
    assert english.card("t14.steps", "Kijk.") == "Kijk."
    assert dutch.card("t07.steps", "Kijk.") == "Kijk."


def test_a_text_to_practise_with_is_translated_from_dutch_in_its_context(dutch, english):
    assert english.practice("oor/een.text", "Hoor.") == "Listen."
    assert dutch.practice("oor/een.text", "Hoor.") == "Hoor."


def test_a_text_without_a_translation_stays_as_it_is(dutch):
    assert dutch.text("New") == "New"


def test_days_are_written_as_the_language_does(dutch, english):
    assert dutch.date(DAY) == "21 nov 2026"
    assert english.date(DAY) == "Nov 21, 2026"
    assert (dutch.date_short(DAY), english.date_short(DAY)) == ("21 nov", "Nov 21")
    assert dutch.date_long(DAY) == "zaterdag 21 november 2026"
    assert (dutch.weekday(DAY), dutch.weekday(DAY, begins=True)) == ("zaterdag", "Zaterdag")
    assert english.weekday(DAY) == "Saturday"
    assert english.date_long(DAY) == "Saturday, November 21, 2026"


@pytest.mark.parametrize(
    ("away", "said", "in_english"),
    [
        (-326, "30 december 2025", "December 30, 2025"),
        (-7, "14 november", "November 14"),
        (-6, "zondag", "Sunday"),
        (-2, "donderdag", "Thursday"),
        (-1, "gisteren", "yesterday"),
        (0, "vandaag", "today"),
        (1, "morgen", "tomorrow"),
        (2, "overmorgen", "the day after tomorrow"),
        (3, "dinsdag", "Tuesday"),
        (6, "vrijdag", "Friday"),
        (7, "28 november", "November 28"),
        (41, "1 januari 2027", "January 1, 2027"),
    ],
)
def test_a_day_is_called_as_people_call_it(dutch, english, away, said, in_english):
    day = DAY + datetime.timedelta(away)
    assert (dutch.relative_day(day, DAY), english.relative_day(day, DAY)) == (said, in_english)


def test_a_day_that_begins_a_line_has_a_capital(dutch):
    assert dutch.relative_day(DAY, DAY, begins=True) == "Vandaag"
    assert dutch.relative_day(DAY - datetime.timedelta(40), DAY, begins=True) == "12 oktober"


DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1))


@given(DAYS, DAYS)
def test_no_two_days_behind_and_no_two_ahead_are_called_the_same(english, today, day):
    other = day + datetime.timedelta(1 if day >= today else -1)
    assert english.relative_day(day, today) != english.relative_day(other, today)


@given(DAYS, st.integers(-6, 6))
def test_a_day_less_than_a_week_away_is_called_by_no_number(dutch, today, away):
    said = dutch.relative_day(today + datetime.timedelta(away), today)
    assert not any(letter.isdigit() for letter in said)


@given(DAYS, DAYS)
def test_the_year_is_said_of_a_day_in_another_year_alone(dutch, today, day):
    is_near = abs((day - today).days) < 7
    assert (str(day.year) in dutch.relative_day(day, today)) == (day.year != today.year and not is_near)


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize("day", TURNS)
@pytest.mark.parametrize("hour", [0, 12, 23])
def test_in_every_zone_a_moment_of_the_day_before_is_of_yesterday(dutch, day, hour):
    now = datetime.datetime.combine(day, datetime.time(hour)).astimezone()
    before = datetime.datetime.combine(day - datetime.timedelta(1), datetime.time(hour)).astimezone()
    assert dutch.relative_day(before.date(), now.date()) == "gisteren"


def test_numbers_are_written_as_the_language_does(dutch, english):
    assert (dutch.number(1234.5), english.number(1234.5)) == ("1.234,5", "1,234.5")


def test_lists_are_written_as_the_language_does(dutch, english):
    assert dutch.list(["een", "twee", "drie"]) == "een, twee en drie"
    assert english.list(iter(["one", "two"])) == "one and two"
    assert dutch.list([]) == ""


def test_a_language_without_catalogue_is_refused(catalogues):
    with pytest.raises(FileNotFoundError):
        Language("de", catalogues)


def test_a_language_needs_no_catalogue_of_the_texts_it_is_the_source_of(dutch):
    assert type(dutch._cards) is gettext.NullTranslations


@pytest.fixture(scope="module")
def flemish(catalogues):
    few = Catalog("nl_BE")
    few.add("Hello {name}", "Dag {name}, alles goed")
    compiled = catalogues / "nl_BE" / "LC_MESSAGES" / "screens.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, few)
    return Language("nl-BE", catalogues)


def test_a_variant_says_its_few_texts_otherwise_and_the_rest_as_its_language_does(flemish):
    assert flemish.text("Hello {name}", name="Test Teun") == "Dag Test Teun, alles goed"
    assert flemish.text("Save") == "Bewaar"
    assert flemish.plural("{n} note", "{n} notes", 2) == "2 notities"
    assert flemish.card("t07.steps", "Kijk.") == "Kijk."


def test_a_variant_writes_days_and_numbers_as_its_language_does(flemish, dutch):
    assert flemish.date(DAY) == dutch.date(DAY)
    assert flemish.date_long(DAY) == dutch.date_long(DAY)
    assert flemish.weekday(DAY) == dutch.weekday(DAY)
    assert flemish.relative_day(DAY, DAY) == "vandaag"
    assert flemish.number(1234.5) == dutch.number(1234.5)
    assert flemish.list("abc") == dutch.list("abc")
    assert (flemish.code, flemish.whole) == ("nl-BE", "nl")
