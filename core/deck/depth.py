"""The second layer of a card: examples, dialogues and tables for whoever wants to know more."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from core.deck.card import Table
from core.deck.content import Content


class Speaker(StrEnum):
    """Who speaks in a dialogue."""

    COACH = "coach"
    WORKER = "worker"
    COLLEAGUE = "colleague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Content):
    """What one speaker says before the other does."""

    TRANSLATED = ("says",)
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"who": Speaker}

    who: Speaker
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Content):
    """A less good and a better way to say or do the same. `reason` is what makes the difference, or empty."""

    TRANSLATED = ("less", "better", "reason")

    less: str
    better: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DepthSection(Content):
    """One section under its title. Of `lines`, `table`, `examples` and `dialogue` exactly one is not empty.

    `ours` is true when the section does not come from the source of the card.
    """

    TRANSLATED = ("title", "intro", "lines", "table", "examples", "dialogue")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "table": Table.from_data,
        "examples": lambda examples: tuple(map(Example.from_data, examples)),
        "dialogue": lambda turns: tuple(map(Turn.from_data, turns)),
    }

    title: str
    intro: str = ""
    ours: bool = False
    lines: tuple[str, ...] = ()
    table: Table | None = None
    examples: tuple[Example, ...] = ()
    dialogue: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth(Content):
    """The second layer of the card with this id."""

    TRANSLATED = ("sections",)
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "sections": lambda sections: tuple(map(DepthSection.from_data, sections))
    }

    id: str
    sections: tuple[DepthSection, ...]
