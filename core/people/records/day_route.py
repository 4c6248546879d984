"""The visits of one day, in the order one makes them."""

from dataclasses import dataclass, field, replace
from datetime import date

from core.people.records.codec import Rest, Stored


@dataclass(frozen=True)
class DayRoute(Stored):
    """The people to visit or call on a day, by id and in order; `visited` are those that were."""

    id: str
    day: date
    stops: tuple[str, ...] = ()
    visited: frozenset[str] = frozenset()
    rest: Rest = field(default_factory=dict, hash=False)

    def with_stop(self, person: str) -> "DayRoute":
        """Return the route with this person last, or as it is when the person is on it."""
        return self if person in self.stops else replace(self, stops=(*self.stops, person))

    def without_stop(self, person: str) -> "DayRoute":
        """Return the route without this person."""
        stops = tuple(stop for stop in self.stops if stop != person)
        return replace(self, stops=stops, visited=self.visited - {person})

    def moved(self, person: str, places: int) -> "DayRoute":
        """Return the route with this person so many places later, earlier when negative, within its ends."""
        others = [stop for stop in self.stops if stop != person]
        place = max(0, min(len(others), self.stops.index(person) + places))
        return replace(self, stops=(*others[:place], person, *others[place:]))

    def with_visit(self, person: str, *, visited: bool) -> "DayRoute":
        """Return the route with this person visited, or not yet."""
        return replace(self, visited=self.visited | {person} if visited else self.visited - {person})
