"""The cards: what one may hold, how they are read, and how one is found. Public, the same for everyone."""

from core.deck.card import Card, Level
from core.deck.deck import Deck, Source
from core.deck.finder import Finder, Hit, Reason
from core.deck.loader import load_deck

__all__ = ["Card", "Deck", "Finder", "Hit", "Level", "Reason", "Source", "load_deck"]
