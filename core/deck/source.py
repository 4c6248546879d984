"""The texts the deck is made from, and their instruments that have no card."""

from dataclasses import dataclass

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Content):
    """A text the cards are made from; `author` and `site` are empty where they are not known."""

    id: str
    title: str
    author: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere(Content):
    """An instrument without a card, and the reason."""

    TRANSLATED = ("reason",)

    id: str
    source: str
    reason: str
