"""What someone keeps with the cards: favourites, what was read last, sentences of their own, the context.

Nothing of this is about a worker; it is kept outside the vault, because cards are open at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core.deck.context import Context
from core.errors import TextTooLong

RECENT = 5
SENTENCE_LIMIT = 120
"""Characters in a sentence of one's own; one that is longer is not said aloud."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Ids of cards, the newest first, and one's own sentence by id of its card."""

    context: Context = Context.ALONE
    favourites: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    sentences: Mapping[str, str] = field(default_factory=dict)

    def in_context(self, context: Context) -> "Shelf":
        """Give the shelf with another context."""
        return replace(self, context=context)

    def read(self, card_id: str) -> "Shelf":
        """Give the shelf after a card was opened."""
        others = [one for one in self.recent if one != card_id]
        return replace(self, recent=(card_id, *others)[:RECENT])

    def toggled(self, card_id: str) -> "Shelf":
        """Give the shelf with the card made a favourite, or no longer."""
        others = tuple(one for one in self.favourites if one != card_id)
        return replace(self, favourites=others if card_id in self.favourites else (card_id, *others))

    def with_sentence(self, card_id: str, sentence: str) -> "Shelf":
        """Give the shelf with one's own sentence on a card; an empty one takes it away.

        Raises TextTooLong.
        """
        plain = " ".join(sentence.split())
        if len(plain) > SENTENCE_LIMIT:
            raise TextTooLong(SENTENCE_LIMIT)
        others = {one: said for one, said in self.sentences.items() if one != card_id}
        return replace(self, sentences=others | ({card_id: plain} if plain else {}))

    def to_kept(self) -> dict[str, Any]:
        """Give it as plain data to keep."""
        return {
            "context": str(self.context),
            "favourites": list(self.favourites),
            "recent": list(self.recent),
            "sentences": dict(self.sentences),
        }

    @classmethod
    def from_kept(cls, kept: object) -> "Shelf":
        """Read what was kept; what is missing or not ours falls back to empty."""
        kept = kept if isinstance(kept, dict) else {}
        context = kept.get("context")
        sentences = kept.get("sentences")
        return cls(
            Context(context) if context in list(Context) else Context.ALONE,
            _ids(kept.get("favourites")),
            _ids(kept.get("recent"))[:RECENT],
            {
                str(card_id): sentence[:SENTENCE_LIMIT]
                for card_id, sentence in (sentences.items() if isinstance(sentences, dict) else ())
                if isinstance(sentence, str) and sentence
            },
        )


def _ids(kept: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in kept if isinstance(one, str))) if isinstance(kept, list) else ()
