"""The route of the day in the vault."""

from dataclasses import replace
from datetime import date

from core.people.everyone import Everyone
from core.people.pages import Pages, Saves
from core.people.records.route import Route
from core.people.records.tables import ROUTES
from core.people.three_way import three_way


class Routes:
    """Keeps one route: that of another day is of no use any more."""

    def __init__(self, pages: Pages, everyone: Everyone) -> None:
        self._pages = pages
        self._everyone = everyone

    def of(self, day: date) -> Route:
        """Return the route of a day, which may have no stops yet."""
        kept = next(iter(self._pages.all(ROUTES, Route)), None)
        if kept is None:
            return Route(self._pages.new_id(), day)
        return kept if kept.day == day else Route(kept.id, day)

    async def keep(self, route: Route, *, shown: Route | None = None) -> None:
        """Save the route of a day, in place of that of another day.

        Stops that another window added since this route was shown stay; someone who was erased is no stop.
        """
        shown = shown or self.of(route.day)

        def saves() -> Saves:
            stored = self.of(route.day)
            merged = three_way(replace(shown, id=stored.id), replace(route, id=stored.id), stored).record
            for stop in merged.stops:
                if self._everyone.one(stop) is None:
                    merged = merged.without_stop(stop)
            return [(ROUTES, merged.to_doc())]

        await self._pages.change(saves, merges=True)
