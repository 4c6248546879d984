"""Makes the page with the deck on paper: cards of A6 to print and cut, from the same files as the screens.

A card is one leaf or more, each with a front and a back; paper_layout.py sees to it that nothing is cut off.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from core.deck.bank import Bank
from core.deck.card import Card
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.names import advice_name, fit_note, level_lines
from core.language import Language
from mobile import theme
from mobile.site import paper_layout
from mobile.site.headers import content_security_policy
from mobile.site.page import template_environment, without_gaps
from mobile.site.paper_layout import Block, Face, Head, lay_out
from mobile.site.settings import SiteSettings

SCRIPT = "paper.js"
ON_A_SIDE = 4
"""Faces on one side of A4."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card of A6: face `number` of the `of` that are not blank."""

    head: Head
    face: Face
    origin: str
    number: int
    of: int


def render_paper(settings: SiteSettings, language: Language, deck: Deck, folders: dict[str, str]) -> str:
    """Give the HTML of the cards on paper in one language; the arguments are those of render_page."""
    environment = template_environment()
    style = environment.get_template("paper.css.j2").render(
        engine=folders["engine"], gold=theme.LIGHT.gold, layout=paper_layout
    )
    leaves = list(_leaves(deck, language, settings.name))
    html = environment.get_template("paper.html.j2").render(
        _=language.text,
        app=folders["app"],
        engine=folders["engine"],
        language=language.code,
        policy=content_security_policy([], meta=True),
        script=SCRIPT,
        sheets=[leaves[first : first + ON_A_SIDE] for first in range(0, len(leaves), ON_A_SIDE)],
        site=settings,
        style=Markup(without_gaps(style)),  # noqa: S704 - our own file
    )
    return without_gaps(html)


def _leaves(deck: Deck, t: Language, app: str) -> Iterator[tuple[Side, Side]]:
    """Yield the pieces of paper, front and back: the cards, the lists of questions, and who made it all."""
    for card in deck:
        yield from _pairs(_card_head(card, t), _front(card, t), _back(card, deck, t), _origin(card))
    for bank in deck.banks:
        blocks = [
            Block("questions", heading, tuple((one.ask, one.why) if one.why else (one.ask,) for one in asked))
            for heading, asked in bank.grouped()
        ]
        yield from _pairs(Head(bank.title, bank.gist), blocks, [], _origin(bank))
    made_by = [
        _joined(filter(None, (source.id, source.title, source.author, source.site)))
        for source in deck.sources
    ]
    credit = t.text(
        "The method belongs to its makers. The techniques carry their names; the sentences are ours."
    )
    yield from _pairs(Head(app, credit), [_lines(t.text("Sources"), made_by)], [], "")


def _pairs(head: Head, front: list[Block], back: list[Block], origin: str) -> Iterator[tuple[Side, Side]]:
    faces = lay_out(head, front, back)
    filled = sum(bool(face.blocks) for face in faces)
    sides = [Side(head, face, origin, number, filled) for number, face in enumerate(faces, 1)]
    yield from zip(sides[::2], sides[1::2], strict=True)


def _card_head(card: Card, t: Language) -> Head:
    return Head(card.title, card.gist, _joined(level_lines(card, t)))


def _front(card: Card, t: Language) -> list[Block]:
    return [
        Block("say", t.text("Say"), tuple((text,) for text in card.say)),
        _lines(t.text("Steps"), card.steps, "steps"),
        _lines(t.text("Watch out"), card.watch_out),
    ]


def _back(card: Card, deck: Deck, t: Language) -> list[Block]:
    blocks = [_lines(t.text("When"), card.when)]
    for context in (Context.GROUP, Context.DISTANCE):
        advice, said = card.advice(context), card.say_in(context)
        note = fit_note(card.fit(context), t)
        heading = advice_name(context, ours=advice.ours, t=t) + (f". {note}" if note else "")
        own = [f"“{text}”" for text in said] if said != card.say else []
        blocks.append(_lines(heading, [*own, *advice.texts]))
    if card.table:
        blocks.append(Block("table", "", card.table.rows, card.table.columns))
    for heading, titles in (
        (t.text("Question lists"), [bank.title for bank in deck.questions(card)]),
        (t.text("Related cards"), [other.title for other in deck.related(card)]),
    ):
        if titles:
            blocks.append(_lines(heading, [_joined(titles)], "plain"))
    return blocks


def _lines(heading: str, texts: Iterable[str], kind: str = "lines") -> Block:
    return Block(kind, heading, tuple((text,) for text in texts))


def _origin(content: Card | Bank) -> str:
    return f"{content.source}: {', '.join(content.parts)}"


def _joined(texts: Iterable[str]) -> str:
    return " · ".join(texts)
