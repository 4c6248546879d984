"""The outline of a card: its blocks in the order in which screen, page, paper and terminal show them.

A new kind of block is a class and a rule here, and a short painter in each of
mobile/screens/deck/card_blocks.py, mobile/site/templates/content.html.j2, mobile/site/paper.py and
core/authoring/__main__.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.deck.card import Card, Table
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.depth import DepthSection
from core.deck.glossary import Term
from core.deck.question_list import QuestionList
from core.deck.wording import advice_name, fit_note, level_line
from core.language import Language


@dataclass(frozen=True, slots=True)
class Gist:
    """What the card comes down to, in a sentence or two. Stands under the title, without a heading."""

    text: str


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A heading with texts under it."""

    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Say(TextBlock):
    """The sentences to say aloud in `contexts`."""

    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class ContextAdvice(TextBlock):
    """What changes in `context`. `note` is how the card fits there; empty when it simply does."""

    context: Context
    note: str


class Steps(TextBlock):
    """What to do, one after the other."""


class When(TextBlock):
    """The situations to use the card in."""


class WatchOut(TextBlock):
    """What goes wrong easily, and what not to do."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table of texts that must be seen side by side; a painter may show its columns as the heading."""

    heading: str
    table: Table


@dataclass(frozen=True, slots=True)
class Questions:
    """The question lists of the card; a painter that shows every question may do so list by list."""

    heading: str
    lists: tuple[QuestionList, ...]


@dataclass(frozen=True, slots=True)
class More:
    """The second layer of the card; a painter of the first layer only leads to it."""

    heading: str
    sections: tuple[DepthSection, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """The words on the card that the glossary explains."""

    heading: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """The cards to read next."""

    heading: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """What the card is made from, and `levels`: how much it brings of what the source counts, if it does."""

    levels: str
    text: str


Block = (
    Gist
    | Say
    | ContextAdvice
    | Steps
    | When
    | WatchOut
    | Comparison
    | Questions
    | More
    | Terms
    | Related
    | Credit
)
"""Every kind of block, so that the type checker finds a painter that forgets one."""


def blocks(card: Card, deck: Deck, contexts: Sequence[Context], t: Language) -> Iterator[Block]:
    """Yield the blocks of a card of `deck` as it is in `contexts`; what the card does not have is left out.

    `deck` and `card` are in the language of `t` already. The title is no block: it names the whole.
    """
    yield Gist(card.gist)
    for texts, where in _sentences(card, contexts).items():
        yield Say(t.text("Say"), texts, tuple(where))
    for context in contexts:
        advice = card.advice(context)
        if advice.texts:
            heading = advice_name(context, ours=advice.ours, t=t)
            yield ContextAdvice(heading, advice.texts, context, fit_note(card.fit(context), t))
    yield Steps(t.text("Steps"), card.steps)
    yield When(t.text("When"), card.when)
    yield WatchOut(t.text("Watch out"), card.watch_out)
    if card.table:
        heading = t.text("Side by side (our examples)") if card.table.ours else t.text("Side by side")
        yield Comparison(heading, card.table)
    if lists := deck.question_lists_of(card):
        yield Questions(t.text("Questions to ask"), lists)
    if sections := deck.depth_of(card):
        yield More(t.text("More on this card"), sections)
    if terms := deck.terms(card):
        yield Terms(t.text("Words on this card"), tuple(terms))
    if related := deck.related(card):
        yield Related(t.text("Related cards"), related)
    yield Credit(level_line(card, t), _origin(card, deck, t))


def _origin(card: Card, deck: Deck, t: Language) -> str:
    """Return what a card is made from: a text, or other cards when it is our own."""
    if built_from := deck.built_from(card):
        return t.text("Our own card, built from: {cards}", cards=t.list([one.title for one in built_from]))
    return t.text("Source: {title}, {parts}", title=deck.source_of(card).title, parts=t.list(card.parts))


def _sentences(card: Card, contexts: Sequence[Context]) -> dict[tuple[str, ...], list[Context]]:
    """Return what to say with the contexts it is for, in the order of the contexts."""
    contexts_of: dict[tuple[str, ...], list[Context]] = {}
    for context in contexts:
        contexts_of.setdefault(card.say_in(context), []).append(context)
    return contexts_of
