"""The guides of talks on the command line: `python -m core.talks list` or `show ID`.

For a terminal, or for whoever writes guides; slots stand in brackets.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from core.authoring.content_files import read_deck
from core.authoring.guide_files import read_guides
from core.authoring.terminal import (
    CATALOGUES,
    NothingToPrint,
    add_language,
    aligned,
    part,
    print_lines,
    quoted,
)
from core.deck.deck import Deck
from core.language import Language
from core.talks.guide import Guide
from core.talks.guides import Guides
from core.talks.wording import minutes_line, origin_line, work_names


def listed(guides: Guides, _deck: Deck, t: Language) -> Iterator[str]:
    """Yield a line for each guide: its id, how long it takes and its title."""
    return aligned([guide.id, minutes_line(guide, t), guide.title] for guide in guides)


def shown(guides: Guides, deck: Deck, t: Language, guide_id: str) -> Iterator[str]:
    """Yield the lines of one guide: what it is for, the words to remember, each step, and the rest.

    Raises NothingToPrint when there is no such guide.
    """
    guide = guides.one(guide_id)
    if guide is None:
        raise NothingToPrint(t.text("This guide does not exist (any more)."))
    yield from [guide.title, minutes_line(guide, t), guide.gist]
    yield from part(t.text("When"), guide.when)
    yield from part(t.text("To remember"), _strips(guide, t))
    yield from part(t.text("Steps"), _steps(guide, t))
    yield from part(t.text("Opening sentences"), quoted(guide.openings))
    yield from part(t.text("Questions to ask"), quoted(guide.questions))
    if guide.expectation:
        yield from part(t.text("The expectation"), quoted([guide.expectation]))
    if guide.retell:
        yield from part(t.text("In their own words"), [guide.retell])
    yield from part(t.text("Watch out"), guide.watch_out)
    yield from part(t.text("Related cards"), aligned([card, deck[card].title] for card in guide.cards))
    yield from ["", origin_line(guide, deck.sources, t)]
    if guide.ours:
        yield t.text("The order of the steps is ours.")


def _strips(guide: Guide, t: Language) -> Iterator[str]:
    yield " · ".join(guide.strip)
    if guide.short_strip:
        yield t.text("Short: {words}", words=" · ".join(guide.short_strip))


def _steps(guide: Guide, t: Language) -> Iterator[str]:
    names = work_names(t)
    for number, step in enumerate(guide.steps, 1):
        yield f"{number} {step.word}: {step.do}"
        if step.say:
            yield f"  “{step.say}”"
        if step.work:
            yield f"  {names[step.work]}: {step.wall}"


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    add_language(common, "the guides")
    parser = argparse.ArgumentParser(prog="python -m core.talks", description="Read the guides of talks.")
    commands = parser.add_subparsers(required=True, metavar="list | show")
    commands.add_parser("list", parents=[common], help="list all guides").set_defaults(lines=listed)
    show = commands.add_parser("show", parents=[common], help="print one guide")
    show.add_argument("guide_id")
    show.set_defaults(lines=shown)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 1 when no guide matches; raises SystemExit(2) for unknown arguments."""
    asked = vars(_parser().parse_args(arguments))
    lines: Callable[..., Iterable[str]] = asked.pop("lines")
    t = Language(asked.pop("lang"), CATALOGUES)
    deck = read_deck()
    guides = read_guides(deck=deck).translated(t.card)
    return print_lines(lambda: lines(guides, deck.translated(t.card), t, **asked))


if __name__ == "__main__":
    sys.exit(main())
