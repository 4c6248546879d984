"""Routes: the parameters of an address, the stack of screens at it, and the way back.

One address shows a stack of screens, the deepest on top. Only that one is drawn when something changes. Those
below keep what they showed, because nobody sees it, and are drawn again when they come up.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial, wraps
from typing import NamedTuple, TypeAlias
from urllib.parse import parse_qs, urlsplit

import flet as ft

from mobile.hooks.component import Ref, keyed, use_ref
from mobile.lock_state import LockState
from mobile.services import ServicesContext, use_service
from mobile.services.history import History
from mobile.state import StateContext, use_app
from mobile.wording.screen_titles import screen_title

PARENTS = ("mensen", "gesprek", "ik", "instellingen", "moment", "vragen")
"""Routes with screens below them; other routes one step deep lie on the deck."""

SITUATION_ROUTE = "/situatie"
"""The cards of a situation, each at an address of its own; all of them lie on the deck."""

LETTERS_ROUTE = "/mensen/briefjes"
"""The screen of the letters that wait."""

GROUP_ROUTE = "/mensen/groep"
"""The screen of the notes about groups."""

PRACTICE_ROUTE = "/ik"
"""The place where one practises."""

MIRROR_ROUTE = f"{PRACTICE_ROUTE}/spiegel"
"""The screen of the parts of the mirror."""

OWN_BALANCE_ROUTE = f"{PRACTICE_ROUTE}/balans"
"""The screen of one's own balance of techniques."""

ROUND_ROUTE = f"{PRACTICE_ROUTE}/ronde"
"""The rounds of practice, of each set at an address of its own; all of them lie on the place to practise."""

SCENES_ROUTE = f"{PRACTICE_ROUTE}/scenes"
"""The screen of the scenes to practise aloud."""

TECHNIQUE_ROUTE = f"{PRACTICE_ROUTE}/techniek"
"""The screen of the technique of the week."""

COLLEAGUE_ROUTE = f"{PRACTICE_ROUTE}/collega"
"""The screen on which a colleague's look is prepared and written down."""

WEEK_LOOK_ROUTE = f"{PRACTICE_ROUTE}/week"
"""The screen of the look at the week."""

SETTINGS_ROUTE = "/instellingen"
"""The screen of the settings, which lies on the deck."""

KEYS_ROUTE = f"{SETTINGS_ROUTE}/toetsen"
"""The screen with what the keys of a keyboard do."""

ROOTS = ("/", "/mensen", "/gesprek", PRACTICE_ROUTE, SETTINGS_ROUTE)
"""The routes of the places, and of the settings."""

SECURITY_ROUTE = f"{SETTINGS_ROUTE}/veiligheid"
"""The screen of lock and copies."""

PASSKEYS_ROUTE = f"{SECURITY_ROUTE}/vinger"
"""The screen on which a passkey is made and removed."""


@dataclass(frozen=True)
class Location:
    """The path of a screen and its route parameters; `visit` counts its returns from below others."""

    path: str
    params: Mapping[str, str]
    visit: int = 0


Screen: TypeAlias = Callable[[], ft.Control]


class Beside(NamedTuple):
    """What stands beside the screens of a place in a wide window: its `list`, which is the screen at `route`.

    Beside the list itself, while nothing was opened from it, stands the screen `first`, if any.
    """

    route: str
    list: Screen
    first: Screen | None = None


@dataclass
class ScreenRoute(ft.Route):
    """A route that shows a `screen`, and how that is framed in a wide window.

    A list stands `beside` it only where that is said, as others may look along. A bare one has not even a
    rail.
    """

    screen: Screen | None = None
    beside: Beside | None = None
    is_bare: bool = False


LocationContext: ft.ContextProvider[Location | None] = ft.create_context(None)


def use_location() -> Location:
    """Return the location of the screen that a component is part of."""
    location = ft.use_context(LocationContext)
    if location is None:
        raise RuntimeError("a screen was drawn without a location")
    return location


def use_route_params() -> Mapping[str, str]:
    """Return the ids in the address by their names, such as "person"."""
    return use_location().params


def screen_route(
    path: str,
    screen: Screen,
    *below: ft.Route,
    beside: Beside | None = None,
    is_bare: bool = False,
) -> ft.Route:
    """Build the route that shows this screen at this path, with the routes below it.

    Each address has a screen of its own, so that nothing typed about one person turns up with another.
    `beside` and `is_bare` are as in `ScreenRoute`.
    """

    @ft.component
    @wraps(screen)
    def placed() -> ft.Control:
        app, services = use_app(), ft.use_context(ServicesContext)
        path = ft.use_view_path()
        is_on_top = ft.use_route_location() == path
        visits, was_on_top = use_ref(0), use_ref(is_on_top)
        visits.current += is_on_top and not was_on_top.current
        was_on_top.current = is_on_top
        use_window_title(path, is_on_top=is_on_top)
        location = Location(path, dict(ft.use_route_params()), visits.current)
        last: Ref[_Drawn | None] = use_ref(None)
        drawn = last.current
        # One below others that shows notes as well as what is public rests without the notes once they lock.
        if drawn is None or is_on_top or drawn.location != location or drawn.lock is not app.lock:
            # Provided again: a screen at rest outlives the components above it, which provided them.
            control = StateContext(
                lambda: app,
                lambda: ServicesContext(
                    services, lambda: LocationContext(location, keyed(location.path, screen))
                ),
            )
            drawn = last.current = _Drawn(location, app.lock, control)
        return drawn.control

    return ScreenRoute(
        path=path, component=placed, children=list(below), screen=screen, beside=beside, is_bare=is_bare
    )


def use_window_title(path: str, *, is_on_top: bool) -> None:
    """Set the title of the window to that of the screen at this path while that is on top of the others."""
    page, title = ft.context.page, screen_title(path, use_app())
    ft.use_effect(lambda: setattr(page, "title", title) if is_on_top else None, [title, is_on_top])


@dataclass(frozen=True)
class _Drawn:
    location: Location
    lock: LockState
    control: ft.Control


def use_query_param(name: str) -> str:
    """Return this query parameter of the address that a screen was opened with, or "" without it.

    The value stays with the screen, also while deeper screens have addresses of their own.
    """
    page = ft.context.page
    return ft.use_memo(lambda: parse_qs(urlsplit(page.route).query).get(name, [""])[0], [])


def rewrite_route(set_id: str, item_id: str) -> str:
    """Return the route on which the sentence of an item is said in one's own words."""
    return f"{ROUND_ROUTE}/{set_id}/herschrijf/{item_id}"


def link_to(route: str) -> Callable[[], None]:
    """Return a tap handler that opens this route."""
    page = ft.context.page
    return lambda: page.navigate(route)


def place_of(path: str) -> str:
    """Return the route of the place that a screen at this path is part of, or of the settings."""
    first = "/" + path.strip("/").split("/")[0]
    return first if first in ROOTS else "/"


async def replace_route(history: History, route: str) -> None:
    """Go to this route in place of the present one, so that the way back stays as it is."""
    page = ft.context.page
    if not await history.replace(route):
        await page.push_route(route)


async def go_back(history: History, parent: str) -> None:
    """Go one step back in the history, or to the `parent` of a screen that the visit began on."""
    page = ft.context.page
    if not await history.step_back():
        await page.push_route(parent)


def use_go_back() -> Callable[[str], Awaitable[None]]:
    """Return `go_back` for the screens of a component, to call with the parent."""
    return partial(go_back, use_service(History))


def parent_route(route: str) -> str:
    """Return the route of the screen below the screen at this route."""
    if route.startswith(f"{SITUATION_ROUTE}/"):
        return "/"
    steps = route.strip("/").split("/")
    if route.startswith(f"{ROUND_ROUTE}/"):
        return "/" + "/".join(steps[:3]) if len(steps) > 3 else PRACTICE_ROUTE
    if len(steps) > 2:
        return "/" + "/".join(steps[:2])
    return f"/{steps[0]}" if len(steps) == 2 and steps[0] in PARENTS else "/"
