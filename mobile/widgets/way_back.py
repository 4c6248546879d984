"""Going back: the same one step for the arrow in the bar, the phone's own back, and a screen that is done."""

import flet as ft

from mobile.services.history import History

LISTS = ("mensen", "instellingen", "moment", "vragen")
"""Screens that hold a list of their own; what else lies one step deep lies on the deck."""

SECURITY = "/instellingen/veiligheid"
"""The screen of lock and copies, from which many others lead on."""


async def go_back(history: History, parent: str) -> None:
    """Leave a screen: one step back in the history, or to its `parent` when the visit began on it."""
    page = ft.context.page
    if not await history.step_back():
        await page.push_route(parent)


def parent_of(route: str) -> str:
    """Name the screen that lies under a screen."""
    steps = route.strip("/").split("/")
    if len(steps) > 2:
        return "/" + "/".join(steps[:2])
    return f"/{steps[0]}" if len(steps) == 2 and steps[0] in LISTS else "/"
