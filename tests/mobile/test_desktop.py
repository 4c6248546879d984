"""The device under CPython."""

import asyncio
import sys
from types import SimpleNamespace

import flet as ft
import pytest

from core.errors import StorageRefused
from mobile.desktop import Desktop, data_folder


def test_settings_come_back_at_the_next_start(tmp_path):
    asyncio.run(Desktop(SimpleNamespace(), tmp_path).keep({"language": "en"}))
    assert Desktop(SimpleNamespace(), tmp_path).settings == {"language": "en"}


@pytest.mark.parametrize("text", ["", "{", "[1]", "\x00"])
def test_a_settings_file_that_someone_broke_gives_the_defaults(tmp_path, text):
    (tmp_path / "settings.json").write_text(text)
    assert Desktop(SimpleNamespace(), tmp_path).settings == {}


def test_a_folder_that_cannot_be_written_says_so(tmp_path):
    desktop = Desktop(SimpleNamespace(), tmp_path / "gone")
    with pytest.raises(StorageRefused):
        asyncio.run(desktop.keep({}))


def test_going_out_of_sight_and_coming_back_are_told(tmp_path):
    page = SimpleNamespace()
    desktop = Desktop(page, tmp_path)
    told = []
    page.on_app_lifecycle_state_change(SimpleNamespace(state=ft.AppLifecycleState.HIDE))
    desktop.on_hide, desktop.on_show = lambda: told.append("hide"), lambda: told.append("show")
    for state in (ft.AppLifecycleState.HIDE, ft.AppLifecycleState.SHOW):
        page.on_app_lifecycle_state_change(SimpleNamespace(state=state))
    assert told == ["hide", "show"]


def test_a_computer_keeps_files_and_needs_no_more_telling(tmp_path):
    desktop = Desktop(SimpleNamespace(), tmp_path)
    desktop.editing(True)
    desktop.shown()
    assert asyncio.run(desktop.persist())


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="those have their own folder")
def test_the_data_folder_is_the_users_own(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = data_folder()
    assert folder == tmp_path / "goudklompje"
    assert folder.stat().st_mode & 0o077 == 0
