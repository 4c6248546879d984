"""What each kind of finding is, and what looks like it and is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.people.nudges import Nudge, NudgeKind, name_nudge, text_nudge

TODAY = date(2026, 11, 20)
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)


def found(text):
    """Give the kind of what is found in a text, and the words themselves."""
    nudge = text_nudge(text, TODAY)
    return (nudge.kind, text[nudge.start : nudge.end]) if nudge else None


def service_numbers():
    """Make valid Dutch numbers: the last digit is what the others add up to."""
    first = st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(any)
    checked = first.map(
        lambda digits: [*digits, sum(w * d for w, d in zip(WEIGHTS, digits, strict=True)) % 11]
    )
    return checked.filter(lambda digits: digits[-1] < 10).map(lambda digits: "".join(map(str, digits)))


letters = st.text(st.characters(exclude_categories=("Nd", "Cs")), max_size=20)


@given(letters, service_numbers(), letters)
def test_a_service_number_is_found_wherever_it_stands(before, number, after):
    text = f"{before} {number} {after}"
    assert text_nudge(text, TODAY) is not None
    assert text_nudge(f"x {number} y", TODAY) == Nudge(NudgeKind.CITIZEN_NUMBER, 2, 11)


@given(service_numbers(), st.integers(1, 9))
def test_a_number_with_another_check_digit_is_no_service_number(number, more):
    wrong = number[:-1] + str((int(number[-1]) + more) % 10)
    assert found(f"x {wrong} y") is None


@given(st.text(), st.dates(date(1970, 1, 1), date(2199, 1, 1)))
def test_any_text_can_be_looked_at_and_what_is_found_lies_inside(text, today):
    for nudge in (text_nudge(text, today), name_nudge(text, today)):
        assert nudge is None or 0 <= nudge.start < nudge.end <= len(text)


@given(
    st.lists(st.sampled_from([*"0123456789 .,-/()+@'", "geb", "mei", "Van", "dhr", "de", "X", "weg", "\n"]))
)
def test_any_jumble_of_dates_numbers_and_names_can_be_looked_at(pieces):
    text = "".join(pieces)
    for nudge in (text_nudge(text, TODAY), name_nudge(text, TODAY)):
        assert nudge is None or 0 <= nudge.start < nudge.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "111222333",
        "111 222 333",
        "1112.22.333",
        "nr111222333",
        "12 111222333 34",
        "85.07.30-033.28",
        "85073003328",
    ],
)
def test_numbers_of_citizens_are_found_with_dots_and_spaces_too(text):
    assert text_nudge(text, TODAY).kind is NudgeKind.CITIZEN_NUMBER


def test_who_was_born_in_this_century_has_a_number_as_well():
    check = 97 - 2_020_315_001 % 97
    assert found(f"020315-001-{check:02}") == (NudgeKind.CITIZEN_NUMBER, f"020315-001-{check:02}")


@pytest.mark.parametrize(
    "text",
    [
        "111222334",
        "000000000",
        "1112223334",
        "1 1 1 2 2 2 3 3 3",
        "111-222.333",
        "85.07.30-033.29",
        "85.27.40-033.28",
        "85.15.30-033.84",
    ],
)
def test_other_numbers_are_of_no_citizen(text):
    assert found(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "06-12345678",
        "0612345678",
        "(06) 12 34 56 78",
        "+31 (0)6 12345678",
        "0031 6 12345678",
        "02 123 45 67",
        "+32 470 12 34 56",
    ],
)
def test_a_phone_number_is_found(text):
    assert found(f"Bel {text} na vijven") == (NudgeKind.PHONE, text.lstrip("(+"))


@pytest.mark.parametrize(
    "text",
    [
        "06.00-14.30 12",
        "02-11-2026 10 uur",
        "0123-45",
        "0012345678",
        "1234567890",
        "+5 graden",
        "0 1 2 3 4 5 6 7 8 9",
    ],
)
def test_times_dates_and_orders_are_no_phone_numbers(text):
    assert found(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "3-5-1980",
        "03/05/1980",
        "3.5.1980",
        "1980-05-03",
        "3 mei 1980",
        "3e mei 1980",
        "3 okt. 1980",
        "May 3rd, 1980",
        "3rd of May 1980",
        "geboren 3-5-80",
        "geb. 3-5-'80",
        "geboren in Syrië in 1980",
        "geboren in 1980 en sinds 1998 hier",
    ],
)
def test_a_date_of_birth_is_found(text):
    kind, words = found(text)
    assert kind is NudgeKind.BIRTH_DATE
    assert "80" in words


@pytest.mark.parametrize(
    "text",
    [
        "12-11",
        "12-11-26",
        "12-11-2026",
        "3 mei 2026",
        "sinds 01-09-1998",
        "machine van 12 maart 1995",
        "3 stuks 1980",
        "3 maten 1980",
        "jarig op 3 mei",
        "verjaardag vieren op 12-11-2026",
        "1980",
        "2020-11-2",
        "01-01-1901",
        "12 10 80",
        "jarig, 12 10 80 stuks",
    ],
)
def test_an_agreement_and_an_old_day_of_work_are_no_dates_of_birth(text):
    assert found(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("dhr. Testinga belt", "dhr. Testinga"),
        ("mevrouw van der Proef", "mevrouw van der Proef"),
        ("Mr O'Testly called", "Mr O'Testly"),
        ("met Teun de Tester", "Teun de Tester"),
        ("Piet van den Proef", "Piet van den Proef"),
        ("zijn achternaam ken ik", "achternaam"),
    ],
)
def test_a_surname_in_a_text_is_found_by_its_title_or_its_particle(text, words):
    assert found(text) == (NudgeKind.SURNAME, words)


@pytest.mark.parametrize(
    "text",
    [
        "Bij de Proefwinkel geweest",
        "I miss Tess",
        "meneer P. belt",
        "de heer",
        "dhr.",
        "mevrouw",
        "Teun van HR",
        "Sanne van inkoop",
        "Teun de",
        "geen achternaam opschrijven",
    ],
)
def test_a_text_without_a_surname_has_none(text):
    assert found(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bij Proefstraat 12a", "Proefstraat 12a"),
        ("at 12 Long Sample Road", "12 Long Sample Road"),
        ("in 1234 AB Teststad", "1234 AB"),
        ("in 9999ZZ", "9999ZZ"),
        ("in ZZ99 3VZ", "ZZ99 3VZ"),
    ],
)
def test_an_address_is_found_by_its_number_or_its_postcode(text, words):
    assert found(text) == (NudgeKind.ADDRESS, words)


@pytest.mark.parametrize(
    "text",
    [
        "Wasstraat 3",
        "straat 3",
        "Onderweg 5 minuten",
        "12 road",
        "12 Road",
        "1200 KG",
        "1234 ab",
        "12 Big boxes",
        "12",
    ],
)
def test_a_place_at_work_is_no_address(text):
    assert found(text) is None


def test_a_mail_address_is_found_without_what_surrounds_it():
    assert found("Mail (proef@test.example).") == (NudgeKind.EMAIL, "proef@test.example")
    assert found("proef@test") is None


def test_words_that_are_fine_alone_do_not_excuse_a_phrase_around_them():
    assert found("Klachten van de klant") is None
    assert found("Had lichamelijke klachten") == (NudgeKind.HEALTH, "lichamelijke klachten")


def test_the_first_of_two_findings_is_given():
    assert found("Is ziek, bel 06-12345678") == (NudgeKind.HEALTH, "ziek")
    assert found("Bel 06-12345678, is ziek") == (NudgeKind.PHONE, "06-12345678")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Teun",
        "T.",
        "J.P.",
        "Teun P.",
        "T. van de B.",
        "Bo",
        "Piet 2",
        "Jan de",
        "🌻",
        "Ben",
        "kleine Piet",
        "Piet magazijn",
        "محمد",
    ],
)
def test_a_first_name_initials_or_a_nickname_is_enough(name):
    assert name_nudge(name, TODAY) is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Test Teunissen", "Teunissen"),
        ("TEST TEUNISSEN", "TEUNISSEN"),
        ("T. Teunissen", "Teunissen"),
        ("Proef van der piet", "van der piet"),
        ("Youssef el testi", "el testi"),
        ("van Testen", "van Testen"),
        ("mw. Proef", "mw. Proef"),
        ("تجربة اختبار", "اختبار"),
    ],
)
def test_what_comes_after_a_first_name_may_be_a_surname(name, words):
    nudge = name_nudge(name, TODAY)
    assert (nudge.kind, name[nudge.start : nudge.end]) == (NudgeKind.SURNAME, words)


@pytest.mark.parametrize("name", ["Teun 3-4-1980", "Teun 03/04/80", "Teun 3 4 1980", "Teun 3 mei 2026"])
def test_any_date_in_a_name_is_taken_for_a_date_of_birth(name):
    assert name_nudge(name, TODAY).kind is NudgeKind.BIRTH_DATE


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Teun 111222333", NudgeKind.CITIZEN_NUMBER),
        ("Teun 0612345678", NudgeKind.PHONE),
        ("Teun autist", NudgeKind.HEALTH),
    ],
)
def test_a_name_is_looked_at_as_any_text_too(name, kind):
    assert name_nudge(name, TODAY).kind is kind
