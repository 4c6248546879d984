"""The visits of one day, in the order one makes them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.people.records.fields import day_in, reading, text_in


@dataclass(frozen=True)
class Route:
    """The people to visit or call on a day, by id and in order; `visited` are those that were."""

    id: str
    day: date
    stops: tuple[str, ...] = ()
    visited: frozenset[str] = frozenset()

    def with_stop(self, person: str) -> "Route":
        """Give the route with this person last, or as it is when the person is on it."""
        return self if person in self.stops else replace(self, stops=(*self.stops, person))

    def without_stop(self, person: str) -> "Route":
        """Give the route without this person."""
        stops = tuple(stop for stop in self.stops if stop != person)
        return replace(self, stops=stops, visited=self.visited - {person})

    def moved(self, person: str, places: int) -> "Route":
        """Give the route with this person so many places later, earlier when negative, as far as it goes."""
        others = [stop for stop in self.stops if stop != person]
        place = max(0, min(len(others), self.stops.index(person) + places))
        return replace(self, stops=(*others[:place], person, *others[place:]))

    def with_visit(self, person: str, *, visited: bool) -> "Route":
        """Give the route with this person visited, or not yet."""
        return replace(self, visited=self.visited | {person} if visited else self.visited - {person})

    def to_doc(self) -> dict[str, Any]:
        """Give the document the vault keeps."""
        return {
            "id": self.id,
            "day": self.day.isoformat(),
            "stops": list(self.stops),
            "visited": sorted(self.visited),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Route":
        """Read a document of the vault. Raises DamagedRecord when it is not a route."""
        with reading(doc):
            return cls(
                text_in(doc, "id"),
                day_in(doc, "day"),
                tuple(map(str, doc["stops"])),
                frozenset(map(str, doc["visited"])),
            )
