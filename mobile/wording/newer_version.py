"""What a newer version of the app wrote and this one cannot show, in words."""

from collections.abc import Mapping
from typing import TypeVar

from core.language import Language, Words

K = TypeVar("K")
V = TypeVar("V")


class Labels(dict[K, V]):
    """What to show by value, and `other` for a value of a newer version of the app, which is no choice."""

    def __init__(self, known: Mapping[K, V], other: V) -> None:
        super().__init__(known)
        self._other = other

    def __missing__(self, key: K) -> V:
        """Return `other`."""
        return self._other


def newer_version_label(t: Words) -> str:
    """Return the label of a value that only a newer version of the app knows; nothing is wrong with it."""
    return t.text("Of a newer version of the app")


def newer_items_here(many: int, t: Language) -> str:
    """Return that so many items of a newer version are here and safe, and how to see them."""
    return t.plural(
        "{n} item here was made by a newer version of the app. It is safe. Update to see it.",
        "{n} items here were made by a newer version of the app. They are safe. Update to see them.",
        many,
    )


def newer_items_stay(many: int, t: Language) -> str:
    """Return that so many items stay when someone is erased: this version cannot see who they are about."""
    return t.plural(
        "{n} item of a newer version of the app stays: this version cannot see whom it is about.",
        "{n} items of a newer version of the app stay: this version cannot see whom they are about.",
        many,
    )
