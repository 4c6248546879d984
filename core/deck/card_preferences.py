"""Preferences of the user for the cards: context, favourites, cards read last, and sentences of their own.

Stored outside the vault, unencrypted: cards can be read without unlocking. Holds nothing about a worker.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core.deck.context import Context
from core.errors import TextTooLong

RECENT = 5
SENTENCE_LIMIT = 120
"""Most characters in a sentence of one's own: a longer one is not said aloud."""


@dataclass(frozen=True, slots=True)
class CardPreferences:
    """Ids of cards, newest first, and the user's own sentence by card id."""

    context: Context = Context.ALONE
    favourites: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    sentences: Mapping[str, str] = field(default_factory=dict)

    def in_context(self, context: Context) -> "CardPreferences":
        """Return a copy with another context."""
        return replace(self, context=context)

    def read(self, card_id: str) -> "CardPreferences":
        """Return a copy with the card first among those read last."""
        others = [one for one in self.recent if one != card_id]
        return replace(self, recent=(card_id, *others)[:RECENT])

    def toggled(self, card_id: str) -> "CardPreferences":
        """Return a copy in which the card is a favourite if it was none, and none if it was."""
        others = tuple(one for one in self.favourites if one != card_id)
        return replace(self, favourites=others if card_id in self.favourites else (card_id, *others))

    def with_sentence(self, card_id: str, sentence: str) -> "CardPreferences":
        """Return a copy with the user's own sentence on a card; an empty one removes it.

        Raises TextTooLong for more than SENTENCE_LIMIT characters.
        """
        plain = " ".join(sentence.split())
        if len(plain) > SENTENCE_LIMIT:
            raise TextTooLong(SENTENCE_LIMIT)
        others = {one: said for one, said in self.sentences.items() if one != card_id}
        return replace(self, sentences=others | ({card_id: plain} if plain else {}))

    def to_data(self) -> dict[str, Any]:
        """Return it as plain data for JSON."""
        return {
            "context": str(self.context),
            "favourites": list(self.favourites),
            "recent": list(self.recent),
            "sentences": dict(self.sentences),
        }

    @classmethod
    def from_data(cls, data: object) -> "CardPreferences":
        """Build it from what `to_data` returned; what is missing or malformed falls back to the default."""
        data = data if isinstance(data, dict) else {}
        context = data.get("context")
        sentences = data.get("sentences")
        return cls(
            Context(context) if context in list(Context) else Context.ALONE,
            _ids(data.get("favourites")),
            _ids(data.get("recent"))[:RECENT],
            {
                str(card_id): sentence[:SENTENCE_LIMIT]
                for card_id, sentence in (sentences.items() if isinstance(sentences, dict) else ())
                if isinstance(sentence, str) and sentence
            },
        )


def _ids(data: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in data if isinstance(one, str))) if isinstance(data, list) else ()
