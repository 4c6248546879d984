"""The deck: the cards in order, with all that belongs to them. Reads no files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

from core.deck.card import Card, DeckSection, Level
from core.deck.content import Content, Translate
from core.deck.context import Context
from core.deck.decision import Decision
from core.deck.depth import Depth, DepthSection
from core.deck.glossary import Glossary, Term
from core.deck.leaflet import Leaflet
from core.deck.moment import Moment
from core.deck.question_list import QuestionList
from core.deck.situation import Situation
from core.deck.slot import Slot
from core.deck.source import Elsewhere, Source

_CONTENTS: Mapping[str, tuple[type[Content], str]] = {
    "cards": (Card, "{}"),
    "sources": (Source, "sources/{}"),
    "question_lists": (QuestionList, "questions/{}"),
    "glossary": (Term, "glossary/{}"),
    "moments": (Moment, "moments/{}"),
    "elsewhere": (Elsewhere, "elsewhere/{}"),
    "depths": (Depth, "depth/{}"),
    "situations": (Situation, "situations/{}"),
    "leaflets": (Leaflet, "leaflets/{}"),
    "decisions": (Decision, "decisions/{}"),
    "slots": (Slot, "slots/{}"),
}
"""The class of what each field of the deck holds, and the gettext context of one with this id."""


@dataclass(frozen=True)
class Deck:
    """All content in one language. Cards are in the order of the sources, techniques first."""

    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
    question_lists: tuple[QuestionList, ...] = ()
    glossary: Glossary = field(default_factory=lambda: Glossary(()))
    moments: tuple[Moment, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    depths: tuple[Depth, ...] = ()
    situations: tuple[Situation, ...] = ()
    leaflets: tuple[Leaflet, ...] = ()
    decisions: tuple[Decision, ...] = ()
    slots: tuple[Slot, ...] = ()

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

    def built_from(self, card: Card) -> tuple[Card, ...]:
        """Return the cards that a card of our own is built from; none for a card of the method."""
        return tuple(self[card_id] for card_id in card.built_from)

    def depth_of(self, card: Card) -> tuple[DepthSection, ...]:
        """Return the sections behind `card`; none when it has no second layer."""
        return next((depth.sections for depth in self.depths if depth.id == card.id), ())

    def question_lists_of(self, card: Card) -> tuple[QuestionList, ...]:
        """Return the question lists of `card`, in the order of the deck."""
        return tuple(
            question_list for question_list in self.question_lists if question_list.id in card.questions
        )

    def terms(self, card: Card) -> list[Term]:
        """Return the glossary terms used on `card`."""
        return self.glossary.standing_in(text for _, text in card.texts())

    def with_levels(self, connection: Level, challenge: Level) -> list[Card]:
        """Return the cards with exactly these levels: one square of the balance map."""
        return [card for card in self.cards if (card.connection, card.challenge) == (connection, challenge)]

    def for_situation(self, situation: Situation, context: Context) -> list[Card]:
        """Return the cards of a situation in the order to try them; what fits the context badly is last."""
        return in_order([self[card_id] for card_id in situation.cards], context)

    def for_moment(self, moment: Moment, context: Context) -> list[Card]:
        """Return the cards of a moment in the order to try them; what fits the context badly comes last."""
        return in_order([self[card_id] for card_id in moment.cards], context)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the gettext context and text of every translated text."""
        for name, (_, context) in _CONTENTS.items():
            for content in getattr(self, name):
                for field_name, text in content.texts():
                    yield f"{context.format(content.id)}.{field_name}", text

    def translated(self, translate: Translate) -> "Deck":
        """Return a translated copy of the deck."""
        return self._of(
            {
                name: [one.translated(context.format(one.id), translate) for one in getattr(self, name)]
                for name, (_, context) in _CONTENTS.items()
            }
        )

    def to_data(self) -> dict[str, Any]:
        """Return the deck as plain data for JSON, so that a published site need not read content files."""
        return {name: [content.to_data() for content in getattr(self, name)] for name in _CONTENTS}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Deck":
        """Build the deck from what `to_data` returned; the data is trusted."""
        return cls._of({name: map(kind.from_data, data[name]) for name, (kind, _) in _CONTENTS.items()})

    @classmethod
    def _of(cls, contents: Mapping[str, Iterable[Any]]) -> "Deck":
        fields: dict[str, Any] = {name: tuple(found) for name, found in contents.items()}
        fields["glossary"] = Glossary(fields["glossary"])
        return cls(**fields)


def in_order(cards: Sequence[Card], context: Context) -> list[Card]:
    """Return the cards sorted by fit in the context, best first; equal fits keep their order."""
    return sorted(cards, key=lambda card: card.fit(context).rank)
