"""The two circles of P-06: what is reached stands inside, what is still to do stands around it.

Each circle is stored as a text with an item on each line, as in the plan of a goal.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Circle(Enum):
    """The inner circle, and the outer one."""

    REACHED = "reached"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Circles:
    """The items of both circles, in the order they were put there; each stands in one of them, once."""

    reached: tuple[str, ...]
    ahead: tuple[str, ...]

    @classmethod
    def from_texts(cls, reached: str, ahead: str) -> "Circles":
        """Read the lines of two texts; what stands in both is reached."""
        inside = _items(reached)
        return cls(inside, _without(_items(ahead), inside))

    def items(self, circle: Circle) -> tuple[str, ...]:
        """Return the items in this circle."""
        return self.reached if circle is Circle.REACHED else self.ahead

    def as_lines(self, circle: Circle) -> str:
        """Return the items in this circle, a line each."""
        return "\n".join(self.items(circle))

    def put(self, item: str, circle: Circle) -> "Circles":
        """Return the circles with this item last in this one; an item that shows nothing changes nothing."""
        added = _items(" ".join(item.split()))
        rest = self.without(*added)
        if circle is Circle.REACHED:
            return Circles((*rest.reached, *added), rest.ahead)
        return Circles(rest.reached, (*rest.ahead, *added))

    def without(self, *items: str) -> "Circles":
        """Return the circles without these items."""
        return Circles(_without(self.reached, items), _without(self.ahead, items))


def _items(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (line.strip() for line in text.splitlines()))))


def _without(items: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    gone = frozenset(others)
    return tuple(item for item in items if item not in gone)
