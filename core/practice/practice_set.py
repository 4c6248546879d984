"""A set of sentences to tell apart: what each is, by which words one hears that, and what fits to say back.

What its fields may hold is defined in core/authoring/fields.toml.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from core.deck.content import Content, Translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Content):
    """One answer to choose from: a side or a kind, and how one knows it."""

    TRANSLATED = ("name", "meaning")

    id: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Content):
    """What one could say back, and what it does. One of an item is the `best`."""

    TRANSLATED = ("text", "why")

    text: str
    why: str
    best: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Content):
    """One sentence. `side` and `kind` are the ids of what it is; `kind` is "" where that is not asked.

    `sign` is the part of `text` that decides, and `why` says so. `rewrite` is the same thing said better.
    """

    TRANSLATED = ("text", "sign", "why", "rewrite", "replies")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "replies": lambda replies: tuple(map(Reply.from_data, replies))
    }

    id: str
    text: str
    side: str
    sign: str
    why: str
    kind: str = ""
    rewrite: str = ""
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSet(Content):
    """One set. `question` is asked at each item, `round` is how many items take two minutes.

    A set with `kinds` is practised kind by kind first, and then mixed.
    """

    TRANSLATED = ("title", "gist", "question", "sides", "kinds")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "sides": lambda sides: tuple(map(Choice.from_data, sides)),
        "kinds": lambda kinds: tuple(map(Choice.from_data, kinds)),
        "items": lambda items: tuple(map(Item.from_data, items)),
    }

    id: str
    title: str
    gist: str
    question: str
    source: str
    parts: tuple[str, ...]
    round: int
    sides: tuple[Choice, ...]
    items: tuple[Item, ...]
    kinds: tuple[Choice, ...] = ()

    def one(self, item_id: str) -> Item | None:
        """Return the item with this id, or None when there is none (any more)."""
        return next((item for item in self.items if item.id == item_id), None)

    def texts_by_context(self, context: str) -> Iterator[tuple[str, str]]:
        """Yield the gettext context and text of every translated text; each item has contexts of its own.

        The same few words can decide in two sentences, and read otherwise in another language.
        """
        for field, text in self.texts():
            yield f"{context}.{field}", text
        for item in self.items:
            for field, text in item.texts():
                yield f"{context}/{item.id}.{field}", text

    def with_items_translated(self, context: str, translate: Translate) -> "PracticeSet":
        """Return a translated copy, its items included."""
        items = tuple(item.translated(f"{context}/{item.id}", translate) for item in self.items)
        return replace(self.translated(context, translate), items=items)
