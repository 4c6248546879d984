"""The query sets: what people type, and the cards that help. The finder was tuned on the first only.

everyday    written with the first cards
held-out    written blind, after the finder was tuned to the everyday queries
open        written blind after texts in which supervisors, job coaches and trainers describe their day
none        everyday matters around work that no card answers
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
    file = HERE / ("queries-none.toml" if name == "none" else f"{name}-queries.toml")
    queries = tomllib.loads(file.read_text(encoding="utf-8"))[language]
    return [(query, ()) if name == "none" else (query["query"], query["cards"]) for query in queries]


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
