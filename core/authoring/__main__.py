"""The deck on the command line: `python -m core.authoring find "te laat"`, `show ID` or `list`.

The search, the advice and the words of the app as plain text, for a terminal, a script or a card writer.
`show --more` prints the second layer of a card as well.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.printed_sections import printed_leaflet, printed_section
from core.authoring.terminal import (
    CATALOGUES,
    NothingToPrint,
    add_language,
    aligned,
    part,
    print_lines,
    quoted,
)
from core.deck import outline
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.finder import Finder
from core.deck.wording import level_line
from core.language import Language


def found(deck: Deck, context: Context, t: Language, query: str) -> Iterable[str]:
    """Yield a line for each match, best first: its id, and the field and text that matched.

    A word of a leaflet leads to the lines of that leaflet, and to no card. Raises NothingToPrint when nothing
    matches.
    """
    what = Finder(deck, read_phrases(t.whole)).find(query, context)
    if what.leaflet:
        return printed_leaflet(what.leaflet, t)
    if not what.cards:
        raise NothingToPrint(t.text("No card has these words. Try a shorter or a different word."))
    return aligned([hit.card.id, hit.match.field, hit.match.text] for hit in what.cards)


def listed(deck: Deck, context: Context, t: Language) -> Iterator[str]:
    """Yield a line for each card: its id, levels and title. What fits the context comes first."""
    cards = (card for _, cards in deck.sections(context) for card in cards)
    return aligned([card.id, level_line(card, t), card.title] for card in cards)


def shown(deck: Deck, context: Context, t: Language, card_id: str, *, more: bool) -> Iterator[str]:
    """Yield the lines of one card in a context: title and levels, and then its outline.

    The second layer is named by its titles only, unless `more` is true. Slots stand in brackets.

    Raises NothingToPrint when there is no such card.
    """
    if card_id not in deck:
        raise NothingToPrint(t.text("This card does not exist (any more)."))
    card = deck[card_id]
    yield card.title
    yield from filter(None, [level_line(card, t)])
    for block in outline.blocks(card, deck, [context], t):
        if more and isinstance(block, outline.More):
            yield from ["", block.heading]
            for section in block.sections:
                yield from printed_section(section, t)
        else:
            yield from _painted(block)


def _painted(block: outline.Block) -> list[str]:
    """Return the lines of one block of a card, without the second layer."""
    match block:
        case outline.Gist():
            return [block.text]
        case outline.Say():
            return part(block.heading, quoted(block.texts))
        case outline.ContextAdvice() | outline.When() | outline.WatchOut():
            return part(block.heading, block.texts)
        case outline.Steps():
            return part(block.heading, (f"{number} {step}" for number, step in enumerate(block.texts, 1)))
        case outline.Comparison():
            heading = ["", block.heading] if block.table.ours else []
            return [*heading, *part(" | ".join(block.table.columns), map(" | ".join, block.table.rows))]
        case outline.Questions():
            parts = [part(one.title, (question.ask for question in one.questions)) for one in block.lists]
            return [line for lines in parts for line in lines]
        case outline.More():
            return part(block.heading, (section.title for section in block.sections))
        case outline.Terms():
            return []  # whoever writes cards has the glossary at hand
        case outline.Related():
            return part(block.heading, aligned([card.id, card.title] for card in block.cards))
    credit: outline.Credit = block
    return ["", credit.text]


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    add_language(common, "the cards")
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
        if lines is shown:
            command.add_argument("--more", action="store_true", help="with the examples behind the card")
        command.set_defaults(lines=lines)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 1 when no card matches; raises SystemExit(2) for unknown arguments."""
    asked = vars(_parser().parse_args(arguments))
    lines: Callable[..., Iterable[str]] = asked.pop("lines")
    language, context = Language(asked.pop("lang"), CATALOGUES), Context(asked.pop("context"))
    return print_lines(lambda: lines(read_deck().translated(language.card), context, language, **asked))


if __name__ == "__main__":
    sys.exit(main())
