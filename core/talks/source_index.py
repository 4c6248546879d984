"""The index of the sources with the guides in it: where each instrument is to be read, or to be done."""

from collections.abc import Iterator

from core.deck.deck import Deck
from core.deck.source_index import ContentKind, Location, locations, rank
from core.talks.guides import Guides


def all_locations(deck: Deck, guides: Guides) -> list[Location]:
    """Return the locations in deck and guides sorted by instrument; a guide comes after what the deck has."""
    return sorted([*locations(deck), *_guide_locations(deck, guides)], key=lambda one: rank(one.part))


def _guide_locations(deck: Deck, guides: Guides) -> Iterator[Location]:
    """Yield each instrument that a guide carries, under the text to which the deck credits it."""
    credited = {(location.part, location.source) for location in locations(deck)}
    for guide in guides:
        for part in guide.parts:
            for source in guide.sources:
                if (part, source) in credited:
                    yield Location(part, source, ContentKind.GUIDE, guide.id, guide.title)
