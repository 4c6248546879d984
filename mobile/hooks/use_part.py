"""The part of the window that a screen has: all of it on a phone, and one of several in a wide window."""

from typing import NamedTuple

import flet as ft

from mobile.hooks.use_room import PHONE


class Part(NamedTuple):
    """A part of a wide window, in logical pixels.

    `is_alone` says that there is nothing beside it but the rail.
    `is_beside` says that it accompanies the screen of the address, as the list that this was opened from;
    `opened` is the path of that screen, where it is another one.
    """

    width: float
    is_framed: bool = False
    is_alone: bool = False
    is_beside: bool = False
    opened: str = ""

    def has_opened(self, route: str) -> bool:
        """Return whether what is at this route, or a screen below it, stands beside this part."""
        return f"{self.opened}/".startswith(f"{route}/")


PartContext: ft.ContextProvider[Part | None] = ft.create_context(None)


def use_part() -> Part:
    """Return the part of the window that a component is drawn in."""
    return ft.use_context(PartContext) or Part(ft.context.page.width or PHONE.width)
