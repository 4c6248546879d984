import datetime
import gettext

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from core.language import Language

DAY = datetime.date(2026, 11, 21)


@pytest.fixture
def catalogues(tmp_path):
    screens = Catalog("nl")
    screens.add("Save", "Bewaar")
    screens.add("Hello {name}", "Dag {name}")
    screens.add(("{n} note", "{n} notes"), ("één notitie", "{n} notities"))
    cards = Catalog("en")
    cards.add("Kijk.", "Look.", context="t07.steps")
    for name, catalogue in (("screens", screens), ("cards", cards)):
        compiled = tmp_path / str(catalogue.locale) / "LC_MESSAGES" / f"{name}.mo"
        compiled.parent.mkdir(parents=True)
        with compiled.open("wb") as file:
            write_mo(file, catalogue)
    return tmp_path


@pytest.fixture
def dutch(catalogues):
    return Language("nl", catalogues)


@pytest.fixture
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


def test_a_text_without_a_translation_stays_as_it_is(dutch):
    assert dutch.text("New") == "New"


def test_days_are_written_as_the_language_does(dutch, english):
    assert dutch.date(DAY) == "21 nov 2026"
    assert english.date(DAY) == "Nov 21, 2026"
    assert dutch.date_long(DAY) == "zaterdag 21 november 2026"
    assert (dutch.weekday(DAY), english.weekday(DAY)) == ("Zaterdag", "Saturday")
    assert english.date_long(DAY) == "Saturday, November 21, 2026"


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


@pytest.fixture
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
    assert flemish.number(1234.5) == dutch.number(1234.5)
    assert flemish.list("abc") == dutch.list("abc")
    assert (flemish.code, flemish.whole) == ("nl-BE", "nl")
