"""The device when the app runs in a browser: what the page does for Python in its worker.

The other end is mobile/site/templates/device.js; python-worker.js hands over both as one module.
"""

import asyncio
import contextlib
import json
from collections.abc import Callable, Mapping
from contextvars import copy_context
from dataclasses import asdict
from itertools import count
from typing import Any

import goudklompje_page
from pyodide.ffi import JsBuffer, create_proxy, to_js

from core.errors import GoudklompjeError, NotOurFile, StorageFull, StorageRefused
from mobile.device import LARGEST_FILE, News, Platform, Sheet, Storage
from mobile.leaflet import Leaflet

_FAULTS: Mapping[str, type[GoudklompjeError]] = {"QuotaExceededError": StorageFull, "NotOurFile": NotOurFile}
"""By the name the page gives a fault; any other means that the browser does not let us."""


class Page:
    """The page around the app; it lives as long as the app does."""

    def __init__(self) -> None:
        self.settings: Mapping[str, Any] = json.loads(goudklompje_page.settings)
        self.platform = _platform(json.loads(goudklompje_page.platform))
        self.on_hide: Callable[[], None] | None = None
        self.on_show: Callable[[], asyncio.Task[None] | None] | None = None
        self.on_settings: Callable[[Mapping[str, Any]], None] | None = None
        self.on_news: Callable[[str], object] | None = None
        self.on_back: Callable[[int], None] | None = None
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self._held: set[asyncio.Future[Any]] = set()
        self._numbers = count()
        # A message arrives outside of any task, and Flet looks in the context for the page that it draws.
        here = copy_context()
        goudklompje_page.receive = create_proxy(lambda *message: here.run(self._receive, *message))

    async def keep(self, settings: Mapping[str, Any]) -> None:
        """Keep these settings in the browser. Raises StorageFull or StorageRefused."""
        await self._ask("keep", dict(settings))

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Hold back the offer of a new version while a text is being written."""
        self._tell("editing", is_editing)

    def cover(self, is_private: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Have the page covered from the moment it goes out of sight until `on_show` has done its work."""
        self._tell("cover", is_private)

    def drop(self) -> None:
        """Have the page close and drop what it holds of the notes; nobody waits for that any longer."""
        for answer in self._held:
            if not answer.done():
                answer.set_result(None)
        self._tell("drop", None)

    def renew(self, is_due: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Have the page loaded anew when nobody looks, or not any more."""
        self._tell("renew", is_due)

    def tell(self, news: News, /) -> None:
        """Have the page tell the other windows of this browser."""
        self._tell("tell", news)

    def lay_on_top(self, number: int, /) -> None:
        """Have the page make it a step of the browser's history."""
        self._tell("layOnTop", number)

    def take_off_top(self, number: int, /) -> None:
        """Have the page leave out that step when someone goes back."""
        self._tell("takeOffTop", number)

    def press_escape(self) -> None:
        """Have the page send the key to Flutter."""
        self._tell("escape", None)

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

    async def storage(self) -> Storage:
        """Ask the browser how it keeps what is stored, and how much room it gives."""
        facts = await self._ask("storage", None)
        return Storage(facts["persisted"], facts.get("usage", 0), facts.get("quota", 0))

    async def had_vault(self) -> bool:
        """Tell whether the mark in localStorage is there."""
        try:
            return bool(await self._ask("hadVault", None))
        except StorageRefused:
            return False

    async def remember_vault(self, is_there: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Set or remove the mark in localStorage."""
        with contextlib.suppress(StorageFull, StorageRefused):  # without it only a warning is missed
            await self._ask("rememberVault", is_there)

    async def save_file(self, name: str, data: bytes, sheet: Sheet) -> bool:
        """Have the page share or save a file; False when that was cancelled. Raises StorageFull."""
        return bool(await self._ask("save", {"name": name, "words": asdict(sheet)}, data, is_held=True))

    async def pick_file(self, sheet: Sheet) -> bytes | None:
        """Have the page ask for a file; None when that was cancelled. Raises NotOurFile when too large."""
        picked: bytes | None = await self._ask(
            "pick", {"largest": LARGEST_FILE, "words": asdict(sheet)}, is_held=True
        )
        return picked

    async def print_leaflet(self, leaflet: Leaflet) -> bool:
        """Have the page print this alone; False where it cannot."""
        return bool(await self._ask("print", asdict(leaflet), is_held=True))

    async def share_text(self, text: str, sheet: Sheet) -> bool:
        """Have the page share or copy a text; False when that was cancelled."""
        return bool(await self._ask("share", {"text": text, "words": asdict(sheet)}, is_held=True))

    def badge(self, number: int, /) -> None:
        """Have the page mark the app's icon."""
        self._tell("badge", number)

    async def _ask(
        self, what: str, value: object, data: bytes | None = None, *, is_held: bool = False
    ) -> Any:  # noqa: ANN401 - as JSON gives it
        """Ask the page; what `is_held` may hold something of the notes, and gives None at a lock."""
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        number = next(self._numbers)
        self._asked[number] = answer
        if is_held:
            self._held.add(answer)
        self._post(what, value, number, data)
        try:
            return await answer
        finally:
            del self._asked[number]
            self._held.discard(answer)

    def _tell(self, what: str, value: object) -> None:
        self._post(what, value, None)

    def _post(self, what: str, value: object, number: int | None, data: bytes | None = None) -> None:
        text = json.dumps({"type": what, "value": value, "id": number})
        goudklompje_page.post(text, None if data is None else to_js(data))

    def _receive(self, text: str, data: JsBuffer | None = None) -> None:
        message = json.loads(text)
        match message["type"]:
            case "reply":
                answer = self._asked.get(message["id"])
                if answer is not None and not answer.done():
                    self._settle(answer, message, data)
            case "hide" if self.on_hide is not None:
                self.on_hide()
            case "show":
                self._look_again()
            case "settings" if self.on_settings is not None:
                self.on_settings(message["value"])
            case "news" if self.on_news is not None:
                self.on_news(message["value"])
            case "back" if self.on_back is not None:
                self.on_back(message["value"])

    def _look_again(self) -> None:
        looking = self.on_show() if self.on_show is not None else None
        if looking is None:
            self._tell("seen", None)
        else:
            looking.add_done_callback(self._looked)

    def _looked(self, looking: "asyncio.Task[None]") -> None:
        looking.result()  # a fault is reported; the cover then stays, and a tap on it looks again
        self._tell("seen", None)

    @staticmethod
    def _settle(answer: "asyncio.Future[Any]", message: Mapping[str, Any], data: JsBuffer | None) -> None:
        fault = message.get("fault")
        if fault is not None:
            answer.set_exception(_FAULTS.get(fault, StorageRefused)())
        else:
            answer.set_result(message["value"] if data is None else data.to_bytes())


def _platform(facts: Mapping[str, bool]) -> Platform:
    return Platform(
        is_ios=facts["isIos"], is_installed=facts["isInstalled"], can_share_files=facts["canShareFiles"]
    )


async def connect() -> Page:
    """Give the page around the app."""
    return Page()
