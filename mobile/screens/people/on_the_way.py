"""The day on the road: whom one visits or calls today, in which order, and who was visited."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import flet as ft

from core.people.records.person import Person
from core.people.records.place import Work
from core.people.records.route import Route
from core.people.rules.last_talks import by_last_talk
from core.people.rules.workplaces import workplaces
from mobile.screens.vault.gate import private
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.away import AwayChoice
from mobile.widgets.buttons import primary
from mobile.widgets.notice import done, failed
from mobile.widgets.rest import FIRST, use_rest
from mobile.widgets.screen import screen
from mobile.widgets.spoken import all_last_talks
from mobile.widgets.stop import Keep, candidate, stop

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def OnTheWayScreen(app: State, book: "Notebook") -> ft.View:
    """Make the route of today out of the people who work elsewhere; every tap is kept at once."""
    t = app.language
    page = ft.context.page
    action = use_action()
    is_whole = use_rest()
    people = {person.id: person for person in book.people() if person.archived is None}
    route = _of_who_is_here(book.routes.of(app.today()), people)
    away = [person for person in people.values() if person.place.work is Work.SECONDED]
    stops = [people[one] for one in route.stops]
    to_go = [person for person in stops if person.id not in route.visited]

    def keep(changed: Route) -> None:
        action.start(lambda: book.routes.save(changed))

    if not away and not stops:
        return screen(
            t.text("On the way"),
            [
                words.title(t.text("On the way")),
                words.body(
                    t.text(
                        "People who work at another company come here. "
                        "Say in the details of someone where they are seconded."
                    )
                ),
            ],
            private=True,
            long=True,
            foot=[primary(t.text("To the people"), lambda: page.navigate("/mensen"))],
        )
    return screen(
        t.text("On the way"),
        [
            words.title(t.text("Today, {day}", day=t.date(app.today()))),
            *done(t.text("You have been to everyone") if stops and not to_go else ""),
            *failed(action.fault, t),
            *[stop(person, number, route, keep, t) for number, person in enumerate(stops, 1)],
            *([] if stops else [words.body(t.text("Tap who you visit or call today, one after another."))]),
            *_others(away, route, book, app, keep, is_whole=is_whole),
            AwayChoice(t.text("How long may this stay open while you drive or call?")),
        ],
        private=True,
        long=True,
        foot=[_next(to_go[0], app)] if to_go else [],
    )


def _of_who_is_here(route: Route, people: Collection[str]) -> Route:
    """Leave out who was erased or archived after the route was made."""
    for one in route.stops:
        if one not in people:
            route = route.without_stop(one)
    return route


def _next(person: Person, app: State) -> ft.Control:
    page = ft.context.page
    return primary(
        app.language.text("Look back at {name}", name=person.name),
        lambda: page.navigate(f"/mensen/{person.id}"),
        icon=ft.Icons.HISTORY,
    )


def _others(
    away: list[Person], route: Route, book: "Notebook", app: State, keep: Keep, *, is_whole: bool
) -> list[ft.Control]:
    """Show who is not on the route yet, by place; in a place, with whom one spoke longest ago comes first."""
    t = app.language
    turns = dict(by_last_talk(away, all_last_talks(app, book)))
    left = [person for person in turns if person.id not in route.stops]
    shown = left if is_whole else [person for place in workplaces(left) for person in place.people][:FIRST]
    return [
        control
        for place in workplaces(shown)
        for control in (
            words.part(place.where or t.text("Place not known")),
            *[candidate(person, turns[person], route, keep, t) for person in place.people],
        )
    ]
