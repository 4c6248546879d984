"""The device when the app runs under CPython: settings in a file, sight by Flet's own life cycle."""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import flet as ft

from core.errors import NotOurFile, StorageRefused
from mobile.device import LARGEST_FILE, News, PasskeyAnswer, Platform, Sheet, SpokenLine, Storage
from mobile.printable import Printable

if TYPE_CHECKING:
    from core.vault.passkey_slot import NewPasskey

_OUT_OF_SIGHT = (ft.AppLifecycleState.HIDE, ft.AppLifecycleState.PAUSE)


def data_folder() -> Path:
    """Give this user's folder for the app's data, made when it was not there."""
    if sys.platform == "win32":
        home = Path(os.environ["LOCALAPPDATA"])
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    else:
        home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    folder = home / "goudklompje"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


class Desktop:
    """A window on a computer, or a page served by one."""

    platform = Platform(is_ios=False, is_installed=True, can_share_files=False)
    has_letter_form = False

    def __init__(self, page: ft.Page, folder: Path) -> None:
        self._page = page
        self._folder = folder
        self._file = folder / "settings.json"
        self.settings: Mapping[str, Any] = self._read()
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
        page.on_app_lifecycle_state_change = self._life_cycle

    async def keep(self, settings: Mapping[str, Any]) -> None:
        """Keep these settings for the next start. Raises StorageRefused."""
        try:
            self._file.write_text(json.dumps(dict(settings)), encoding="utf-8")
        except OSError as fault:
            raise StorageRefused from fault

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Do nothing: here no new version comes in while someone writes."""

    def warn(self, sentence: str, stay: str, /) -> None:
        """Do nothing: the app is made for a browser, and here it locks without a warning."""

    def cover(self, is_private: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Do nothing: a computer keeps no picture of a window that went out of sight."""

    def renew(self, is_due: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Do nothing: a window that starts anew by itself would be noticed."""

    def drop(self) -> None:
        """Do nothing: the dialogs of a window are the system's, and nothing here can close them."""

    def tell(self, news: News, /) -> None:
        """Do nothing: on a computer each window is a program of its own."""

    def lay_on_top(self, number: int, /) -> None:
        """Do nothing: here the app keeps no history of its own."""

    def take_off_top(self, number: int, /) -> None:
        """Do nothing, as above."""

    def press_escape(self) -> None:
        """Do nothing: here nobody goes back but with the arrow, which a calendar covers."""

    async def step_back(self) -> bool:
        """Return False: here the app keeps no history of its own."""
        return False

    async def replace_route(self, route: str, /) -> bool:  # noqa: ARG002 - as the other devices have it
        """Return False, as for a step back."""
        return False

    def shown(self) -> None:
        """Do nothing: here no page was shown before the app."""

    async def drawn(self) -> None:
        """Return at once: a computer has a processor to spare."""

    def broke(self) -> None:
        """Do nothing: here the fault is in the window and in the terminal."""

    async def persist(self) -> bool:
        """Say yes: a file stays until its owner removes it."""
        return True

    async def storage(self) -> Storage:
        """Measure the app's folder."""
        used = sum(file.stat().st_size for file in self._folder.rglob("*") if file.is_file())
        return Storage(persisted=True, used=used)

    async def had_vault(self) -> bool:
        """Return False: here nothing but its owner clears the vault."""
        return False

    async def remember_vault(self, is_there: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Do nothing, for the same reason."""

    async def save_file(self, name: str, data: bytes, sheet: Sheet) -> bool:
        """Ask where the file goes and write it; a page served by a computer has it downloaded."""
        place = await ft.FilePicker().save_file(dialog_title=sheet.title, file_name=name, src_bytes=data)
        return place is not None or self._page.web

    async def pick_file(self, sheet: Sheet) -> bytes | None:
        """Ask which file, and read it. Raises NotOurFile for one over LARGEST_FILE."""
        files = await ft.FilePicker().pick_files(dialog_title=sheet.title, with_data=True)
        if files and files[0].size > LARGEST_FILE:
            raise NotOurFile
        return files[0].bytes if files else None

    async def print_out(self, printable: Printable) -> bool:  # noqa: ARG002 - the device's own words
        """Return False: a window cannot print, and a file for a printer would stay behind, open to all."""
        return False

    async def share_text(self, text: str, sheet: Sheet) -> bool:  # noqa: ARG002 - nothing is asked
        """Put the text where the person can paste it."""
        await ft.Clipboard().set(text)
        return True

    def look_for_voices(self) -> None:
        """Do nothing: only a browser tells which voices there are."""

    async def speak(self, lines: Sequence[SpokenLine]) -> None:
        """Return at once, for the same reason."""

    def hush(self) -> None:
        """Do nothing, for the same reason."""

    def write_letter(
        self, card: str | None = None, guide: str | None = None, talk: str | None = None, /
    ) -> None:
        """Do nothing: a letter is sealed by the page around the app, and here there is none."""

    def answer_gate(self, sentence: str, seconds: int, /) -> None:
        """Do nothing: no page stands before the app here, so that only the app asks for the passphrase."""

    def give_way(self) -> None:
        """Do nothing, as above."""

    async def supports_passkeys(self) -> bool:
        """Return False: only a browser asks a passkey for an output."""
        return False

    async def has_passkey(self) -> bool:
        """Return False, for the same reason."""
        return False

    async def make_passkey(self) -> "NewPasskey | None":
        """Make none, for the same reason."""
        return None

    async def ask_passkey(self, sheet: Sheet) -> PasskeyAnswer | None:  # noqa: ARG002 - nothing is asked
        """Ask none, for the same reason."""
        return None

    def badge(self, number: int, /) -> None:
        """Do nothing: a window has no icon of its own to mark."""

    def _read(self) -> Mapping[str, Any]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}  # a first start, or a file someone changed by hand: the defaults are right
        return kept if isinstance(kept, dict) else {}

    def _life_cycle(self, event: ft.AppLifecycleStateChangeEvent) -> None:
        listener = self.on_hide if event.state in _OUT_OF_SIGHT else self.on_show
        if listener:
            listener()
