from datetime import date, timedelta

from core.deck.card import DeckSection
from core.deck.card_of_the_day import card_of_the_day

MONDAY = date(2026, 11, 23)


def test_every_technique_comes_by_before_one_comes_again(deck):
    techniques = [card for card in deck if card.section is DeckSection.TECHNIQUES]
    days = [MONDAY + timedelta(days) for days in range(len(techniques))]

    assert {card_of_the_day(deck, day).id for day in days} == {card.id for card in techniques}


def test_the_card_stays_the_same_all_day_and_changes_the_next(deck):
    assert card_of_the_day(deck, MONDAY) == card_of_the_day(deck, MONDAY)
    assert card_of_the_day(deck, MONDAY) != card_of_the_day(deck, MONDAY + timedelta(1))
