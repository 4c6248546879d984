"""Going back: the same one step for the arrow in the bar, the phone's own back, and a screen that is done."""

import flet as ft

from mobile.state import State


async def go_back(app: State, parent: str) -> None:
    """Leave a screen: one step back in the history, or to its `parent` when the visit began on it."""
    page = ft.context.page
    if not await app.step_back():
        await page.push_route(parent)


def parent_of(route: str) -> str:
    """Name the screen that lies under a screen."""
    steps = route.strip("/").split("/")
    if steps[0] == "kaarten":
        return "/"
    return "/" + "/".join(steps[: 2 if len(steps) > 2 else 1])
