"""The index of the sources: where each instrument is in the deck, or why it has no card."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.deck.deck import Deck

KINDS = ("T", "V", "M", "KB", "P", "D", "B", "E", "R")
LETTERS = re.compile(r"[A-Z]+?(?=[-\d])")


class Home(StrEnum):
    """The kinds of content an instrument can be part of."""

    CARD = "card"
    BANK = "bank"
    GLOSSARY = "glossary"
    MOMENT = "moment"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one instrument of one source is. `text` is the title there or, for ELSEWHERE, the reason."""

    part: str
    source: str
    home: Home
    id: str
    text: str


def places(deck: Deck) -> list[Place]:
    """Return the locations sorted by instrument; one that is in two places comes twice."""
    return sorted(_places(deck), key=lambda place: _rank(place.part))


def _places(deck: Deck) -> Iterator[Place]:
    for card in deck.cards:
        yield from (Place(part, card.source, Home.CARD, card.id, card.title) for part in card.parts)
    for bank in deck.banks:
        yield from (Place(part, bank.source, Home.BANK, bank.id, bank.title) for part in bank.parts)
    for term in deck.glossary.terms:
        yield from (Place(part, term.source, Home.GLOSSARY, term.id, term.name) for part in term.parts)
    for moment in deck.moments:
        yield from (Place(part, moment.source, Home.MOMENT, moment.id, moment.title) for part in moment.parts)
    for row in deck.elsewhere:
        yield Place(row.id, row.source, Home.ELSEWHERE, row.id, row.reason)


def _rank(part: str) -> tuple[int, str]:
    """Return the sort key of an instrument: its letters in the order of the sources, then its number."""
    letters = LETTERS.findall(part)[0]
    return KINDS.index(letters), part.removeprefix(letters)
