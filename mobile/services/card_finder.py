"""The search over cards and guides in the language of the app; one index for all screens that search."""

from collections.abc import Callable

from core.deck.deck import Deck
from core.deck.finder import Finder
from core.deck.phrases import Phrases
from core.talks.guide_finder import GuideFinder
from core.talks.guides import Guides
from mobile.state import State


class CardFinder:
    """Builds the search index when it is first asked for, and anew after a change of language."""

    def __init__(self, state: State, read_phrases: Callable[[str], Phrases]) -> None:
        self._state = state
        self._read_phrases = read_phrases
        self._built: tuple[Deck, Guides, Finder, GuideFinder] | None = None

    def get(self) -> Finder:
        """Return the index of the deck that is shown."""
        return self._index()[0]

    def guides(self) -> GuideFinder:
        """Return the search over the guides that are shown."""
        return self._index()[1]

    def _index(self) -> tuple[Finder, GuideFinder]:
        deck, guides = self._state.deck, self._state.guides
        if self._built is None or self._built[0] is not deck or self._built[1] is not guides:
            phrases = self._read_phrases(self._state.language.whole)
            self._built = deck, guides, Finder(deck, phrases), GuideFinder(guides, phrases)
        return self._built[2:]
