"""The card of the day: every technique comes once before one comes again."""

from datetime import date

from core.deck.card import Card, DeckSection
from core.deck.deck import Deck

STRIDE = 11
"""Techniques between the cards of two days in a row, so that similar cards do not follow each other.

Must be coprime with the number of techniques, or some would never come; a test asserts it.
"""


def card_of_the_day(deck: Deck, day: date) -> Card:
    """Return the technique to practise on `day`; the same for everyone."""
    techniques = [card for card in deck if card.section is DeckSection.TECHNIQUES]
    return techniques[day.toordinal() * STRIDE % len(techniques)]
