"""The deck on the command line: `python -m core.authoring find "te laat"`, `show ID` or `list`.

The search, the advice and the words of the app as plain text, for a terminal, a script or a card writer.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from core.authoring.content_files import read_deck
from core.deck.card import Card
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.finder import Finder
from core.deck.names import advice_name, level_lines
from core.language import LANGUAGES, Language

CATALOGUES = Path(__file__).parents[2] / "locales"


class NothingToPrint(Exception):  # noqa: N818 - it says what happened
    """There is no such card; the message is a sentence to print instead."""


def found(deck: Deck, context: Context, t: Language, query: str) -> Iterable[str]:
    """Yield a line for each match, best first: its id, and the field and text that matched.

    Raises NothingToPrint when no card matches.
    """
    hits = Finder(deck).find(query, context)
    if not hits:
        raise NothingToPrint(t.text("No card has these words. Try a shorter or a different word."))
    return _aligned([hit.card.id, hit.reason.field, hit.reason.text] for hit in hits)


def listed(deck: Deck, context: Context, t: Language) -> Iterator[str]:
    """Yield a line for each card: its id, levels and title. What fits the context comes first."""
    cards = (card for _, cards in deck.sections(context) for card in cards)
    return _aligned([card.id, _levels(card, t), card.title] for card in cards)


def shown(deck: Deck, context: Context, t: Language, card_id: str) -> Iterator[str]:
    """Yield the lines of one card in a context. Raises NothingToPrint when there is no such card."""
    if card_id not in deck:
        raise NothingToPrint(t.text("This card does not exist (any more)."))
    card = deck[card_id]
    advice, source = card.advice(context), deck.source_of(card)
    related = _aligned([other.id, other.title] for other in deck.related(card))
    yield card.title
    yield from filter(None, [_levels(card, t)])
    yield card.gist
    yield from _part(t.text("Say"), (f"“{sentence}”" for sentence in card.say_in(context)))
    yield from _part(advice_name(context, ours=advice.ours, t=t), advice.texts)
    yield from _part(t.text("Steps"), (f"{place} {step}" for place, step in enumerate(card.steps, 1)))
    yield from _part(t.text("When"), card.when)
    yield from _part(t.text("Watch out"), card.watch_out)
    if card.table:
        yield from _part(" | ".join(card.table.columns), map(" | ".join, card.table.rows))
    for bank in deck.questions(card):
        yield from _part(bank.title, (question.ask for question in bank.questions))
    yield from _part(t.text("Related cards"), related)
    yield ""
    yield t.text("Source: {title}, {parts}", title=source.title, parts=t.list(card.parts))


def _levels(card: Card, t: Language) -> str:
    return " · ".join(level_lines(card, t))


def _part(name: str, lines: Iterable[str]) -> Iterator[str]:
    if lines := list(lines):
        yield from ("", name, *(f"  {line}" for line in lines))


def _aligned(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the rows with their cells padded into columns."""
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help="the language of the cards")
    contexts = [str(context) for context in Context]
    common.add_argument("--context", choices=contexts, default=contexts[0], help="where you coach")
    parser = argparse.ArgumentParser(
        prog="python -m core.authoring", description="Find and read pocket cards."
    )
    commands = parser.add_subparsers(required=True, metavar="find | show | list")
    commands.add_parser("list", parents=[common], help="list all cards").set_defaults(lines=listed)
    for name, lines, argument, help_text in (
        ("find", found, "query", "find cards by everyday words"),
        ("show", shown, "card_id", "print one card"),
    ):
        command = commands.add_parser(name, parents=[common], help=help_text)
        command.add_argument(argument)
        command.set_defaults(lines=lines)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 1 when no card matches; raises SystemExit(2) for unknown arguments."""
    asked = vars(_parser().parse_args(arguments))
    lines: Callable[..., Iterable[str]] = asked.pop("lines")
    language, context = Language(asked.pop("lang"), CATALOGUES), Context(asked.pop("context"))
    try:
        printed = list(lines(read_deck().translated(language.card), context, language, **asked))
    except NothingToPrint as reason:
        sys.stderr.write(f"{reason}\n")
        return 1
    sys.stdout.write("".join(f"{line}\n" for line in printed))  # at once, so that `| head` is content
    return 0


if __name__ == "__main__":
    sys.exit(main())
