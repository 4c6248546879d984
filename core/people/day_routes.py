"""The route of the day in the vault."""

from dataclasses import replace
from datetime import date

from core.people.people import People
from core.people.records.day_route import DayRoute
from core.people.records.tables import ROUTES
from core.people.repository import Repository, Saves
from core.people.three_way import three_way


class DayRoutes:
    """Reads and saves one route; that of another day is of no use any more."""

    def __init__(self, repository: Repository, people: People) -> None:
        self._repository = repository
        self._people = people

    def of(self, day: date) -> DayRoute:
        """Return the route of a day, which may have no stops yet."""
        stored = next(iter(self._repository.all(ROUTES, DayRoute)), None)
        if stored is None:
            return DayRoute(self._repository.new_id(), day)
        return stored if stored.day == day else DayRoute(stored.id, day)

    async def save(self, route: DayRoute) -> None:
        """Save the route of a day, in place of that of another day.

        Stops that another window adds meanwhile stay; someone who was erased is no stop.
        """
        shown = self.of(route.day)

        def saves() -> Saves:
            stored = self.of(route.day)
            merged = three_way(replace(shown, id=stored.id), replace(route, id=stored.id), stored).record
            for stop in merged.stops:
                if self._people.one(stop) is None:
                    merged = merged.without_stop(stop)
            return [(ROUTES, merged.to_doc())]

        await self._repository.change(saves, merges=True)
