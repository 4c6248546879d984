"""What a typed name says too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.people.naming import TooMuch, too_much


@pytest.mark.parametrize(
    "name", ["Teun", "T.", "J.P.", "Teun P.", "T. van de B.", "Bo", "", "Piet 2", "Jan de", "🌻"]
)
def test_a_first_name_initials_or_a_nickname_is_enough(name):
    assert too_much(name) is None


@pytest.mark.parametrize("name", ["Test Teunissen", "Proef van der Piet", "T. Teunissen Teun"])
def test_a_second_word_longer_than_an_initial_may_be_a_surname(name):
    assert too_much(name) is TooMuch.SURNAME


@pytest.mark.parametrize("name", ["Teun 3-4-1980", "Teun 03/04/80", "Teun 3 4 1980", "3.4.1980"])
def test_a_date_is_taken_for_a_date_of_birth(name):
    assert too_much(name) is TooMuch.BIRTH_DATE


@pytest.mark.parametrize("name", ["111222333", "Teun 1112.22.333", "Teun 123456782", "10000008"])
def test_a_number_that_passes_the_11_proof_is_a_service_number(name):
    assert too_much(name) is TooMuch.SERVICE_NUMBER


@pytest.mark.parametrize("name", ["111222334", "000000000", "1234567", "1112223334"])
def test_another_number_is_not_a_service_number(name):
    assert too_much(name) is not TooMuch.SERVICE_NUMBER


@given(st.text())
def test_any_name_can_be_looked_at(name):
    too_much(name)
