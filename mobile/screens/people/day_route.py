"""The route of today: the people to visit or call, in order, and who was visited."""

from collections.abc import Collection

import flet as ft

from core.people.records.day_route import DayRoute
from core.people.records.person import Person
from core.people.records.place import Work
from core.people.rules.last_talks import by_last_talk
from core.people.rules.workplaces import workplaces
from mobile.hooks.use_action import use_action
from mobile.hooks.use_deferred_rows import FIRST_ROWS, use_deferred_rows
from mobile.routing import link_to
from mobile.screens.people.route_stop import SaveRoute, route_candidate, route_stop
from mobile.screens.people.use_taking_off import use_taking_off
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_last_talks
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.away_choice import AwayChoice
from mobile.widgets.buttons import primary
from mobile.widgets.notice import done, failed
from mobile.widgets.screen import screen


@private
def DayRouteScreen(app: State, book: Book) -> ft.Control:
    """Show the route, and the people who work elsewhere to add to it; every tap is saved at once."""
    t = app.language
    action = use_action()
    is_whole = use_deferred_rows()
    taken_off = use_taking_off(book, action)
    people = {person.id: person for person in book.people() if person.archived is None}
    route = _of_who_is_here(book.routes.of(app.today()), people)
    away = [person for person in people.values() if person.place.work is Work.SECONDED]
    # a stop is low from the next opening of this screen on, so that no row moves under a finger
    done_before = ft.use_memo(lambda: route.visited, [])
    stops = [people[one] for one in taken_off.shown(route.stops) if one in people]
    to_go = [people[one] for one in route.stops if one not in route.visited]

    left = [person for person in away if person not in stops]

    def save(changed: DayRoute) -> None:
        action.start(lambda: book.routes.save(changed))

    if not away and not stops:
        return screen(
            t.text("On the way"),
            [
                typography.title(t.text("On the way")),
                typography.body(
                    t.text(
                        "People who work at another company come here. "
                        "Say in the details of someone where they are seconded."
                    )
                ),
            ],
            private=True,
            long=True,
            foot=[primary(t.text("To the people"), link_to("/mensen"))],
        )
    return screen(
        t.text("On the way"),
        [
            typography.title(t.text("Today, {day}", day=t.date(app.today()))),
            *failed(action.fault, t),
            *[
                route_stop(person, number, route, save, taken_off, t, is_low=person.id in done_before)
                for number, person in enumerate(stops, 1)
            ],
            *(
                []
                if stops
                else [typography.body(t.text("Tap who you visit or call today, one after another."))]
            ),
            *_others(left, route, book, app, save, is_whole=is_whole),
            AwayChoice(t.text("How long may this stay open while you drive or call?")),
        ],
        private=True,
        long=True,
        # at the foot, so that no row moves when the last one is done
        foot=[_next(to_go[0], app)] if to_go else done(t.text("You have been to everyone") if stops else ""),
    )


def _of_who_is_here(route: DayRoute, people: Collection[str]) -> DayRoute:
    """Return the route without who was erased or archived since."""
    for one in route.stops:
        if one not in people:
            route = route.without_stop(one)
    return route


def _next(person: Person, app: State) -> ft.Control:
    return primary(
        app.language.text("Look back at {name}", name=person.name),
        link_to(f"/mensen/{person.id}"),
        icon=ft.Icons.HISTORY,
    )


def _others(
    left: list[Person], route: DayRoute, book: Book, app: State, save: SaveRoute, *, is_whole: bool
) -> list[ft.Control]:
    """Build the rows of who is not on the route, by place; within one, longest not spoken to comes first."""
    t = app.language
    turns = dict(by_last_talk(left, all_last_talks(app, book)))
    by_place = [person for place in workplaces(turns) for person in place.people]
    shown = list(turns) if is_whole else by_place[:FIRST_ROWS]
    return [
        control
        for place in workplaces(shown)
        for control in (
            typography.part(place.where or t.text("Place not known")),
            *[route_candidate(person, turns[person], app.today(), route, save, t) for person in place.people],
        )
    ]
