"""One's own map of the techniques: by connection and challenge, what one uses often, sometimes, or not yet.

It stands in for the self-test of the source (M-15), whose text we do not have. It is ours, and has no totals.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.deck.card import Card, DeckSection, Level


class Pile(StrEnum):
    """How often one uses a technique, as one says oneself."""

    OFTEN = "often"
    SOMETIMES = "sometimes"
    NEW = "new"


@dataclass(frozen=True)
class Placed:
    """A technique on the map; `is_logged` is whether one's notes of the last months say it was used."""

    card: str
    pile: Pile
    is_logged: bool


Place = tuple[Level, Level]
"""How much connection, and how much challenge."""


def techniques(cards: Iterable[Card]) -> list[Card]:
    """Return the cards of whole techniques, in their order: T24, and not the question in its box."""
    return [
        card
        for card in cards
        if card.section is DeckSection.TECHNIQUES and card.parts[0].removeprefix("T").isdigit()
    ]


def own_map(
    cards: Iterable[Card], piles: Mapping[str, Pile], logged: Collection[str]
) -> dict[Place, list[Placed]]:
    """Return where each sorted technique stands; a place without any is not there.

    `piles` says of the id of a card how often one uses it; what is not in it was not sorted.
    """
    found: dict[Place, list[Placed]] = {}
    for card in techniques(cards):
        if card.id in piles and card.connection and card.challenge:
            place = (card.connection, card.challenge)
            found.setdefault(place, []).append(Placed(card.id, piles[card.id], card.id in logged))
    return found
