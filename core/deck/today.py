"""The card for today: every technique comes by once before one comes again."""

from datetime import date

from core.deck.card import Card, Section
from core.deck.deck import Deck

STRIDE = 11
"""Days follow each other this many cards apart, so that neighbours in the deck are not neighbours in time.

It shares no factor with the number of techniques, or some would never come; a test holds that.
"""


def card_of_the_day(deck: Deck, day: date) -> Card:
    """Give the technique to practise on `day`; the same for everyone."""
    techniques = [card for card in deck if card.section is Section.TECHNIQUES]
    return techniques[day.toordinal() * STRIDE % len(techniques)]
