"""The mirror (P-08): 44 things one can find in one's own way of leading, in four parts and seven lists.

It chooses what to practise. It measures nothing, so nothing in it is counted.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns(Content):
    """The two things that can be ticked at an item, each by itself; the source words them in three ways."""

    TRANSLATED = ("already", "more")

    id: str
    already: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorItem(Content):
    """One thing to find in one's own way of leading; `example` is our own, from a work floor."""

    TRANSLATED = ("text", "example")

    id: str
    text: str
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorList(Content):
    """One list; `columns` is the id of what can be ticked in it."""

    TRANSLATED = ("title", "items")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "items": lambda items: tuple(map(MirrorItem.from_data, items))
    }

    title: str
    columns: str
    items: tuple[MirrorItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorPart(Content):
    """One part, which is one sitting."""

    TRANSLATED = ("title", "lists")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "lists": lambda lists: tuple(map(MirrorList.from_data, lists))
    }

    id: str
    title: str
    lists: tuple[MirrorList, ...]

    def items(self, ids: tuple[str, ...]) -> list[MirrorItem]:
        """Return the items with these ids, in the order of the part."""
        return [item for one in self.lists for item in one.items if item.id in ids]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mirror(Content):
    """All parts, from the text `source`."""

    TRANSLATED = ("columns", "parts")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "columns": lambda columns: tuple(map(Columns.from_data, columns)),
        "parts": lambda parts: tuple(map(MirrorPart.from_data, parts)),
    }

    source: str
    columns: tuple[Columns, ...]
    parts: tuple[MirrorPart, ...]

    def part(self, part_id: str | None) -> MirrorPart | None:
        """Return the part with this id, or None when there is none."""
        return next((part for part in self.parts if part.id == part_id), None)

    def columns_of(self, one: MirrorList) -> Columns:
        """Return what can be ticked in a list."""
        return next(columns for columns in self.columns if columns.id == one.columns)
