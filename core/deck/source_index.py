"""The index of the sources: where each instrument is in the deck, or why it has no card."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.deck.deck import Deck

KINDS = ("T", "V", "M", "KB", "P", "D", "B", "E", "F", "R")
LETTERS = re.compile(r"[A-Z]+?(?=[-\d])")


class ContentKind(StrEnum):
    """The kinds of content an instrument can be part of."""

    CARD = "card"
    QUESTION_LIST = "question_list"
    GLOSSARY = "glossary"
    MOMENT = "moment"
    ELSEWHERE = "elsewhere"
    GUIDE = "guide"


@dataclass(frozen=True, slots=True)
class Location:
    """Where one instrument of one source is. `text` is the title there or, for ELSEWHERE, the reason."""

    part: str
    source: str
    kind: ContentKind
    id: str
    text: str


def locations(deck: Deck) -> list[Location]:
    """Return the locations sorted by instrument; one that is in two places comes twice."""
    return sorted(_locations(deck), key=lambda location: rank(location.part))


def _locations(deck: Deck) -> Iterator[Location]:
    titled = (
        (ContentKind.CARD, deck.cards),
        (ContentKind.QUESTION_LIST, deck.question_lists),
        (ContentKind.MOMENT, deck.moments),
    )
    for kind, contents in titled:
        for one in contents:
            yield from (Location(part, one.source, kind, one.id, one.title) for part in one.parts)
    for term in deck.glossary.terms:
        yield from (
            Location(part, term.source, ContentKind.GLOSSARY, term.id, term.name) for part in term.parts
        )
    for row in deck.elsewhere:
        yield Location(row.id, row.source, ContentKind.ELSEWHERE, row.id, row.reason)


def rank(part: str) -> tuple[int, str]:
    """Return the sort key of an instrument: its letters in the order of the sources, then its number."""
    letters = LETTERS.findall(part)[0]
    return KINDS.index(letters), part.removeprefix(letters)
