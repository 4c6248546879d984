"""The frame of a wide window: the rail, the list of a place, and beside it what was opened from that."""

from collections.abc import Sequence
from functools import partial

import flet as ft

from mobile.hooks.component import keyed
from mobile.hooks.use_part import Part, PartContext
from mobile.hooks.use_room import PHONE
from mobile.routing import Beside, Location, LocationContext, Screen, ScreenRoute, use_window_title
from mobile.state import State, use_app
from mobile.theme import EDGE_WIDTH, LIST_WIDTH, WIDE_LIST, Colour, shared_width
from mobile.widgets.rail import Rail, rail_width
from mobile.width import Width

LARGEST_BESIDE = 150
"""The largest text size, in per cent, at which a tablet has room for a list beside another screen."""


def framed(routes: Sequence[ft.Route], above: str = "") -> list[ft.Route]:
    """Return these routes and all below them as they are in a wide window, which shows one at a time.

    They are in one row, in the order in which an address looks for its route.
    """
    found: list[ft.Route] = []
    for route in routes:
        path = f"{above}/{(route.path or '').strip('/')}".rstrip("/") or "/"
        found += framed(route.children or [], path.rstrip("/"))
        if isinstance(route, ScreenRoute) and route.screen:
            frame = partial(Framed, route.screen, route.beside, is_bare=route.is_bare)
            found.append(ft.Route(path=path, component=frame))
    return found


@ft.component
def Framed(screen: Screen, beside: Beside | None, *, is_bare: bool) -> ft.Control:
    """Show the screen of the address. The rail and the list stay as they are when another comes up."""
    app = use_app()
    path = ft.use_route_location()
    use_window_title(path, is_on_top=True)
    location = Location(path, dict(ft.use_route_params()))
    shown = keyed(path, screen)
    if is_bare:
        return LocationContext(location, shown)
    opened: Screen | None = shown
    room: float = (ft.context.page.width or PHONE.width) - rail_width(app)
    parts: list[ft.Control] = [ft.Container(Rail(path), key="rail", border=_edge())]
    is_list = beside is not None and screen is beside.list
    if beside and has_lists(app) and (beside.first or not is_list):
        across: float = WIDE_LIST if app.width is Width.DESK else LIST_WIDTH
        room -= across
        listed = _in_part(
            Part(across, is_framed=True, is_beside=not is_list, opened="" if is_list else path),
            Location(beside.route, {}),
            keyed(beside.route, beside.list),
        )
        parts.append(ft.Container(listed, key=f"list {beside.route}", width=across, border=_edge()))
        opened = beside.first and keyed(f"first {path}", beside.first) if is_list else opened
        if opened:
            part = Part(room, is_framed=True, is_beside=is_list)
            parts.append(ft.Container(_in_part(part, location, opened), key="opened", expand=True))
    elif opened:
        across = min(room, shared_width(app.settings.text_size))
        part = Part(across, is_framed=True, is_alone=True)
        alone = ft.Container(_in_part(part, location, opened), width=across)
        parts.append(ft.Container(alone, key="alone", expand=True, alignment=ft.Alignment.TOP_CENTER))
    return ft.View(
        route=path,
        controls=[ft.Row(parts, spacing=0, expand=True, vertical_alignment=ft.CrossAxisAlignment.STRETCH)],
        padding=0,
        bgcolor=Colour.GROUND,
    )


def has_lists(app: State) -> bool:
    """Return whether there is room for a list beside what was opened from it."""
    return app.width is Width.DESK or (app.width is Width.TABLET and app.settings.text_size <= LARGEST_BESIDE)


def _in_part(part: Part, location: Location, screen: Screen) -> ft.Control:
    return PartContext(part, lambda: LocationContext(location, screen))


def _edge() -> ft.Border:
    return ft.Border.only(right=ft.BorderSide(EDGE_WIDTH, Colour.EDGE))
