"""The device when the app runs under CPython: settings in a file, sight by Flet's own life cycle."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import flet as ft

from core.errors import StorageRefused

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

    def __init__(self, page: ft.Page, folder: Path) -> None:
        self._file = folder / "settings.json"
        self.settings: Mapping[str, Any] = self._read()
        self.on_hide: Callable[[], None] | None = None
        self.on_show: Callable[[], None] | None = None
        page.on_app_lifecycle_state_change = self._life_cycle

    async def keep(self, settings: Mapping[str, Any]) -> None:
        """Keep these settings for the next start. Raises StorageRefused."""
        try:
            self._file.write_text(json.dumps(dict(settings)), encoding="utf-8")
        except OSError as fault:
            raise StorageRefused from fault

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Do nothing: here no new version comes in while someone writes."""

    async def step_back(self) -> bool:
        """Say no: here the app keeps no history of its own."""
        return False

    def shown(self) -> None:
        """Do nothing: here no page was shown before the app."""

    def broke(self) -> None:
        """Do nothing: here the fault is in the window and in the terminal."""

    async def persist(self) -> bool:
        """Say yes: a file stays until its owner removes it."""
        return True

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
