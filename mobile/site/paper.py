"""Render the page with the deck on paper: A6 cards to print and cut.

A card is one leaf or more, each with a front and a back; paper_layout.py breaks it so that all of it fits.
The second layer of the cards has leaves of its own, which come last and are printed when that is asked for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from core.deck import outline
from core.deck.card import Card
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.question_list import QuestionList
from core.deck.slot import pieces
from core.deck.source import OURS
from core.deck.wording import level_line
from core.language import Language
from mobile import theme
from mobile.site import paper_layout
from mobile.site.headers import content_security_policy
from mobile.site.page import template_environment, without_gaps
from mobile.site.paper_layout import GAP_ROOM, Face, Head, PrintedBlock, lay_out
from mobile.site.paper_sections import printed_section
from mobile.site.settings import SiteSettings

SCRIPT = "paper.js"
ON_A_SIDE = 4
"""Faces on one side of A4."""

FRONT = (outline.Say, outline.Steps, outline.WatchOut)
BACK = (outline.When, outline.ContextAdvice, outline.Comparison, outline.Questions, outline.Related)
"""The blocks of a card by where they are printed: what is needed during a talk, and what before and after it.

The gist is printed in the head and the credit in the foot of a face. The words of a context that has its own
go with its advice. Terms are left out: what words mean would cost many cards another leaf. The second layer
is on leaves of its own.
"""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card of A6: face `number` of the `of` that are not blank."""

    head: Head
    face: Face
    origin: str
    number: int
    of: int


Leaf = tuple[Side, Side]
"""The front and the back of one card of A6."""


def render_paper(settings: SiteSettings, language: Language, deck: Deck, folders: dict[str, str]) -> str:
    """Return the HTML of the cards on paper in one language; the arguments are those of render_page."""
    environment = template_environment()
    style = environment.get_template("paper.css.j2").render(
        engine=folders["engine"], gold=theme.LIGHT.gold, layout=paper_layout
    )
    leaves = list(_leaves(deck, language, settings.name))
    deeper = list(_deeper_leaves(deck, language))
    html = environment.get_template("paper.html.j2").render(
        _=language.text,
        app=folders["app"],
        engine=folders["engine"],
        language=language.code,
        policy=content_security_policy([], meta=True),
        pieces=pieces,
        room=GAP_ROOM,
        script=SCRIPT,
        sheets=[(sheet, False) for sheet in _sheets(leaves)] + [(sheet, True) for sheet in _sheets(deeper)],
        site=settings,
        style=Markup(without_gaps(style)),  # noqa: S704 - our own file
    )
    return without_gaps(html)


def _sheets(leaves: list[Leaf]) -> list[list[Leaf]]:
    return [leaves[first : first + ON_A_SIDE] for first in range(0, len(leaves), ON_A_SIDE)]


def _leaves(deck: Deck, t: Language, app: str) -> Iterator[Leaf]:
    """Yield each leaf: the situations, the cards, the question lists, the leaflets, and the credits."""
    if deck.situations:
        index = [
            _lines(situation.title, (deck[card_id].title for card_id in situation.cards))
            for situation in deck.situations
        ]
        head = Head(t.text("What is going on?"), t.text("Try these, from top to bottom"))
        yield from _pairs(head, index, [], "")
    for card in deck:
        yield from _pairs(
            Head(card.title, card.gist, level_line(card, t)), *_sides(card, deck, t), _origin(card, t)
        )
    for question_list in deck.question_lists:
        blocks = [
            PrintedBlock(
                "questions", heading, tuple((one.ask, one.why) if one.why else (one.ask,) for one in asked)
            )
            for heading, asked in question_list.grouped()
        ]
        yield from _pairs(
            Head(question_list.title, question_list.gist), blocks, [], _origin(question_list, t)
        )
    for leaflet in deck.leaflets:
        blocks = [
            _lines(t.text("Say"), leaflet.say, "say"),
            _lines(t.text("Do"), leaflet.do),
            _lines(t.text("Do not"), leaflet.do_not),
        ]
        yield from _pairs(Head(leaflet.title, leaflet.gist), blocks, [], t.text("Our own advice"))
    made_by = [
        _joined(filter(None, (source.id, source.title, source.author, source.site)))
        for source in deck.sources
        if not source.is_ours
    ]
    credit = t.text(
        "The method belongs to its makers. The techniques carry their names; the sentences are ours."
    )
    yield from _pairs(Head(app, credit), [_lines(t.text("Sources"), made_by)], [], "")


def _deeper_leaves(deck: Deck, t: Language) -> Iterator[Leaf]:
    """Yield the leaves with the second layer of each card that has one."""
    for card in deck:
        if sections := deck.depth_of(card):
            blocks = [block for section in sections for block in printed_section(section, t)]
            yield from _pairs(Head(card.title, t.text("More on this card")), blocks, [], _origin(card, t))


def _pairs(head: Head, front: list[PrintedBlock], back: list[PrintedBlock], origin: str) -> Iterator[Leaf]:
    faces = lay_out(head, front, back)
    filled = sum(bool(face.blocks) for face in faces)
    sides = [Side(head, face, origin, number, filled) for number, face in enumerate(faces, 1)]
    yield from zip(sides[::2], sides[1::2], strict=True)


def _sides(card: Card, deck: Deck, t: Language) -> tuple[list[PrintedBlock], list[PrintedBlock]]:
    """Return what is printed of a card on its front and on its back."""
    blocks = list(outline.blocks(card, deck, tuple(Context), t))
    said = {
        context: block.texts
        for block in blocks
        if isinstance(block, outline.Say) and Context.ALONE not in block.contexts
        for context in block.contexts
    }

    def side(kinds: Iterable[type[outline.Block]]) -> list[PrintedBlock]:
        inside = [block for kind in kinds for block in blocks if isinstance(block, kind)]
        return [printed for block in inside for printed in _printed(block, said, t)]

    return side(FRONT), side(BACK)


def _printed(block: outline.Block, said: Mapping[Context, Sequence[str]], t: Language) -> list[PrintedBlock]:
    """Return one block of a card as printed; `said` are the sentences of each context that has its own."""
    match block:
        case outline.Say():
            is_own = Context.ALONE not in block.contexts
            return [] if is_own else [_lines(block.heading, block.texts, "say")]
        case outline.Steps():
            return [_lines(block.heading, block.texts, "steps")]
        case outline.When() | outline.WatchOut():
            return [_lines(block.heading, block.texts)]
        case outline.ContextAdvice():
            heading = ". ".join(filter(None, [block.heading, block.note]))
            own = [f"“{text}”" for text in said.get(block.context, ())]
            return [_lines(heading, [*own, *block.texts])]
        case outline.Comparison():
            heading = block.heading if block.table.ours else ""
            return [PrintedBlock("table", heading, block.table.rows, block.table.columns)]
        case outline.Questions():  # each list is a card of its own, to be found by its title
            return [_lines(t.text("Question lists"), [_joined(one.title for one in block.lists)], "plain")]
        case outline.Related():
            return [_lines(block.heading, [_joined(card.title for card in block.cards)], "plain")]
        case outline.Gist() | outline.More() | outline.Terms() | outline.Credit():
            return []


def _lines(heading: str, texts: Iterable[str], kind: str = "lines") -> PrintedBlock:
    return PrintedBlock(kind, heading, tuple((text,) for text in texts))


def _origin(content: Card | QuestionList, t: Language) -> str:
    source = t.text("Our own card") if content.source == OURS else t.text("Source") + f" {content.source}"
    return f"{source}: {', '.join(content.parts)}"


def _joined(texts: Iterable[str]) -> str:
    return " · ".join(texts)
