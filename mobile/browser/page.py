"""The device when the app runs in a browser: what the page does for Python in its worker.

The other end is mobile/site/templates/device.js; python-worker.js hands over both as one module.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any

import goudklompje_page  # type: ignore[import-not-found]  # registered by python-worker.js
from pyodide.ffi import create_proxy  # type: ignore[import-not-found]

from core.errors import StorageFull, StorageRefused


class Page:
    """The page around the app; it lives as long as the app does."""

    def __init__(self) -> None:
        self.settings: Mapping[str, Any] = json.loads(goudklompje_page.settings)
        self.on_hide: Callable[[], None] | None = None
        self.on_show: Callable[[], None] | None = None
        self._asked: dict[int, asyncio.Future[Any]] = {}
        goudklompje_page.receive = create_proxy(self._receive)

    async def keep(self, settings: Mapping[str, Any]) -> None:
        """Keep these settings in the browser. Raises StorageFull or StorageRefused."""
        await self._ask("keep", dict(settings))

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Hold back the offer of a new version while a text is being written."""
        self._tell("editing", is_editing)

    async def step_back(self) -> bool:
        """Go one step back in the browser's history; False when this visit began here."""
        return bool(await self._ask("back", None))

    def shown(self) -> None:
        """Tell the page that the first screen was sent, so that the app can take over from it."""
        self._tell("ready", None)

    def broke(self) -> None:
        """Tell the page that the app could not start: it says so, and stays readable."""
        self._tell("broke", None)

    async def persist(self) -> bool:
        """Ask the browser to keep what is stored; False when it refused."""
        return bool(await self._ask("persist", None))

    async def _ask(self, what: str, value: object) -> object:
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._asked[id(answer)] = answer
        self._post(what, value, id(answer))
        try:
            return await answer
        finally:
            del self._asked[id(answer)]

    def _tell(self, what: str, value: object) -> None:
        self._post(what, value, None)

    def _post(self, what: str, value: object, number: int | None) -> None:
        goudklompje_page.post(json.dumps({"type": what, "value": value, "id": number}))

    def _receive(self, text: str) -> None:
        message = json.loads(text)
        if message["type"] == "reply":
            answer = self._asked.get(message["id"])
            if answer is not None and not answer.done():
                self._settle(answer, message)
        else:
            listener = self.on_hide if message["type"] == "hide" else self.on_show
            if listener is not None:
                listener()

    @staticmethod
    def _settle(answer: "asyncio.Future[Any]", message: Mapping[str, Any]) -> None:
        fault = message.get("fault")
        if fault is None:
            answer.set_result(message["value"])
        elif fault == "QuotaExceededError":
            answer.set_exception(StorageFull())
        else:
            answer.set_exception(StorageRefused())


async def connect() -> Page:
    """Give the page around the app."""
    return Page()
