"""The deck: the cards in order, with their sources, question lists, glossary and moments. Reads no files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

from core.deck.card import Card, DeckSection, Level
from core.deck.content import Content, Translate
from core.deck.context import Context
from core.deck.glossary import Glossary, Term
from core.deck.moment import Moment
from core.deck.question_list import QuestionList
from core.deck.source import Elsewhere, Source


@dataclass(frozen=True)
class Deck:
    """All content in one language. Cards are in the order of the sources, techniques first."""

    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
    question_lists: tuple[QuestionList, ...] = ()
    glossary: Glossary = field(default_factory=lambda: Glossary(()))
    moments: tuple[Moment, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, Card]:
        return {card.id: card for card in self.cards}

    def __getitem__(self, card_id: str) -> Card:
        """Return the card with this id. Raises KeyError when there is none."""
        return self._by_id[card_id]

    def __contains__(self, card_id: object) -> bool:
        """Return whether there is a card with this id."""
        return card_id in self._by_id

    def __iter__(self) -> Iterator[Card]:
        """Yield the cards in their order."""
        return iter(self.cards)

    def __len__(self) -> int:
        """Return the number of cards."""
        return len(self.cards)

    def sections(self, context: Context) -> list[tuple[DeckSection, list[Card]]]:
        """Return the cards by section; within each, what fits the context best comes first."""
        return [
            (section, in_order(list(cards), context))
            for section, cards in groupby(self.cards, lambda card: card.section)
        ]

    def related(self, card: Card) -> tuple[Card, ...]:
        """Return the related cards of `card`, in its order."""
        return tuple(self[card_id] for card_id in card.related)

    def source_of(self, card: Card) -> Source:
        """Return the text that `card` is made from."""
        return next(source for source in self.sources if source.id == card.source)

    def question_lists_of(self, card: Card) -> tuple[QuestionList, ...]:
        """Return the question lists of `card`, in the order of the deck."""
        return tuple(
            question_list for question_list in self.question_lists if question_list.id in card.questions
        )

    def terms(self, card: Card) -> list[Term]:
        """Return the glossary terms used on `card`."""
        return self.glossary.standing_in(text for field, text in card.texts() if field != "situations")

    def with_levels(self, connection: Level, challenge: Level) -> list[Card]:
        """Return the cards with exactly these levels: one square of the balance map."""
        return [card for card in self.cards if (card.connection, card.challenge) == (connection, challenge)]

    def for_moment(self, moment: Moment, context: Context) -> list[Card]:
        """Return the cards of a moment in the order to try them; what fits the context badly comes last."""
        return in_order([self[card_id] for card_id in moment.cards], context)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the gettext context and text of every translated text."""
        for context, content in self._with_contexts():
            for name, text in content.texts():
                yield f"{context}.{name}", text

    def _with_contexts(self) -> Iterator[tuple[str, Content]]:
        yield from ((card.id, card) for card in self.cards)
        yield from ((f"questions/{question_list.id}", question_list) for question_list in self.question_lists)
        yield from ((f"glossary/{term.id}", term) for term in self.glossary.terms)
        yield from ((f"moments/{moment.id}", moment) for moment in self.moments)
        yield from ((f"elsewhere/{row.id}", row) for row in self.elsewhere)

    def translated(self, translate: Translate) -> "Deck":
        """Return a translated copy of the deck."""
        return Deck(
            tuple(card.translated(card.id, translate) for card in self.cards),
            self.sources,
            tuple(
                question_list.translated(f"questions/{question_list.id}", translate)
                for question_list in self.question_lists
            ),
            Glossary(term.translated(f"glossary/{term.id}", translate) for term in self.glossary.terms),
            tuple(moment.translated(f"moments/{moment.id}", translate) for moment in self.moments),
            tuple(row.translated(f"elsewhere/{row.id}", translate) for row in self.elsewhere),
        )

    def to_data(self) -> dict[str, Any]:
        """Return the deck as plain data for JSON, so that a published site need not read content files."""
        return {
            "cards": [card.to_data() for card in self.cards],
            "sources": [source.to_data() for source in self.sources],
            "question_lists": [question_list.to_data() for question_list in self.question_lists],
            "glossary": [term.to_data() for term in self.glossary.terms],
            "moments": [moment.to_data() for moment in self.moments],
            "elsewhere": [row.to_data() for row in self.elsewhere],
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Deck":
        """Build the deck from what `to_data` returned; the data is trusted."""
        return cls(
            tuple(map(Card.from_data, data["cards"])),
            tuple(map(Source.from_data, data["sources"])),
            tuple(map(QuestionList.from_data, data["question_lists"])),
            Glossary(map(Term.from_data, data["glossary"])),
            tuple(map(Moment.from_data, data["moments"])),
            tuple(map(Elsewhere.from_data, data["elsewhere"])),
        )


def in_order(cards: Sequence[Card], context: Context) -> list[Card]:
    """Return the cards sorted by fit in the context, best first; equal fits keep their order."""
    return sorted(cards, key=lambda card: card.fit(context).rank)
