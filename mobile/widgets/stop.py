"""One person on the route of the day, and one who could be put on it."""

from collections.abc import Callable
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.person import Person
from core.people.records.route import Route
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, TOUCH, Colour
from mobile.widgets import words
from mobile.widgets.buttons import plain
from mobile.widgets.marked import marked
from mobile.widgets.panel import panel
from mobile.widgets.spoken import spoken_on
from mobile.widgets.tile import spoken

Keep = Callable[[Route], None]


def stop(person: Person, number: int, route: Route, keep: Keep, t: Language) -> ft.Control:
    """Show a stop with its number, and what can be done with it; nothing is dragged."""
    page = ft.context.page
    name, is_visited = person.name, person.id in route.visited
    mark = ft.Icon(ft.Icons.CHECK_CIRCLE, color=Colour.DONE) if is_visited else words.strong(str(number))
    where = " · ".join(filter(None, (t.text("Done") if is_visited else "", person.place.where)))
    earlier = _move(ft.Icons.ARROW_UPWARD, t.text("{name} earlier", name=name), route, person, -1, keep)
    later = _move(ft.Icons.ARROW_DOWNWARD, t.text("{name} later", name=name), route, person, 1, keep)
    buttons = [
        *([earlier] if number > 1 else []),
        *([later] if number < len(route.stops) else []),
        plain(t.text("Visit"), lambda: page.navigate(f"/mensen/{person.id}")),
        plain(t.text("Call"), lambda: page.navigate(f"/mensen/{person.id}/bellen")),
        plain(
            t.text("Not yet") if is_visited else t.text("Done"),
            lambda: keep(route.with_visit(person.id, visited=not is_visited)),
        ),
        plain(t.text("Take off"), lambda: keep(route.without_stop(person.id))),
    ]
    told = ft.Column([words.strong(name), *([words.quiet(where)] if where else [])], spacing=0, tight=True)
    face = panel([marked(mark, told), ft.Row(buttons, wrap=True, spacing=0, run_spacing=0)])
    return ft.Semantics(content=face, label=spoken(f"{number}. {name}", where), container=True)


def candidate(person: Person, last: date | None, route: Route, keep: Keep, t: Language) -> ft.Control:
    """Show someone who is not on the route; a tap puts them last on it."""
    line = spoken_on(last, t)

    def add() -> None:
        keep(route.with_stop(person.id))

    face = ft.Container(
        ft.Row(
            [
                ft.Column(
                    [words.strong(person.name), words.quiet(line)], spacing=GAP_SMALL, tight=True, expand=True
                ),
                ft.Icon(ft.Icons.ADD, color=Colour.INK),
            ],
            spacing=GAP,
        ),
        padding=GAP,
        bgcolor=Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.EDGE),
        border_radius=RADIUS,
        ink=True,
        on_click=add,
    )
    return ft.Semantics(
        content=face,
        label=spoken(t.text("Put {name} on the route", name=person.name), line),
        button=True,
        exclude_semantics=True,
        on_tap=add,
    )


def _move(icon: ft.IconData, name: str, route: Route, person: Person, places: int, keep: Keep) -> ft.Control:
    def tap() -> None:
        keep(route.moved(person.id, places))

    return ft.Semantics(
        content=ft.IconButton(icon, on_click=tap, icon_color=Colour.INK, width=TOUCH, height=TOUCH),
        label=name,
        button=True,
        exclude_semantics=True,
        on_tap=tap,
    )
