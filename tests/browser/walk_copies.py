"""A walk along copies: making, testing, bringing back, repair, and handing a person over to a colleague."""

from collections.abc import Iterator
from pathlib import Path

from tests.browser.conftest import PASSPHRASE
from tests.browser.files import choose, open_copy, save_sheet, shown_words
from tests.browser.phone import Phone
from tests.browser.storage import remove_a_record

SECURITY = "instellingen/veiligheid"
WRONG = "kraan lamp weide kast"
SHORT, LONG = "Hij vroeg zelf om hulp bij de zaag.", "Vandaag deed hij de hele lijn alleen. " * 20


def along_copies(phone: Phone, copy: Path) -> Iterator[str]:
    """Make this copy of the notes about two people, and do all that one does with copies and handovers."""
    given = copy.with_name("overdracht.goud")
    phone.add_person("Proef Piet")
    phone.back_to_list()
    phone.add_person("Test Teun")
    phone.write_note(SHORT)
    phone.write_note(LONG)
    yield from _copy(phone, copy)
    yield from _repair(phone, copy)
    yield from _handing_over(phone, given)
    yield from _taking_over(phone, given)
    yield from _bringing_back(phone, copy)


def _copy(phone: Phone, file: Path) -> Iterator[str]:
    phone.go_to(f"{SECURITY}/kopie")
    phone.reads("A copy of your notes")
    yield "copy"
    phone.press("Make a copy")
    phone.page.locator("dialog[open]").wait_for()
    yield "copy-save"
    save_sheet(phone, file)
    phone.reads("The copy is saved or shared")
    yield "copy-made"
    phone.press("Test this copy")
    phone.reads("Test a copy")
    yield "test-copy"
    phone.press("Choose the file")
    phone.page.locator("dialog[open]").wait_for()
    yield "test-copy-choose"
    phone.page.locator("dialog[open]").get_by_role("button", name=phone.text("Cancel")).tap()
    choose(phone, file)
    yield "test-copy-secret"
    phone.fill("Passphrase or recovery code", WRONG)
    phone.press("Open the file")
    phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
    yield "test-copy-wrong"
    phone.fill("Passphrase or recovery code", PASSPHRASE)
    phone.press("Open the file")
    phone.reads("This copy is good")
    yield "test-copy-good"


def _repair(phone: Phone, copy: Path) -> Iterator[str]:
    phone.go_to_people()
    phone.press("Lock")
    remove_a_record(phone.page)
    phone.unlock(PASSPHRASE)
    lost = phone.front.get_by_role("button", name=phone.text("See what is lost"))
    lost.wait_for()
    yield "something-is-lost"
    phone.tap(lost)
    phone.button("Look for it in a copy").wait_for()
    yield "repair"
    phone.press("Go on without what is lost")
    phone.reads("Go on without it?")
    yield "repair-go-on-without"
    phone.press("Not now")
    phone.go_to(f"{SECURITY}/kopie")
    phone.button("Make a copy").wait_for()
    yield "copy-not-complete"
    phone.go_to(f"{SECURITY}/herstel")
    phone.press("Look for it in a copy")
    phone.button("Choose the file").wait_for()
    yield "repair-look-in-a-copy"
    open_copy(phone, copy)
    phone.button("Bring back").wait_for()
    yield "repair-found"
    phone.press("Bring back")
    phone.reads("Your notes are whole")
    yield "repaired"


def _handing_over(phone: Phone, file: Path) -> Iterator[str]:
    phone.go_to_people()
    phone.open_person("Test Teun")
    phone.further("More", "Hand over to a colleague")
    phone.reads("Words for this file")
    yield "hand-over"
    words = shown_words(phone)
    phone.press("Make the file")
    save_sheet(phone, file)
    phone.reads("The file is saved or shared")
    yield "hand-over-made"
    file.with_suffix(".words").write_text(words, encoding="utf-8")
    phone.press("Ready")
    phone.press("Erase this person")
    phone.press("Erase")
    phone.reads("Erased for good")


def _taking_over(phone: Phone, file: Path) -> Iterator[str]:
    phone.go_to(f"{SECURITY}/overdracht")
    phone.reads("Take over a person")
    yield "take-over"
    choose(phone, file)
    phone.fill("Words for this file", file.with_suffix(".words").read_text(encoding="utf-8"))
    phone.press("Open the file")
    phone.sees("Test Teun")
    yield "take-over-look"
    phone.press("Take over")
    phone.reads("{name} is now in your notes", name="Test Teun")
    yield "take-over-done"


def _bringing_back(phone: Phone, copy: Path) -> Iterator[str]:
    phone.go_to_people()
    phone.open_person("Test Teun")
    phone.further("Details")
    phone.fill("Name", "Teun")
    phone.press("Save")
    phone.reads("Next step")
    _erase_person(phone, "Proef Piet")
    phone.go_to(f"{SECURITY}/terug")
    phone.reads("You first see what is in it. What is here stays.")
    yield "bring-back"
    open_copy(phone, copy)
    phone.reads("This is in the copy")
    yield "bring-back-look"
    phone.press("Bring back")
    phone.reads("The copy is brought back")
    yield "bring-back-done"


def _erase_person(phone: Phone, name: str) -> None:
    phone.go_to_people()
    phone.open_person(name)
    phone.further("More")
    phone.press("Erase this person")
    phone.press("Erase")
    phone.reads("Erased for good")
