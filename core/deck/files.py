"""From card files to a deck. Every fault is named by file, field and what is allowed there."""

import tomllib
from pathlib import Path
from typing import Any

from core.deck.card import Card
from core.deck.deck import Deck, Source
from core.deck.schema import CARD_ID, Schema
from core.errors import CardFault


def read_deck(home: Path) -> Deck:
    """Read and check sources.toml and cards/**/*.toml in `home`. Raises CardFault when one is not right."""
    named = _toml(home / "sources.toml")
    schema = Schema.read(tuple(named))
    cards: dict[str, Card] = {}
    for path in sorted((home / "cards").rglob("*.toml")):
        if not CARD_ID.fullmatch(path.stem):
            raise CardFault(path.name, "id", ["a file name of small letters, digits and hyphens"])
        if path.stem in cards:
            raise CardFault(path.name, "id", ["a file name that no other card has"])
        data = _toml(path)
        schema.check(path.name, data)
        cards[path.stem] = Card.from_data(path.stem, data)
    for card in cards.values():
        if card.id in card.related or not cards.keys() >= set(card.related):
            raise CardFault(f"{card.id}.toml", "related", cards.keys() - {card.id})
    rank = schema["parts"].rank
    ordered = sorted(cards.values(), key=lambda card: [rank(part) for part in card.parts])
    sources = (Source(id=name, **lines) for name, lines in named.items())
    return Deck(tuple(ordered), tuple(sources))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:  # both of TOML and of UTF-8
        raise CardFault(path.name, "", [f"TOML in UTF-8: {error}"]) from error
