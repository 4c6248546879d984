"""Files that go out and come in through the sheets of the page."""

from pathlib import Path

from tests.browser.conftest import PASSPHRASE
from tests.browser.phone import Phone

_WITHOUT_PICKER = "delete globalThis.showSaveFilePicker"


def with_files(phone: Phone) -> Phone:
    """Have saved files come as downloads, which a test can see."""
    phone.context.add_init_script(_WITHOUT_PICKER)
    phone.page.evaluate(_WITHOUT_PICKER)
    return phone


def save_sheet(phone: Phone, file: Path) -> None:
    """Press the button of the sheet that saves, and keep what comes in this file."""
    with phone.page.expect_download() as arriving:
        phone.page.locator("dialog[open]").get_by_role("button", name=phone.text("Save the file")).tap()
    arriving.value.save_as(file)


def choose(phone: Phone, file: Path) -> None:
    """Choose this file on a screen that asks for one."""
    phone.press("Choose the file")
    with phone.page.expect_file_chooser() as choosing:
        phone.page.locator("dialog[open]").get_by_role("button", name=phone.text("Choose the file")).tap()
    choosing.value.set_files(file)
    phone.reads("The file is chosen.")


def open_copy(phone: Phone, file: Path, secret: str = PASSPHRASE) -> None:
    """Choose this copy and open it; the caller looks at what comes of it."""
    choose(phone, file)
    phone.fill("Passphrase or recovery code", secret)
    phone.press("Open the file")


def shown_words(phone: Phone) -> str:
    """Read the five words that a screen shows."""
    shown = phone.page.locator("flt-semantics-host").inner_text().splitlines()
    return next(line for line in shown if len(line.split()) == 5 and line == line.lower())
