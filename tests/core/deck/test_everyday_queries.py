"""Do the words that supervisors type find a card that helps? Two files say which would.

The finder was tuned on everyday-queries.toml. held-out-queries.toml was written blind and never tuned to: it
tells what someone meets who types something that we did not think of.
"""

import time
import tomllib
from pathlib import Path

import pytest

from core.deck.finder import Finder

QUERIES, HELD_OUT = (
    tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    for name in ("everyday-queries.toml", "held-out-queries.toml")
)
FIRST = 3
"""Cards that show without scrolling."""


def missed(deck, phrases, queries):
    """Name each query of which no card that helps is among the first, with the cards that are."""
    finder = Finder(deck, phrases)
    firsts = {
        query["query"]: [hit.card.id for hit in finder.find(query["query"])[:FIRST]] for query in queries
    }
    return [
        f"{query['query']}: found {firsts[query['query']]}, wanted one of {query['cards']}"
        for query in queries
        if not set(firsts[query["query"]]) & set(query["cards"])
    ]


@pytest.mark.parametrize(
    ("name", "queries", "enough"), [("everyday", QUERIES, 0.95), ("held out", HELD_OUT, 0.75)]
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_people_type_finds_a_card_that_helps(
    name, queries, enough, language, request, capsys, record_property
):
    asked = queries[language]
    fixtures = ("deck", "phrases") if language == "nl" else ("english", "english_phrases")
    wrong = missed(*map(request.getfixturevalue, fixtures), asked)
    share = 1 - len(wrong) / len(asked)
    record_property("share", share)
    with capsys.disabled():
        print(f"\n{name}, {language}: {share:.1%} of {len(asked)} queries find a card that helps")  # noqa: T201

    assert share >= enough, "\n".join(wrong)


def test_a_query_that_finds_nothing_or_the_wrong_card_is_missed(deck, phrases):
    queries = [
        {"query": "xyzzy", "cards": ["schaalvraag"]},
        {"query": "modder", "cards": ["schaalvraag"]},
        {"query": "modder", "cards": ["t07-goudklompjes"]},
    ]
    assert [line.split(":")[0] for line in missed(deck, phrases, queries)] == ["xyzzy", "modder"]


def test_there_are_enough_queries_in_each_language():
    assert len(QUERIES["nl"]) >= 170
    assert len(QUERIES["en"]) >= 40


@pytest.mark.parametrize("queries", [QUERIES, HELD_OUT])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_query_names_one_to_four_cards_of_the_deck_and_is_asked_once(queries, language, deck):
    queries = queries[language]
    assert len({query["query"] for query in queries}) == len(queries)
    assert [query for query in queries if not 1 <= len(set(query["cards"])) <= 4] == []
    assert {card for query in queries for card in query["cards"]} <= {card.id for card in deck}


def test_every_card_is_asked_for(deck):
    assert {card.id for card in deck} == {card for query in QUERIES["nl"] for card in query["cards"]}


def test_a_letter_more_is_answered_within_milliseconds(deck, phrases):
    finder = Finder(deck, phrases)
    typed = [
        query["query"][:n] for query in QUERIES["nl"][::5] for n in range(1, len(query["query"]) + 1)
    ] + ["xqzwvx blorpful gnarrsk frrtzed snarlwump"]
    began = time.process_time()

    for query in typed:
        finder.find(query)

    # One millisecond on a quiet machine; coverage and a busy one make it several times that.
    assert (time.process_time() - began) / len(typed) < 0.05
