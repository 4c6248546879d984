"""The cards: what one holds, the deck they make, and search. Public, the same for everyone."""

from core.deck.card import Card, Level, Section
from core.deck.context import Context, Fit
from core.deck.deck import Deck
from core.deck.finder import Finder, Hit, Reason
from core.deck.source import Source

__all__ = [
    "Card",
    "Context",
    "Deck",
    "Finder",
    "Fit",
    "Hit",
    "Level",
    "Reason",
    "Section",
    "Source",
]
