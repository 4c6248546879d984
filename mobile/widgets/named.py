"""Words and pictures for values, of which a newer version of the app may have written another one."""

from collections.abc import Mapping
from typing import TypeVar

from core.language import Language

K = TypeVar("K")
V = TypeVar("V")


class Named(dict[K, V]):
    """What to show by value. For a value that is not among them there is `other`, and it is no choice."""

    def __init__(self, known: Mapping[K, V], other: V) -> None:
        super().__init__(known)
        self._other = other

    def __missing__(self, key: K) -> V:
        """Return what to show for a value that only a newer version of the app knows."""
        return self._other


def newer(t: Language) -> str:
    """Say that something is of a newer version of the app, calmly: nothing is wrong with it."""
    return t.text("Of a newer version of the app")
