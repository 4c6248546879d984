"""Screens at their addresses: what an address names, and the rest of the screens that lie under another.

One address shows a stack of screens, the deepest on top. Only that one is drawn when something changes. Those
below keep what they showed, because nobody sees it, and are drawn again when they come up.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps

import flet as ft

from mobile.hooks.component import Ref, keyed, use_ref
from mobile.services import ServicesContext
from mobile.state import StateContext, use_app


@dataclass(frozen=True)
class Address:
    """Where a screen stands: its path, and the ids that stand in it by the name of what they are of.

    `visit` is another number each time the screen comes up again from below others.
    """

    path: str
    names: Mapping[str, str]
    visit: int = 0


AddressContext: ft.ContextProvider[Address | None] = ft.create_context(None)


def use_address() -> Address:
    """Give its address to a screen and to what it is made of."""
    address = ft.use_context(AddressContext)
    if address is None:
        raise RuntimeError("a screen was drawn without an address")
    return address


def use_names() -> Mapping[str, str]:
    """Give the ids that the address names, such as that of a person."""
    return use_address().names


def at_address(path: str, screen: Callable[[], ft.Control], *below: ft.Route) -> ft.Route:
    """Make the route that shows this screen at this path, with the routes below it.

    Each address has a screen of its own, so that nothing typed about one person turns up with another.
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
        address = Address(path, dict(ft.use_route_params()), visits.current)
        last: Ref[_Drawn | None] = use_ref(None)
        drawn = last.current
        if drawn is None or is_on_top or drawn.address != address:
            # Given anew here: a screen at rest outlives the components above it, where they would be sought.
            control = StateContext(
                lambda: app,
                lambda: ServicesContext(
                    services, lambda: AddressContext(address, keyed(address.path, screen))
                ),
            )
            drawn = last.current = _Drawn(address, control)
        return drawn.control

    return ft.Route(path=path, component=placed, children=list(below))


@dataclass(frozen=True)
class _Drawn:
    address: Address
    control: ft.Control
