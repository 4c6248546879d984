"""The device under CPython."""

import asyncio
import sys
from types import SimpleNamespace

import flet as ft
import pytest

from core.errors import NotOurFile, StorageRefused
from mobile.desktop import Desktop, data_folder
from mobile.device import LARGEST_FILE, Sheet
from mobile.printable import Printable

SHEET = Sheet("Title", "Text", "Go", "Cancel", "Failed")


class Picker:
    """Flet's dialogs, as answered by `saves` and `picks`."""

    saves = None
    picks = ()

    async def save_file(self, **_asked):
        return self.saves

    async def pick_files(self, **_asked):
        return list(self.picks)


@pytest.fixture
def picker(monkeypatch):
    monkeypatch.setattr(ft, "FilePicker", Picker)
    return monkeypatch


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
    desktop.cover(True)
    desktop.shown()
    assert asyncio.run(desktop.persist())
    asyncio.run(desktop.remember_vault(True))
    assert not asyncio.run(desktop.had_vault())


def test_the_storage_of_a_computer_is_its_folder(tmp_path):
    (tmp_path / "vault.db").write_bytes(bytes(5_000))
    storage = asyncio.run(Desktop(SimpleNamespace(), tmp_path).storage())
    assert storage.persisted
    assert storage.used == 5_000


@pytest.mark.parametrize(
    ("place", "in_browser", "is_saved"),
    [("/home/teun/a.goud", False, True), (None, False, False), (None, True, True)],
)
def test_a_file_counts_as_saved_once_it_has_a_place_or_is_downloaded(
    tmp_path, picker, place, in_browser, is_saved
):
    picker.setattr(Picker, "saves", place)
    desktop = Desktop(SimpleNamespace(web=in_browser), tmp_path)
    assert asyncio.run(desktop.save_file("a.goud", b"bytes", SHEET)) is is_saved


def test_a_chosen_file_gives_its_bytes_and_no_choice_gives_none(tmp_path, picker):
    desktop = Desktop(SimpleNamespace(), tmp_path)
    assert asyncio.run(desktop.pick_file(SHEET)) is None
    picker.setattr(Picker, "picks", [SimpleNamespace(size=5, bytes=b"bytes")])
    assert asyncio.run(desktop.pick_file(SHEET)) == b"bytes"


def test_a_file_that_is_too_large_is_none_of_ours(tmp_path, picker):
    picker.setattr(Picker, "picks", [SimpleNamespace(size=LARGEST_FILE + 1, bytes=b"")])
    with pytest.raises(NotOurFile):
        asyncio.run(Desktop(SimpleNamespace(), tmp_path).pick_file(SHEET))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="those have their own folder")
def test_the_data_folder_is_the_users_own(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = data_folder()
    assert folder == tmp_path / "goudklompje"
    assert folder.stat().st_mode & 0o077 == 0


def test_a_window_says_that_it_cannot_print(tmp_path):
    printable = Printable("Title", "en", ())
    assert asyncio.run(Desktop(SimpleNamespace(), tmp_path).print_out(printable)) is False


def test_a_text_to_share_is_copied(tmp_path, monkeypatch):
    copied = []

    class Clipboard:
        async def set(self, text):
            copied.append(text)

    monkeypatch.setattr(ft, "Clipboard", Clipboard)
    assert asyncio.run(Desktop(SimpleNamespace(), tmp_path).share_text("Wat gaat er goed?", SHEET)) is True
    assert copied == ["Wat gaat er goed?"]


def test_a_window_has_no_finger_to_ask_for(tmp_path):
    async def answers():
        desktop = Desktop(SimpleNamespace(), tmp_path)
        supports = await desktop.supports_passkeys()
        return (
            supports,
            await desktop.has_passkey(),
            await desktop.make_passkey(),
            await desktop.ask_passkey(SHEET),
        )

    assert asyncio.run(answers()) == (False, False, None, None)
