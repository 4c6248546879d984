"""What holds for every query, on the real deck."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.deck.context import Context
from core.deck.finder import Finder
from core.deck.word_list import WordList
from core.deck.words import words, written_out
from tests.core.deck.query_sets import read_queries

FIRST = 3
FOR_SHORT = settings(max_examples=60)
QUERIES = [query for language in ("nl", "en") for query, _ in read_queries("everyday", language)]


@pytest.fixture(scope="module")
def finders(deck, english, phrases, english_phrases):
    return {"nl": (Finder(deck, phrases), phrases), "en": (Finder(english, english_phrases), english_phrases)}


def ids(found):
    return [hit.card.id for hit in found.cards]


@given(query=st.text(max_size=60) | st.sampled_from(QUERIES))
@FOR_SHORT
def test_no_text_a_person_can_type_breaks_the_search(finders, query):
    for finder, _ in finders.values():
        found = finder.find(query)

        assert len(set(ids(found))) == len(found.cards)
        assert not (found.cards and found.leaflet)


@given(query=st.sampled_from(QUERIES))
@FOR_SHORT
def test_capitals_accents_and_signs_make_no_difference(finders, query):
    finder, _ = finders["nl"]

    assert finder.find(f"  {query.upper()}…!") == finder.find(query)
    assert finder.find(query.replace("e", "é")) == finder.find(query)


@given(query=st.sampled_from(QUERIES))
@FOR_SHORT
def test_the_context_changes_only_the_order(finders, query):
    finder, _ = finders["nl"]
    alone = finder.find(query)

    for context in Context:
        found = finder.find(query, context)
        assert sorted(ids(found)) == sorted(ids(alone))
        assert found.leaflet == alone.leaflet


@given(data=st.data())
@FOR_SHORT
def test_the_order_of_content_words_makes_no_difference(finders, data):
    # "op" ends each, because the last word may be a beginning. A line in these very words would win.
    finder, _ = finders["nl"]
    content = [word for word in words(data.draw(st.sampled_from(QUERIES))) if len(word) > 4]
    mixed = data.draw(st.permutations(content))

    first, second = (finder.find(f"op {' '.join(order)} op") for order in (content, mixed))
    assert set(ids(first)) == set(ids(second))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_phrase_of_a_card_finds_that_card_among_the_first_three(finders, language, deck):
    finder, phrases = finders[language]
    alike = Counter(tuple(written_out(one)) for typed in phrases.values() for one in typed)
    missed = []
    for card in deck:
        for phrase in phrases[card.id]:
            is_shared = alike[tuple(written_out(phrase))] > FIRST
            if not is_shared and card.id not in ids(finder.find(phrase))[:FIRST]:
                missed.append((card.id, phrase))

    assert missed == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_phrase_of_a_leaflet_leads_to_it(finders, language, deck):
    finder, phrases = finders[language]

    for leaflet in deck.leaflets:
        assert [one for one in phrases[leaflet.id] if finder.find(one).leaflet is None] == []


def test_the_word_lists_of_the_leaflets_have_no_star_in_an_entry_of_more_words(deck):
    for leaflet in deck.leaflets:
        assert [one for one in leaflet.words if "*" in one and len(words(one)) > 1] == []


@pytest.mark.parametrize(
    "query",
    [
        "ziek", "weer ziek gemeld", "veel verzuim", "griep", "burn-out", "drinkt", "drugs", "medicijnen",
        "rugpijn", "na ziekte terug", "depressief", "verslaafd", "medicijnne", "zwanger", "off sick", "drunk",
        "hangover", "her medication", "panic attack", "back from sick leave",
    ],
)  # fmt: skip
def test_words_of_absence_and_health_lead_to_the_leaflet_only(finders, query):
    for finder, _ in finders.values():
        found = finder.find(query)

        assert found.leaflet is not None
        assert found.cards == []


@pytest.mark.parametrize(
    "query",
    [
        "zit thuis en neemt niet op", "belt niet af", "niet afgebeld", "pijnlijk stil", "verslapen",
        "verslaapt zich", "luistert naar muziek", "loopt weg", "weer niet verschenen", "fluit de hele dag",
        "is moe",
        "paintbrush not cleaned", "painfully shy", "silly jokes", "still not here", "didn't call in",
    ],
)  # fmt: skip
def test_what_someone_does_leads_to_no_leaflet(finders, query):
    for finder, _ in finders.values():
        assert finder.find(query).leaflet is None


def test_a_leaflet_has_words(deck):
    assert all(WordList(leaflet.words).stands_in(["ziek"], lambda _: False) for leaflet in deck.leaflets)
