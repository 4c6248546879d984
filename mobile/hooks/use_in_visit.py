"""What was tapped in this visit to a screen: each row keeps its place until the screen is left."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from mobile.hooks.component import use_state
from mobile.routing import use_location

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class InVisit(Generic[K, V]):
    """What is kept of each row that was tapped in this visit."""

    rows: Mapping[K, V]
    put: Callable[[K, V], None]
    """Keeps something of a row; what is kept of that row already stays."""
    drop: Callable[[K], None]
    """Forgets a row."""


class _Visit(NamedTuple, Generic[K, V]):
    number: int
    rows: Mapping[K, V]


def use_in_visit() -> InVisit[K, V]:
    """Return what is kept of this visit to the screen; another visit begins with nothing.

    Both changes start from what is kept when they are made, not when the row was drawn.
    """
    number = use_location().visit
    nothing: _Visit[K, V] = _Visit(number, {})
    last, remember = use_state(nothing)

    def of_now(visit: _Visit[K, V]) -> Mapping[K, V]:
        return visit.rows if visit.number == number else {}

    def put(key: K, value: V) -> None:
        remember(lambda visit: _Visit(number, {key: value, **of_now(visit)}))

    def drop(key: K) -> None:
        remember(
            lambda visit: visit._replace(rows={one: kept for one, kept in visit.rows.items() if one != key})
        )

    return InVisit(of_now(last), put, drop)
