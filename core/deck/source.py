"""The texts the deck is made from, and their instruments that have no card."""

from dataclasses import dataclass

from core.deck.content import Content

OURS = "ours"
"""The id of the source of what we made ourselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Content):
    """A text the cards are made from; `author` and `site` are empty where they are not known."""

    TRANSLATED = ("author",)

    id: str
    title: str
    author: str = ""
    site: str = ""

    @property
    def is_ours(self) -> bool:
        """Whether it stands for what we made ourselves, and is no text to credit."""
        return self.id == OURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere(Content):
    """An instrument without a card, and the reason."""

    TRANSLATED = ("reason",)

    id: str
    source: str
    reason: str
