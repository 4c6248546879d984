"""Find guides by name: their titles, and the phrases that people type for them."""

from core.deck.phrases import Phrases
from core.deck.words import words
from core.talks.guide import Guide
from core.talks.guides import Guides

LONG_ENOUGH = 5
"""Letters of at least one word that is typed; shorter ones, such as “over”, stand in too many names."""


class GuideFinder:
    """The names of the guides in one language; templates/deck_search.js has the same rule."""

    def __init__(self, guides: Guides, phrases: Phrases) -> None:
        self._names = [
            (guide, [words(name) for name in (guide.title, *phrases.get(guide.id, ()))]) for guide in guides
        ]

    def find(self, query: str) -> list[Guide]:
        """Return the guides with a name in which a word begins with each of the words typed so far."""
        typed = words(query)
        if not any(len(word) >= LONG_ENOUGH for word in typed):
            return []
        return [guide for guide, names in self._names if any(_begins(name, typed) for name in names)]


def _begins(name: list[str], typed: list[str]) -> bool:
    return all(any(word.startswith(beginning) for word in name) for beginning in typed)
