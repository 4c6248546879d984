"""The device when the app runs in a browser: what the page does for Python in its worker.

The other end is mobile/site/templates/device.js; python-worker.js hands over both as one module.
"""

import asyncio
import contextlib
import json
from collections.abc import Callable, Mapping, Sequence
from contextvars import copy_context
from dataclasses import asdict
from itertools import count
from typing import TYPE_CHECKING, Any

import goudklompje_page
from pyodide.ffi import JsBuffer, create_proxy, to_js

from core.errors import (
    GoudklompjeError,
    NotOurFile,
    PasskeyCancelled,
    PasskeyTimedOut,
    PasskeyWithoutOutput,
    PassphraseInstead,
    StorageFull,
    StorageRefused,
)
from mobile.device import LARGEST_FILE, News, PasskeyAnswer, Platform, Sheet, SpokenLine, Storage
from mobile.printable import Printable

if TYPE_CHECKING:
    from core.vault.passkey_slot import NewPasskey
    from core.vault.ports import Key

_FAULTS: Mapping[str, type[GoudklompjeError]] = {
    "QuotaExceededError": StorageFull,
    "NotOurFile": NotOurFile,
    "PasskeyCancelled": PasskeyCancelled,
    "PasskeyTimedOut": PasskeyTimedOut,
    "PasskeyWithoutOutput": PasskeyWithoutOutput,
    "PasskeyGone": PassphraseInstead,
}
"""The error for each name of a fault on the page; any other is StorageRefused."""


class BrowserDevice:
    """The page around the app, as a `Device`; it lives as long as the app does."""

    has_letter_form = True

    def __init__(self) -> None:
        self.settings: Mapping[str, Any] = json.loads(goudklompje_page.settings)
        self.platform = _platform(json.loads(goudklompje_page.platform))
        self.on_hide: Callable[[], None] | None = None
        self.on_show: Callable[[], asyncio.Task[None] | None] | None = None
        self.on_use: Callable[[], None] | None = None
        self.on_settings: Callable[[Mapping[str, Any]], None] | None = None
        self.on_news: Callable[[str], object] | None = None
        self.on_back: Callable[[int], None] | None = None
        self.on_letters: Callable[[], object] | None = None
        self.on_unlock: Callable[[str], object] | None = None
        self.on_passkey: Callable[[PasskeyAnswer], object] | None = None
        self.on_lost: Callable[[], object] | None = None
        self.on_key: Callable[[str], object] | None = None
        self.on_contrast: Callable[[bool], object] | None = None
        self.on_voices: Callable[[Sequence[str]], None] | None = None
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self._held: set[asyncio.Future[Any]] = set()
        self._numbers = count()
        # A message arrives outside of any task, and Flet looks in the context for the page that it draws.
        here = copy_context()
        goudklompje_page.receive = create_proxy(lambda *message: here.run(self._receive, *message))

    async def keep(self, settings: Mapping[str, Any]) -> None:
        """Save these settings in the browser. Raise StorageFull or StorageRefused."""
        await self._ask("keep", dict(settings))

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Set whether a text is being written: meanwhile no new version is offered."""
        self._tell("editing", is_editing)

    def warn(self, sentence: str, stay: str, /) -> None:
        """Show this sentence and its button above the app, or show them no longer."""
        self._tell("warn", {"sentence": sentence, "stay": stay})

    def cover(self, is_private: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Set whether the page is covered from when it is hidden until `on_show` is done."""
        self._tell("cover", is_private)

    def drop(self) -> None:
        """Drop what the page holds of the notes, and answer what waits for it with None."""
        for answer in self._held:
            if not answer.done():
                answer.set_result(None)
        self._tell("drop", None)

    def renew(self, is_due: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Set whether the page is reloaded once hidden, or in sight after a quiet minute at the lock."""
        self._tell("renew", is_due)

    def tell(self, news: News, /) -> None:
        """Send news to the other windows of this browser."""
        self._tell("tell", news)

    def lay_on_top(self, number: int, /) -> None:
        """Add a step to the browser's history for what lies on top of a screen."""
        self._tell("layOnTop", number)

    def take_off_top(self, number: int, /) -> None:
        """Remove that step from the browser's history."""
        self._tell("takeOffTop", number)

    def press_escape(self) -> None:
        """Send the Escape key to Flutter."""
        self._tell("escape", None)

    async def step_back(self) -> bool:
        """Go one step back in the browser's history, or return False when this visit began here."""
        return bool(await self._ask("back", None))

    async def replace_route(self, route: str, /) -> bool:
        """Go to a route in the step of the browser's history that the present one has."""
        return bool(await self._ask("replace", route))

    def shown(self) -> None:
        """Report that the first screen was sent, so that the app can take over from the page."""
        self._tell("ready", None)

    async def drawn(self) -> None:
        """Wait until Flutter has drawn the first screen, unless the address is of what the vault has."""
        await self._ask("drawn", None)

    def broke(self) -> None:
        """Report that the app could not start; the page says so, and stays readable."""
        self._tell("broke", None)

    async def persist(self) -> bool:
        """Request persistent storage, and return whether the browser granted it."""
        return bool(await self._ask("persist", None))

    async def storage(self) -> Storage:
        """Return whether the storage is persistent, and its use in bytes."""
        facts = await self._ask("storage", None)
        return Storage(facts["persisted"], facts.get("usage", 0))

    async def had_vault(self) -> bool:
        """Return whether the mark in localStorage is there."""
        try:
            return bool(await self._ask("hadVault", None))
        except StorageRefused:
            return False

    async def remember_vault(self, is_there: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Set or remove the mark in localStorage."""
        with contextlib.suppress(StorageFull, StorageRefused):  # without it only a warning is missed
            await self._ask("rememberVault", is_there)

    async def save_file(self, name: str, data: bytes, sheet: Sheet) -> bool:
        """Share or save a file, and return whether that was not cancelled. Raise StorageFull."""
        return bool(await self._ask("save", {"name": name, "words": asdict(sheet)}, data, is_held=True))

    async def pick_file(self, sheet: Sheet) -> bytes | None:
        """Return a file that someone chose, or None when cancelled. Raise NotOurFile when it is too large."""
        picked: bytes | None = await self._ask(
            "pick", {"largest": LARGEST_FILE, "words": asdict(sheet)}, is_held=True
        )
        return picked

    async def print_out(self, printable: Printable) -> bool:
        """Print this alone, and return whether the browser can."""
        return bool(await self._ask("print", asdict(printable), is_held=True))

    async def share_text(self, text: str, sheet: Sheet) -> bool:
        """Share or copy a text, and return whether that was not cancelled."""
        return bool(await self._ask("share", {"text": text, "words": asdict(sheet)}, is_held=True))

    def look_for_voices(self) -> None:
        """Have the page load the script that knows the voices, and send them."""
        self._tell("lookForVoices", None)

    async def speak(self, lines: Sequence[SpokenLine]) -> None:
        """Read these lines aloud, until that is over."""
        await self._ask("speak", [line._asdict() for line in lines], is_held=True)

    def hush(self) -> None:
        """Stop reading aloud."""
        self._tell("hush", None)

    def write_letter(
        self, card: str | None = None, guide: str | None = None, talk: str | None = None, /
    ) -> None:
        """Open the page's own form for a letter."""
        self._tell("letter", {"card": card, "guide": guide, "begun": talk})

    def answer_gate(self, sentence: str, seconds: int, /) -> None:
        """Show at the page's gate why the last try failed, and how many seconds the next one has to wait."""
        self._tell("gate", {"sentence": sentence, "seconds": seconds})

    def give_way(self) -> None:
        """Have the page's gate give way once the app is drawn as it is now."""
        self._tell("giveWay", None)

    async def supports_passkeys(self) -> bool:
        """Return whether the browser has what passkeys need, as far as it says."""
        return bool(await self._ask("supportsPasskeys", None))

    async def has_passkey(self) -> bool:
        """Return whether there is a slot for a passkey at this address."""
        try:
            return bool(await self._ask("hasPasskey", None))
        except GoudklompjeError:
            return False

    async def make_passkey(self) -> "NewPasskey | None":
        """Open the page's dialog, and return what was made and tried in it. Raise PasskeyWithoutOutput."""
        from core.vault.passkey_slot import NewPasskey

        made = await self._ask("makePasskey", None, is_held=True)
        if made is None:
            return None
        facts, output = made
        credential_id, salt = bytes.fromhex(facts["credentialId"]), bytes.fromhex(facts["salt"])
        return NewPasskey(credential_id, facts["rpId"], salt, output, facts["label"])

    async def ask_passkey(self, sheet: Sheet) -> PasskeyAnswer | None:
        """Return what the passkey at this address gave. Raise PasskeyCancelled for a fault of the browser."""
        try:
            answer = await self._ask("askPasskey", asdict(sheet), is_held=True)
        except StorageRefused:
            raise PasskeyCancelled from None
        return None if answer is None else PasskeyAnswer(*answer)

    def badge(self, number: int, /) -> None:
        """Set the number on the icon of the app."""
        self._tell("badge", number)

    async def _ask(
        self, what: str, value: object, data: bytes | None = None, *, is_held: bool = False
    ) -> Any:  # noqa: ANN401 - as JSON gives it
        """Return the answer of the page; one that `is_held` may hold notes, and is None after `drop`."""
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

    def _receive(self, text: str, data: JsBuffer | None = None, key: "Key | None" = None) -> None:
        message = json.loads(text)
        match message["type"]:
            case "reply":
                answer = self._asked.get(message["id"])
                if answer is not None and not answer.done():
                    self._settle(answer, message, data, key)
            case "hide" if self.on_hide is not None:
                self.on_hide()
            case "show":
                self._look_again()
            case "use" if self.on_use is not None:
                self.on_use()
            case "settings" if self.on_settings is not None:
                self.on_settings(message["value"])
            case "news" if self.on_news is not None:
                self.on_news(message["value"])
            case "back" if self.on_back is not None:
                self.on_back(message["value"])
            case "letters" if self.on_letters is not None:
                self.on_letters()
            case "unlock" if key is not None and self.on_passkey is not None:
                self.on_passkey(PasskeyAnswer(message["slot"], key))
            case "unlock" if self.on_unlock is not None:
                self.on_unlock(message["value"])
            case "voices" if self.on_voices is not None:
                self.on_voices(message["value"])
            case "lost" if self.on_lost is not None:
                self.on_lost()
            case "contrast" if self.on_contrast is not None:
                self.on_contrast(message["value"])
            case "key" if self.on_key is not None:
                self.on_key(message["value"])

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
    def _settle(
        answer: "asyncio.Future[Any]",
        message: Mapping[str, Any],
        data: JsBuffer | None,
        key: "Key | None",
    ) -> None:
        fault = message.get("fault")
        if fault is not None:
            answer.set_exception(_FAULTS.get(fault, StorageRefused)())
        elif key is not None:
            answer.set_result((message["value"], key))
        else:
            answer.set_result(message["value"] if data is None else data.to_bytes())


def _platform(facts: Mapping[str, bool]) -> Platform:
    return Platform(
        is_ios=facts["isIos"],
        is_installed=facts["isInstalled"],
        can_share_files=facts["canShareFiles"],
        wants_contrast=facts["wantsContrast"],
    )


async def connect() -> BrowserDevice:
    """Return the page around the app."""
    return BrowserDevice()
