import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deck.card_preferences import RECENT, SENTENCE_LIMIT, CardPreferences
from core.deck.context import Context
from core.errors import TextTooLong

ids = st.sampled_from(["t01", "t02", "t03", "t04", "t05", "t06", "t07"])


def test_a_card_becomes_a_favourite_and_no_longer():
    preferences = CardPreferences().toggled("t01").toggled("t02")

    assert preferences.favourites == ("t02", "t01")
    assert preferences.toggled("t02").favourites == ("t01",)


@given(st.lists(ids))
def test_what_was_read_last_comes_first_and_once(opened):
    preferences = CardPreferences()
    for card in opened:
        preferences = preferences.read(card)

    assert list(preferences.recent) == list(dict.fromkeys(reversed(opened)))[:RECENT]


def test_a_sentence_of_ones_own_stands_by_its_card_until_it_is_emptied():
    preferences = CardPreferences().with_sentence("t01", "  Zeg het \n maar. ").with_sentence("t02", "Ja?")

    assert preferences.sentences == {"t01": "Zeg het maar.", "t02": "Ja?"}
    assert preferences.with_sentence("t01", " ").sentences == {"t02": "Ja?"}


def test_a_sentence_too_long_to_say_is_refused():
    assert CardPreferences().with_sentence("t01", "x" * SENTENCE_LIMIT).sentences
    with pytest.raises(TextTooLong):
        CardPreferences().with_sentence("t01", "x" * (SENTENCE_LIMIT + 1))


@given(
    st.builds(
        CardPreferences,
        st.sampled_from(Context),
        st.lists(ids, unique=True).map(tuple),
        st.lists(ids, unique=True, max_size=RECENT).map(tuple),
        st.dictionaries(ids, st.text(min_size=1, max_size=SENTENCE_LIMIT)),
    )
)
def test_what_was_kept_comes_back(preferences):
    assert CardPreferences.from_data(json.loads(json.dumps(preferences.to_data()))) == preferences


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        "x",
        {},
        {"context": "space", "favourites": "t01", "recent": [3], "sentences": ["a"]},
        {"context": [], "favourites": {}, "recent": None, "sentences": {"t01": 3, "t02": ""}},
    ],
)
def test_what_is_not_ours_falls_back_to_an_defaults(kept):
    assert CardPreferences.from_data(kept) == CardPreferences()


def test_the_context_is_one_of_three():
    assert CardPreferences().context is Context.ALONE
    assert CardPreferences().in_context(Context.GROUP).context is Context.GROUP
