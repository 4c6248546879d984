"""The cards together, in their order. Knows no files: the loader makes it, from card files or plain data."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from core.deck.card import Card, Translate


@dataclass(frozen=True, slots=True)
class Source:
    """A text the cards are made from; `author` and `site` are empty where they are not known."""

    id: str
    title: str
    author: str = ""
    site: str = ""


@dataclass(frozen=True)
class Deck:
    """All cards in one language, in the order of the sources: techniques first."""

    cards: tuple[Card, ...]
    sources: tuple[Source, ...]

    @cached_property
    def _by_id(self) -> dict[str, Card]:
        return {card.id: card for card in self.cards}

    def __getitem__(self, card_id: str) -> Card:
        """Give the card with this id; KeyError when there is none."""
        return self._by_id[card_id]

    def __contains__(self, card_id: object) -> bool:
        """Tell whether there is a card with this id."""
        return card_id in self._by_id

    def __iter__(self) -> Iterator[Card]:
        """Yield the cards in their order."""
        return iter(self.cards)

    def __len__(self) -> int:
        """Count the cards."""
        return len(self.cards)

    def related(self, card: Card) -> tuple[Card, ...]:
        """Give the cards that `card` names as related, in its order."""
        return tuple(self[card_id] for card_id in card.related)

    def translated(self, translate: Translate) -> "Deck":
        """Give the same deck in another language."""
        return Deck(tuple(card.translated(translate) for card in self.cards), self.sources)

    def to_data(self) -> dict[str, Any]:
        """Give the deck as plain data for JSON, so that a published site need not read card files."""
        return {
            "sources": [asdict(source) for source in self.sources],
            "cards": {card.id: card.to_data() for card in self.cards},
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Deck":
        """Make the deck that `to_data` gave; the data is trusted."""
        return cls(
            tuple(Card.from_data(card_id, card) for card_id, card in data["cards"].items()),
            tuple(Source(**source) for source in data["sources"]),
        )
