"""One card. What its fields may hold is defined in core/authoring/fields.toml."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from core.deck.content import Content
from core.deck.context import Context, Fit


class Level(StrEnum):
    """How much connection or challenge a technique brings, as printed in the source."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class DeckSection(StrEnum):
    """The sections of the deck; the value is the letter that the parts of their cards begin with."""

    TECHNIQUES = "T"
    PITFALLS = "V"
    MODELS = "M"
    PROGRESS = "P"
    GOOD_TALK = "D"
    STAY = "B"
    ENGAGEMENT = "E"
    FLOOR = "F"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Content):
    """Texts to be seen side by side; every row has as many cells as there are columns.

    `ours` is true when its texts do not come from the source.
    """

    TRANSLATED = ("columns", "rows")

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What changes in a context. `ours` is true when the advice does not come from the source."""

    texts: tuple[str, ...]
    ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Content):
    """One instrument of the method on one phone screen.

    The texts in `group` come from the source; those in a field that ends in `_ours` are our own advice.
    A card of our own names the cards it is built from; all others have `built_from` empty.
    """

    TRANSLATED = (
        "title",
        "gist",
        "say",
        "steps",
        "when",
        "watch_out",
        "table",
        "group",
        "group_ours",
        "group_say",
        "distance_ours",
        "distance_say",
    )
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "connection": Level,
        "challenge": Level,
        "group_fit": Fit,
        "distance_fit": Fit,
        "table": Table.from_data,
    }

    id: str
    title: str
    source: str
    parts: tuple[str, ...]
    gist: str
    say: tuple[str, ...]
    steps: tuple[str, ...]
    when: tuple[str, ...]
    watch_out: tuple[str, ...]
    group_fit: Fit
    distance_ours: tuple[str, ...]
    distance_fit: Fit
    connection: Level | None = None
    challenge: Level | None = None
    group: tuple[str, ...] = ()
    group_ours: tuple[str, ...] = ()
    group_say: tuple[str, ...] = ()
    distance_say: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    built_from: tuple[str, ...] = ()
    table: Table | None = None

    @property
    def section(self) -> DeckSection:
        """The section of the card; the phases of change (KB) belong to the models."""
        kind = self.parts[0][0]
        return DeckSection.MODELS if kind == "K" else DeckSection(kind)

    def fit(self, context: Context) -> Fit:
        """Return how well it fits a context; one-on-one, every card fits."""
        return {
            Context.ALONE: Fit.GOOD,
            Context.GROUP: self.group_fit,
            Context.DISTANCE: self.distance_fit,
        }[context]

    @property
    def is_for_groups(self) -> bool:
        """Whether it can be used with a group as it is, and not only with one person there."""
        return self.group_fit is Fit.GOOD

    def say_in(self, context: Context) -> tuple[str, ...]:
        """Return what to say in a context: its own sentences if the card has any, else `say`."""
        own = {Context.ALONE: (), Context.GROUP: self.group_say, Context.DISTANCE: self.distance_say}
        return own[context] or self.say

    def advice(self, context: Context) -> Advice:
        """Return what changes in a context; without texts for one-on-one, which `steps` describe."""
        if context is Context.GROUP:
            return Advice(texts=self.group or self.group_ours, ours=not self.group)
        texts = self.distance_ours if context is Context.DISTANCE else ()
        return Advice(texts=texts, ours=bool(texts))
