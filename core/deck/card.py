"""One card, as its file says it. What its fields may hold is for fields.toml and the schema to say."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

TRANSLATED = (
    "title",
    "gist",
    "say",
    "steps",
    "when",
    "watch_out",
    "group",
    "group_ours",
    "distance_ours",
    "situations",
)
"""The fields with a text for each language. Written here so that the browser need not read the schema."""

Translate = Callable[[str, str], str]
"""From a context ("t07-goudklompjes.say") and the Dutch text to the text in another language."""


class Level(StrEnum):
    """How much of something a technique brings, as printed in the source."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One instrument of the method on one phone screen. fields.toml says what each field is for.

    The texts in `group` come from the source; those in a field that ends in `_ours` are our own advice.
    """

    id: str
    title: str
    source: str
    parts: tuple[str, ...]
    gist: str
    say: tuple[str, ...]
    steps: tuple[str, ...]
    when: tuple[str, ...]
    watch_out: tuple[str, ...]
    situations: tuple[str, ...]
    connection: Level | None = None
    challenge: Level | None = None
    group: tuple[str, ...] = ()
    group_ours: tuple[str, ...] = ()
    distance_ours: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @classmethod
    def from_data(cls, card_id: str, data: Mapping[str, Any]) -> "Card":
        """Make a card of data that was checked before: what a card file or `to_data` holds."""
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in data.items()
        }
        for axis in ("connection", "challenge"):
            if axis in values:
                values[axis] = Level(values[axis])
        return cls(id=card_id, **values)

    def to_data(self) -> dict[str, Any]:
        """Give the card as a card file would hold it: plain data, without its id and empty fields."""
        values = {name: value for name, value in asdict(self).items() if value and name != "id"}
        return {
            name: list(value) if isinstance(value, tuple) else str(value) for name, value in values.items()
        }

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each text with the name of its field, in the order in which a card shows them."""
        for field in TRANSLATED:
            value = getattr(self, field)
            for text in (value,) if isinstance(value, str) else value:
                yield field, text

    def translated(self, translate: Translate) -> "Card":
        """Give the same card in another language."""
        texts: dict[str, Any] = {}
        for field in TRANSLATED:
            value, context = getattr(self, field), f"{self.id}.{field}"
            if isinstance(value, str):
                texts[field] = translate(context, value)
            else:
                texts[field] = tuple(translate(context, text) for text in value)
        return replace(self, **texts)
