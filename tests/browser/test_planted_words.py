"""Words are planted and then searched for, after each step of a walk, in everything a browser keeps or shows.

Stored: IndexedDB, web storages, caches, OPFS, cookies, and every file of the browser's profile, among them
its history, its sessions and its saved passwords. Shown: the page, its fields, what a screen reader reads.
"""

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.vault.backup import open_backup
from core.vault.native.cipher import NativeCipher
from tests.browser.conftest import PASSPHRASE
from tests.browser.files import with_files
from tests.browser.phone import Phone
from tests.browser.storage import everything_stored, written

NAME, GOAL = "Test Tuinfluiter", "Kersenbomen snoeien"
NOTE, DRAFT = "Zag een kwartelkoning bij het hek.", "Een halve zin over zilverpopulieren"
PLANTED = ("Tuinfluiter", "Kersenbomen", "kwartelkoning", "zilverpopulieren")
SECURITY = "#/instellingen/veiligheid"

_FIELDS = "Array.from(document.querySelectorAll('input, textarea'), (field) => field.value).join('\\n')"


@pytest.fixture
def planted(phone_with_vault: Phone) -> Phone:
    """A phone with a vault, and words planted in a name, a goal and a note."""
    phone = with_files(phone_with_vault)
    phone.add_person(NAME)
    phone.further("IOP goals")
    phone.press("Add a goal")
    phone.fill("What does this person want to reach?", GOAL)
    phone.press("Save")
    phone.reads("Saved")
    phone.go_to_people()
    phone.open_person(NAME)
    phone.write_note(NOTE)
    return phone


def test_typing_saving_and_locking_leave_no_word_behind(planted: Phone):
    phone = planted
    nowhere_stored(phone)
    phone.press("Write a note")
    with written(phone):
        phone.fill("What did you see, agree or hear?", DRAFT)
    nowhere_stored(phone)
    phone.press("Save")
    phone.note(DRAFT).wait_for()
    assert any(word in everything_shown(phone) for word in PLANTED), "the scan must see what is shown"
    nowhere_stored(phone)
    phone.press("Lock")
    phone.reads("Your notes are locked")
    nowhere_stored(phone)
    nowhere_shown(phone)
    phone.close()
    nowhere_in_the_profile(phone)


def test_a_kill_in_the_middle_of_a_sentence_leaves_no_word_behind(planted: Phone):
    phone = planted
    phone.press("Write a note")
    with written(phone):
        phone.fill("What did you see, agree or hear?", DRAFT)
    url = phone.page.url
    phone.kill()
    nowhere_in_the_profile(phone)
    phone.start()
    phone.open(url)
    phone.reads("Your notes are locked")
    nowhere_stored(phone)
    nowhere_shown(phone)


def test_a_copy_erasing_and_bringing_back_leave_no_word_behind(planted: Phone, tmp_path: Path):
    phone = planted
    copy = make_copy(phone, tmp_path / "kopie.goud")
    assert all(word in words_in(copy) for word in (NAME, GOAL, NOTE)), "the copy must hold what it is about"
    assert not [word for word in PLANTED if word.encode() in copy.read_bytes()]
    nowhere_stored(phone)

    phone.go_to_people()
    phone.open_person(NAME)
    phone.further("More")
    phone.press("Erase this person")
    phone.press("Erase")
    phone.reads("Erased for good")
    nowhere_stored(phone)
    nowhere_shown(phone)
    after = words_in(make_copy(phone, tmp_path / "later.goud"))
    assert not [word for word in PLANTED if word in after]

    bring_back(phone, copy)
    nowhere_stored(phone)
    phone.go_to_people()
    phone.front.get_by_role("button", name=NAME).first.wait_for()
    phone.press("Lock")
    phone.reads("Your notes are locked")
    nowhere_stored(phone)
    nowhere_shown(phone)


def nowhere_stored(phone: Phone, words: tuple[str, ...] = (*PLANTED, PASSPHRASE)) -> None:
    """Fail when a planted word is in anything that the browser stored, or in what it was told to say."""
    stored = everything_stored(phone.page)
    assert "goudklompje" in stored, "the scan must see the database it looks through"
    told = phone.page.url + phone.page.title() + "".join([*phone.console, *phone.requests])
    assert not [word for word in words if word in stored + told]
    nowhere_in_the_profile(phone, words)


def nowhere_in_the_profile(phone: Phone, words: tuple[str, ...] = (*PLANTED, PASSPHRASE)) -> None:
    """Fail when a planted word is in any file of the browser's profile."""
    assert any(b"goudklompje" in data for _, data in _files(phone.profile)), "the scan must see the profile"
    forms = [form for word in words for form in (word.encode(), word.encode("utf-16-le"))]
    assert not [file for file, data in _files(phone.profile) if any(form in data for form in forms)]


def nowhere_shown(phone: Phone) -> None:
    """Fail when a planted word can be seen, read by a screen reader, or found in the page."""
    phone.wait_until_still()  # one screen fades into the next
    shown = everything_shown(phone)
    assert not [word for word in (*PLANTED, PASSPHRASE) if word in shown]


def everything_shown(phone: Phone) -> str:
    """Give the page, what is in its fields, and the tree that a screen reader reads."""
    session = phone.context.new_cdp_session(phone.page)
    tree = json.dumps(session.send("Accessibility.getFullAXTree"), ensure_ascii=False)
    session.detach()
    return "\n".join([phone.page.content(), phone.page.evaluate(_FIELDS), tree])


def make_copy(phone: Phone, file: Path) -> Path:
    """Make a copy and save it in this file."""
    _go(phone, f"{SECURITY}/kopie")
    phone.press("Make a copy")
    with phone.page.expect_download() as arriving:
        _on_the_sheet(phone, "Save the file")
    arriving.value.save_as(file)
    phone.reads("The copy is saved or shared")
    return file


def bring_back(phone: Phone, copy: Path) -> None:
    """Take the copy in, with what was erased since."""
    _go(phone, f"{SECURITY}/terug")
    phone.press("Choose the file")
    with phone.page.expect_file_chooser() as choosing:
        _on_the_sheet(phone, "Choose the file")
    choosing.value.set_files(copy)
    phone.fill("Passphrase or recovery code", PASSPHRASE)
    phone.press("Open the file")
    phone.reads("This is in the copy")
    too = phone.text("Yes, bring it back too")
    phone.tap(
        phone.front.get_by_role("radio", name=too).or_(phone.front.get_by_role("button", name=too)).first
    )
    phone.press("Bring back")
    phone.reads("The copy is brought back")


def words_in(copy: Path) -> str:
    """Open a copy on this machine; Playwright has a loop running in this thread, so in another one."""
    with ThreadPoolExecutor(1) as pool:
        opened = pool.submit(lambda: asyncio.run(open_backup(copy.read_bytes(), PASSPHRASE, NativeCipher())))
    return json.dumps(opened.result().records, ensure_ascii=False)


def _go(phone: Phone, address: str) -> None:
    phone.page.evaluate("address => { location.hash = address; }", address)


def _on_the_sheet(phone: Phone, name: str) -> None:
    phone.page.locator("dialog[open]").get_by_role("button", name=phone.text(name), exact=True).tap()


def _files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for file in folder.rglob("*"):
        try:
            if file.is_file():
                yield file, file.read_bytes()
        except FileNotFoundError:  # the browser tidies up while one looks
            continue
