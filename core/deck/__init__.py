"""The cards: what one holds, the deck they make, and search. Public, the same for everyone."""

from core.deck.card import Card, DeckSection, Level
from core.deck.context import Context, Fit
from core.deck.deck import Deck
from core.deck.finder import Finder, Hit, Match
from core.deck.source import Source

__all__ = [
    "Card",
    "Context",
    "Deck",
    "DeckSection",
    "Finder",
    "Fit",
    "Hit",
    "Level",
    "Match",
    "Source",
]
