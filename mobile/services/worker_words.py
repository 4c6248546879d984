"""The language in which a worker reads what is looked at together: the worker's own, or that of the app."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.language import Words
from mobile.state import State

if TYPE_CHECKING:
    from core.deck.deck import Deck
    from core.talks.guide import Guide
    from core.talks.guides import Guides
    from core.worker.words import WorkerLanguage


class WorkerWords:
    """Finds the language that a coach wrote down for someone; which of both is read stands on the state.

    `read` returns the words of a code, or None while they are not here; `deck` and `guides` are in Dutch, the
    language that their questions are translated from.
    """

    def __init__(
        self,
        state: State,
        read: "Callable[[str], WorkerLanguage | None]",
        deck: "Deck",
        guides: "Guides",
    ) -> None:
        self._state = state
        self._read = read
        self._deck = deck
        self._guides = guides
        self._known: dict[str, WorkerLanguage] = {}

    def own(self, typed: str) -> "WorkerLanguage | None":
        """Return the language that was typed, or None when it is that of the app, or not offered."""
        from core.worker.matching import match_language

        code = match_language(typed) if typed else None
        if code is None or code == self._state.language.whole:
            return None
        if code not in self._known and (words := self._read(code)):
            self._known[code] = words
        return self._known.get(code)

    def shown(self, typed: str) -> Words:
        """Return the words to show to who speaks what was typed."""
        own = self.own(typed) if self._state.reads_own_language else None
        return own or self._state.language

    def questions(self, guide: "Guide", w: Words) -> tuple[str, ...]:
        """Return the questions of a guide in these words."""
        source = self._guides.one(guide.id)
        if w is self._state.language or source is None:
            return guide.questions
        return tuple(w.card(f"talks/{guide.id}.questions", one) for one in source.questions)

    def listed(self, name: str, w: Words) -> tuple[str, ...]:
        """Return the questions of a list, by its name, in these words."""
        deck = self._state.deck if w is self._state.language else self._deck
        asked = next(one for one in deck.question_lists if one.id == name)
        if w is self._state.language:
            return tuple(one.ask for one in asked.questions)
        return tuple(w.card(f"questions/{name}.questions", one.ask) for one in asked.questions)
