"""How much room a part of the screen has, also after the phone was turned."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import flet as ft

from mobile.hooks.component import use_state

Measure: TypeAlias = Callable[["ft.LayoutSizeChangeEvent[ft.LayoutControl]"], None]
"""The handler for the `on_size_change` of a container."""


class Room(NamedTuple):
    """A width and a height in logical pixels."""

    width: float
    height: float


PHONE = Room(360, 740)
"""The room of a page that does not say how large it is."""


def use_room(*, taken: Room) -> tuple[Room, Measure]:
    """Return the room of a container, and its handler.

    Until the container was laid out, it is that of the page without what others have `taken` of it.
    """
    page = ft.context.page
    at_first = Room((page.width or PHONE.width) - taken.width, (page.height or PHONE.height) - taken.height)
    room, show = use_state(at_first)

    def measure(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        show(Room(event.width, event.height))

    return room, measure
