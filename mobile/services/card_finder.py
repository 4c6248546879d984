"""The search over the cards in the language of the app; one index for all screens that search."""

from collections.abc import Callable

from core.deck.deck import Deck
from core.deck.finder import Finder
from core.deck.phrases import Phrases
from mobile.state import State


class CardFinder:
    """Builds the search index when it is first asked for, and anew after a change of language."""

    def __init__(self, state: State, read_phrases: Callable[[str], Phrases]) -> None:
        self._state = state
        self._read_phrases = read_phrases
        self._built: tuple[Deck, Finder] | None = None

    def get(self) -> Finder:
        """Return the index of the deck that is shown."""
        deck = self._state.deck
        if self._built is None or self._built[0] is not deck:
            self._built = deck, Finder(deck, self._read_phrases(self._state.language.whole))
        return self._built[1]
