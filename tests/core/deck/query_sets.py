"""The query sets: what people type, and the cards that help.

everyday         written with the first cards; the finder is tuned to these
held-out         written blind, after the finder was tuned to the everyday queries; no rule or phrase is
                 made for it
open             written blind after texts in which supervisors, job coaches and trainers describe their day;
                 phrases were written knowing which of these failed, so it shows more than a new query would
none             everyday matters around work that no card answers; the finder is tuned to these
none-held-out    more of these, written before that tuning; no rule or phrase is made for it

The shares of all sets were in sight while the weights were chosen, so a fresh set will do a little worse.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
Queries = Sequence[tuple[str, Sequence[str]]]
"""A query, and the ids of the cards that help or the beginnings of these; none when no card does."""


def read_queries(name: str, language: str) -> Queries:
    """Read one of the sets."""
    if name == "open":
        lines = (HERE / f"queries-open-{language}.tsv").read_text(encoding="utf-8").splitlines()
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        return [(query, cards.split(",")) for query, cards in rows]
    has_answers = not name.startswith("none")
    file = HERE / (f"{name}-queries.toml" if has_answers else f"queries-{name}.toml")
    queries = tomllib.loads(file.read_text(encoding="utf-8"))[language]
    return [(query["query"], query["cards"]) if has_answers else (query, ()) for query in queries]


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids of the cards that a query found, and those that help."""

    query: str
    found: Sequence[str]
    helping: Sequence[str]

    @property
    def rank(self) -> int | None:
        """The place of the first card that helps, from 1; None when it is not among those found."""
        helps = (place for place, card in enumerate(self.found, 1) if card.startswith(tuple(self.helping)))
        return next(helps, None)

    def is_among_first(self, number: int) -> bool:
        """Return whether a card that helps is among the first few."""
        return self.rank is not None and self.rank <= number

    @property
    def is_nonsense(self) -> bool:
        """Whether the first card is one that does not help. Finding nothing is no nonsense."""
        return bool(self.found) and self.rank != 1

    def __str__(self) -> str:
        """Return the query with what it found and what it should have found."""
        return f"{self.query}: found {self.found[:3]}, wanted one of {self.helping}"
