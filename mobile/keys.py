"""What the keys of a keyboard do, for whoever has one."""

import flet as ft

from mobile.device import Device
from mobile.routing import KEYS_ROUTE, ROOTS, go_back, parent_route, place_of
from mobile.services.deck_search import DeckSearch
from mobile.services.history import History
from mobile.state import State
from mobile.width import Width

LOG_ROUTE = "/mensen/loggen"
NOTES_SEARCH_ROUTE = "/mensen/zoeken"


def handle_keys(page: ft.Page, device: Device, state: State, history: History, search: DeckSearch) -> None:
    """Have the keys of the device search, log, go back and show what they do."""

    def path() -> str:
        return page.route.split("?")[0] or "/"

    async def go(route: str) -> None:
        if path() != route:
            await page.push_route(route)

    async def find() -> None:
        place = place_of(path())
        if place == "/mensen":
            await go(NOTES_SEARCH_ROUTE)
            return
        if state.width is Width.PHONE or place != "/":
            await go("/")
        await search.focus()

    async def press(key: str) -> None:
        if key == "Escape":
            if path() not in ROOTS:
                await go_back(history, parent_route(page.route))
        elif state.settings.uses_keys:
            match key:
                case "/":
                    await find()
                case "n":
                    await go(LOG_ROUTE)
                case "?":
                    await go(KEYS_ROUTE)

    device.on_key = lambda key: page.run_task(press, key)
