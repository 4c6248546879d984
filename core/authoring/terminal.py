"""Lines of text for a terminal: under a heading, in columns, or a sentence that says why there are none."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from core.language import LANGUAGES

CATALOGUES = Path(__file__).parents[2] / "locales"


class NothingToPrint(Exception):  # noqa: N818 - it says what happened
    """There is no such thing; the message is a sentence to print instead."""


def part(name: str, lines: Iterable[str]) -> list[str]:
    """Return an empty line, a heading, and the lines under it, indented."""
    return ["", name, *(f"  {line}" for line in lines)]


def quoted(sentences: Iterable[str]) -> Iterator[str]:
    """Yield sentences to say aloud between quotation marks."""
    return (f"“{sentence}”" for sentence in sentences)


def aligned(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the rows with their cells padded into columns."""
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def add_language(parser: argparse.ArgumentParser, of_what: str) -> None:
    """Add the option that chooses the language `of_what`."""
    parser.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help=f"the language of {of_what}")


def print_lines(lines: Callable[[], Iterable[str]]) -> int:
    """Print the lines. Return 1, after the sentence that says why, when there is nothing to print."""
    try:
        printed = list(lines())
    except NothingToPrint as reason:
        sys.stderr.write(f"{reason}\n")
        return 1
    sys.stdout.write("".join(f"{line}\n" for line in printed))  # at once, so that `| head` is content
    return 0
