"""The situations of the first screen, the leaflets and the decisions of the real deck."""

import pytest

from core.deck.context import Context
from core.deck.situation import Situation


def test_a_situation_shows_its_cards_in_the_order_to_try_them(deck):
    for situation in deck.situations:
        cards = deck.for_situation(situation, Context.ALONE)
        assert [card.id for card in cards] == list(situation.cards)


def test_what_fits_a_context_badly_comes_last(deck):
    cards = sorted(deck, key=lambda card: -card.fit(Context.GROUP).rank)
    situation = Situation(id="alles", title="Alles", cards=tuple(card.id for card in cards))

    ranks = [card.fit(Context.GROUP).rank for card in deck.for_situation(situation, Context.GROUP)]

    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


@pytest.mark.parametrize("language", ["deck", "english"])
def test_no_two_situations_have_the_same_name(language, request):
    titles = [situation.title for situation in request.getfixturevalue(language).situations]

    assert len(set(titles)) == len(titles)


def test_a_leaflet_has_an_address_of_its_own(deck):
    assert deck.leaflets
    assert not {leaflet.id for leaflet in deck.leaflets} & {card.id for card in deck}


def test_a_decision_names_instruments_and_the_texts_that_disagree(deck):
    sources = {source.id for source in deck.sources}
    for decision in deck.decisions:
        assert decision.parts
        assert {reading.partition(":")[0] for reading in decision.readings} <= sources, decision.id
