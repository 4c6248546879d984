"""People on the route of the day, and people who could be put on it, as rows."""

from collections.abc import Callable
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.day_route import DayRoute
from core.people.records.person import Person
from mobile.routing import link_to
from mobile.screens.people.use_taking_off import TakenOff
from mobile.theme import GAP, GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import icon_button, plain, tappable
from mobile.widgets.layout import box, panel
from mobile.widgets.list_item import list_item
from mobile.widgets.tile import spoken_label
from mobile.wording.notes import last_talk_line

SaveRoute = Callable[[DayRoute], None]


def route_stop(
    person: Person,
    number: int,
    route: DayRoute,
    save: SaveRoute,
    taken_off: TakenOff,
    t: Language,
    *,
    is_low: bool,
) -> ft.Control:
    """Build the row of a stop with its number and its buttons; nothing is dragged.

    One that was taken off keeps its place and its height, and can be put back. A low one has only the button
    that says whether it is done, in the same place before and after a tap.
    """
    name, is_visited, is_off = person.name, person.id in route.visited, person.id not in route.stops
    mark = ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE) if is_visited else typography.strong(str(number))
    where = " · ".join(
        filter(
            None,
            (t.text("Done") if is_visited else t.text("Taken off") if is_off else "", person.place.where),
        )
    )
    earlier = _move(
        ft.Icons.ARROW_UPWARD, t.text("{name} earlier", name=name), route, person, -1, save, disabled=is_off
    )
    later = _move(
        ft.Icons.ARROW_DOWNWARD, t.text("{name} later", name=name), route, person, 1, save, disabled=is_off
    )
    arrows = [
        *([earlier] if number > 1 else []),
        *([later] if number < len(taken_off.shown(route.stops)) else []),
    ]
    settle = plain(
        t.text("Not yet") if is_visited else t.text("Done"),
        lambda: save(route.with_visit(person.id, visited=not is_visited)),
        disabled=is_off,
    )
    ways = [
        plain(t.text("Visit"), link_to(f"/mensen/{person.id}")),
        plain(t.text("Call"), link_to(f"/mensen/{person.id}/bellen")),
        settle,
        plain(t.text("Put back"), lambda: taken_off.put_back(person.id))
        if is_off
        else plain(t.text("Take off"), lambda: taken_off.take_off(person)),
    ]
    is_folded = is_low and not is_off
    text = ft.Column(
        [typography.strong(name), *([typography.quiet(where)] if where else [])], spacing=0, tight=True
    )
    head = ft.Row(
        [ft.Container(list_item(mark, text), expand=True), *([settle] if is_folded else arrows)], spacing=0
    )
    face = panel([head, *([] if is_folded else [ft.Row(ways, wrap=True, spacing=0, run_spacing=0)])])
    return ft.Semantics(content=face, label=spoken_label(f"{number}. {name}", where), container=True)


def route_candidate(
    person: Person, last: date | None, today: date, route: DayRoute, save: SaveRoute, t: Language
) -> ft.Control:
    """Build the row of a person who is not on the route; a tap puts them last on it."""
    line = last_talk_line(last, today, t)

    def add() -> None:
        save(route.with_stop(person.id))

    face = box(
        ft.Row(
            [
                ft.Column(
                    [typography.strong(person.name), typography.quiet(line)],
                    spacing=GAP_SMALL,
                    tight=True,
                    expand=True,
                ),
                ft.Icon(ft.Icons.ADD, color=Colour.INK),
            ],
            spacing=GAP,
        )
    )
    return tappable(face, spoken_label(t.text("Put {name} on the route", name=person.name), line), add)


def _move(
    icon: ft.IconData,
    name: str,
    route: DayRoute,
    person: Person,
    places: int,
    save: SaveRoute,
    *,
    disabled: bool,
) -> ft.Control:
    def tap() -> None:
        save(route.moved(person.id, places))

    return icon_button(icon, name, tap, colour=Colour.INK, disabled=disabled)
