"""The texts by which a card is found, and what a match in each is worth."""

from collections.abc import Iterator

from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.phrases import Phrases

FIELDS = {
    "phrases": 1.0,
    "title": 1.0,
    "gist": 0.8,
    "say": 0.7,
    "when": 0.7,
    "terms": 0.6,
    "steps": 0.5,
    "watch_out": 0.5,
    "table": 0.5,
    "questions": 0.5,
}
"""The searched fields and the weight of a match in each.

`phrases` are what people type, `terms` the words of the glossary that stand on a card, and `questions` those
of its question lists.
"""


def searched_texts(card: Card, deck: Deck, phrases: Phrases) -> Iterator[tuple[str, str]]:
    """Yield the field and text of all by which a card is found."""
    yield from (("phrases", phrase) for phrase in phrases.get(card.id, ()))
    yield from ((name, text) for name, text in card.texts() if name in FIELDS)
    yield from (("terms", form) for term in deck.terms(card) for form in (term.name, *term.also))
    for question_list in deck.question_lists_of(card):
        yield from (("questions", text) for _, text in question_list.texts())
