"""Queries about people, and queries about things."""

import pytest

from core.deck.about_people import is_about_people
from core.deck.words import written_out


@pytest.mark.parametrize(
    "query",
    ["ik vertrouw m niet", "klant belt boos", "durft de ladder niet op", "she's late", "talks over everyone"],
)
def test_a_word_for_somebody_makes_it_about_people(query):
    assert is_about_people(written_out(query))


@pytest.mark.parametrize("query", ["", "nieuwe printer", "sleutel van de loods", "forklift licence"])
def test_things_alone_are_not_about_people(query):
    assert not is_about_people(written_out(query))
