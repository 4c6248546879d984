"""Taking people off the route: each row keeps its place until the screen is left, and can be put back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.people.records.day_route import DayRoute
from core.people.records.person import Person
from mobile.hooks.use_action import Action
from mobile.hooks.use_in_visit import InVisit, use_in_visit
from mobile.screens.vault.guard import Book
from mobile.services import use_service
from mobile.services.undo import Undo
from mobile.state import use_app


class Gap(NamedTuple):
    """The place in the list of who was taken off, and whether that stop was visited."""

    place: int
    is_visited: bool


@dataclass(frozen=True)
class TakenOff:
    """Who was taken off in this visit to the screen, by id."""

    gaps: Mapping[str, Gap]
    take_off: Callable[[Person], None]
    put_back: Callable[[str], None]

    def shown(self, stops: Sequence[str]) -> list[str]:
        """Return the stops with who was taken off in between, where they stood."""
        return _with_gaps(stops, self.gaps)


def use_taking_off(book: Book, action: Action) -> TakenOff:
    """Return who was taken off the route of today, and what takes off more as a screen's one `action`."""
    app = use_app()
    undo = use_service(Undo)
    visit: InVisit[str, Gap] = use_in_visit()
    gaps = visit.rows

    async def remove(person: Person) -> None:
        route = book.routes.of(app.today())
        gap = Gap(_with_gaps(route.stops, gaps).index(person.id), person.id in route.visited)
        await book.routes.save(route.without_stop(person.id))
        visit.drop(person.id)  # a gap from before another window put the person back
        visit.put(person.id, gap)
        message = app.language.text("{name} is off the route", name=person.name)
        undo.offer(message, lambda: restore(person.id, gap))

    async def restore(person: str, gap: Gap) -> None:
        await book.routes.save(_back_in(book.routes.of(app.today()), person, gap, gaps))
        visit.drop(person)

    return TakenOff(
        gaps,
        lambda person: action.start(lambda: remove(person)),
        lambda person: action.start(lambda: restore(person, gaps[person])),
    )


def _with_gaps(stops: Sequence[str], gaps: Mapping[str, Gap]) -> list[str]:
    shown = list(stops)
    for person, gap in sorted(gaps.items(), key=lambda one: one[1].place):
        if person not in shown:
            shown.insert(gap.place, person)
    return shown


def _back_in(route: DayRoute, person: str, gap: Gap, gaps: Mapping[str, Gap]) -> DayRoute:
    """Return the route with this person before the stops that were shown further down."""
    above = _with_gaps(route.stops, {**gaps, person: gap})[: gap.place]
    place = sum(one in route.stops for one in above)
    last = route.with_stop(person)
    return last.moved(person, place + 1 - len(last.stops)).with_visit(person, visited=gap.is_visited)
