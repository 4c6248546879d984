"""The route of the day in the vault."""

from datetime import date

from core.people.pages import Pages
from core.people.records.route import Route
from core.people.records.tables import ROUTES


class Routes:
    """Keeps one route: that of another day is of no use any more."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def of(self, day: date) -> Route:
        """Give the route of a day, which may have no stops yet."""
        kept = next(iter(self._pages.all(ROUTES, Route)), None)
        if kept is None:
            return Route(self._pages.new_id(), day)
        return kept if kept.day == day else Route(kept.id, day)

    async def keep(self, route: Route) -> None:
        """Keep the route of a day, in place of that of another day."""
        await self._pages.keep(ROUTES, route.to_doc())
