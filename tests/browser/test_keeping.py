"""Lock and copies on a phone: what is copied, handed over, lost or erased, with real files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.files import choose, open_copy, save_sheet, shown_words, with_files
from tests.browser.host import Host
from tests.browser.phone import IPHONE, Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import nobody
from tests.browser.storage import clear_the_database, clear_the_vault, everything_stored, remove_a_record

NOTE = "Hij vroeg zelf om hulp bij de zaag."
FIELD = "What did you see, agree or hear?"
NEARLY_LOCKED = 5 * 60 - 25
OTHER_PASSPHRASE = "tafel mist zaag vlieger"
SEALED = "GOUD\x01"  # how every sealed value begins; the app's own code holds the letters without the version


@pytest.fixture
def phone_with_note(phone_with_note: Phone) -> Phone:
    return with_files(phone_with_note)


def make_copy(phone: Phone, file: Path) -> None:
    """From the list of people to a copy in this file, and back."""
    phone.go_to("instellingen/veiligheid/kopie")
    phone.press("Make a copy")
    save_sheet(phone, file)
    phone.reads("The copy is saved or shared")


def turn_sight(phone: Phone, *, is_hidden: bool) -> None:
    phone.page.evaluate(
        """(isHidden) => {
          Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        is_hidden,
    )


def test_a_copy_is_made_tested_and_brought_back_on_another_phone(
    phone_with_note: Phone,
    make_phone: Callable[..., Phone],
    profiles: Profiles,
    host: Host,
    tmp_path: Path,
):
    phone, file = phone_with_note, tmp_path / "kopie.goud"
    make_copy(phone, file)
    assert b"Test Teun" not in file.read_bytes()
    phone.press("Test this copy")
    open_copy(phone, file)
    phone.reads("This copy is good")
    phone.sees(phone.language.plural("{n} note", "{n} notes", 1))
    phone.press("Ready")

    other = with_files(make_phone(profiles.after_a_visit(host)))
    other.open(f"{host.url}#/mensen")
    other.press("I had the app on another phone")
    open_copy(other, file, "kraan lamp weide kast")
    other.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
    expect(other.field("Passphrase or recovery code")).to_be_focused()
    other.fill("Passphrase or recovery code", PASSPHRASE)
    other.press("Open the file")
    other.reads("Your notes are back")
    other.open_person("Test Teun")
    other.sees(NOTE)
    other.press("Lock")
    other.unlock(PASSPHRASE)
    other.sees(NOTE)


@pytest.mark.release
def test_what_was_erased_comes_back_only_when_asked_for(phone_with_note: Phone, tmp_path: Path):
    phone, file = phone_with_note, tmp_path / "kopie.goud"
    make_copy(phone, file)
    phone.go_to_people()
    phone.open_person("Test Teun")
    phone.further("More")
    phone.press("Erase this person")
    phone.press("Erase")
    phone.reads("Erased for good")
    phone.go_to("instellingen/veiligheid/terug")
    open_copy(phone, file)
    phone.reads("Nothing will be added.")
    phone.press("Bring back")
    phone.reads("Nothing was added.")
    phone.press("Ready")
    phone.button("Add someone").wait_for()

    phone.go_to("instellingen/veiligheid/terug")
    open_copy(phone, file)
    answer = phone.text("Yes, bring it back too")
    phone.front.get_by_role("radio", name=answer).or_(
        phone.front.get_by_role("button", name=answer)
    ).first.tap()
    phone.press("Bring back")
    phone.reads("The copy is brought back")
    phone.go_to_people()
    phone.open_person("Test Teun")
    phone.sees(NOTE)


@pytest.mark.release
def test_a_person_goes_over_to_a_colleague(
    phone_with_note: Phone,
    make_phone: Callable[..., Phone],
    profiles: Profiles,
    host: Host,
    tmp_path: Path,
):
    phone, file = phone_with_note, tmp_path / "overdracht.goud"
    phone.go_to_people()
    phone.add_person("Proef Piet")
    phone.back_to_list()
    phone.open_person("Test Teun")
    phone.further("More", "Hand over to a colleague")
    phone.reads("Words for this file")
    words = shown_words(phone)
    phone.press("Make the file")
    save_sheet(phone, file)
    phone.reads("The file is saved or shared")

    other = with_files(make_phone(profiles.with_vault(host, nobody)))
    other.open(f"{host.url}#/mensen")
    other.unlock(PASSPHRASE)
    other.button("Add someone").wait_for()
    other.go_to("instellingen/veiligheid/overdracht")
    choose(other, file)
    other.fill("Words for this file", words)
    other.press("Open the file")
    other.sees("Test Teun")
    other.press("Take over")
    other.reads("{name} is now in your notes", name="Test Teun")
    other.go_to_people()
    expect(other.front.get_by_role("button", name="Proef Piet")).to_have_count(0)
    other.open_person("Test Teun")
    other.sees(NOTE)


@pytest.mark.release
def test_a_new_passphrase_opens_and_the_old_one_no_longer(phone_with_note: Phone):
    phone = phone_with_note
    phone.go_to("instellingen/veiligheid/wachtzin")
    phone.press("Think of a passphrase yourself")
    phone.fill("Passphrase", "wachtwoord")
    phone.fill("The same passphrase again", "wachtwoord")
    phone.press("Use this passphrase")
    phone.reads("This passphrase is too short. Take at least four words, or twelve characters.")
    phone.fill("Passphrase", OTHER_PASSPHRASE)
    phone.fill("The same passphrase again", OTHER_PASSPHRASE)
    phone.press("Use this passphrase")
    phone.fill("Your current passphrase or recovery code", PASSPHRASE)
    phone.press("Change the passphrase")
    phone.reads("From now on the new passphrase opens your notes")
    phone.press("Lock")
    phone.unlock(PASSPHRASE)
    phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
    phone.unlock(OTHER_PASSPHRASE)
    phone.sees(NOTE)


@pytest.mark.release
def test_a_new_recovery_code_opens_the_notes(phone_with_note: Phone, host: Host):
    phone = phone_with_note
    phone.go_to("instellingen/veiligheid/code")
    phone.fill("Your current passphrase or recovery code", "kraan lamp weide kast")
    phone.press("Make a new code")
    phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
    expect(phone.field("Your current passphrase or recovery code")).to_be_focused()
    phone.fill("Your current passphrase or recovery code", PASSPHRASE)
    phone.press("Make a new code")
    phone.reads("Your recovery code")
    code = phone.write_code_down()
    phone.reads("From now on the new recovery code opens your notes")
    phone.open_anew(host.url, "mensen")
    phone.unlock(code)
    phone.sees("Test Teun")


def test_after_five_wrong_tries_one_waits_also_after_a_restart(phone_with_note: Phone, host: Host):
    phone = phone_with_note
    phone.press("Lock")
    for _ in range(4):
        phone.unlock("kraan lamp weide kast")
        phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
        expect(phone.field("Passphrase or recovery code")).to_be_focused()
    phone.unlock("kraan lamp weide kast")
    phone.sees(phone.text("{time} to go", time="0:5"))
    expect(phone.field("Passphrase or recovery code")).to_have_count(0)
    phone.kill()
    phone.start()
    phone.open(f"{host.url}#/mensen")
    phone.sees(phone.text("{time} to go", time="0:"))
    phone.let_time_pass(60)
    phone.field("Passphrase or recovery code").wait_for()
    phone.unlock(PASSPHRASE)
    phone.sees("Test Teun")


def test_before_the_notes_lock_by_themselves_a_key_keeps_them_open_and_nothing_typed_is_lost(
    phone_with_note: Phone,
):
    phone = phone_with_note
    phone.press("Write a note")
    phone.fill(FIELD, "Bleef erbij")
    phone.tap(phone.field(FIELD))
    warning = phone.page.locator("#lock-warning")
    phone.let_time_pass(NEARLY_LOCKED)
    expect(warning.get_by_role("alert")).to_have_text(
        phone.text("The app locks in half a minute. What you typed stays.")
    )
    phone.page.keyboard.type("!")
    expect(warning).to_be_hidden()
    expect(phone.field(FIELD)).to_have_value("Bleef erbij!")
    phone.let_time_pass(NEARLY_LOCKED)
    warning.get_by_role("button", name=phone.text("I am still here")).click()
    expect(warning).to_be_hidden()
    expect(phone.field(FIELD)).to_be_focused()
    phone.let_time_pass(5 * 60)
    phone.reads("You did not use the app for a while. All that you wrote is kept.")
    expect(phone.field("Passphrase or recovery code")).to_be_focused()
    phone.page.keyboard.type(PASSPHRASE)
    phone.page.keyboard.press("Enter")
    phone.reads("You stopped here. This is not saved yet.")


@pytest.mark.release
def test_out_of_sight_the_notes_lock_at_once_for_who_chose_so(phone_with_note: Phone):
    phone = phone_with_note
    phone.page.evaluate("localStorage.setItem('goudklompje.settings', '{\"lock_minutes\": 0}')")
    phone.page.reload()
    phone.enter_app()
    phone.unlock(PASSPHRASE)
    phone.note(NOTE).wait_for()
    turn_sight(phone, is_hidden=True)
    expect(phone.page.locator("#cover")).to_be_visible()
    phone.reads("Your notes are locked")
    turn_sight(phone, is_hidden=False)
    expect(phone.page.locator("#cover")).to_be_hidden()
    phone.unlock(PASSPHRASE)
    phone.note(NOTE).wait_for()


@pytest.mark.release
def test_a_record_that_was_removed_is_noticed_and_comes_back_from_a_copy(
    phone_with_note: Phone, tmp_path: Path
):
    phone, file = phone_with_note, tmp_path / "kopie.goud"
    phone.write_note("Een lange notitie" + " die niet weg mag" * 40)
    make_copy(phone, file)
    phone.press("Lock")
    remove_a_record(phone.page)
    phone.unlock(PASSPHRASE)
    phone.go_to("mensen")
    phone.tap(phone.front.get_by_role("button", name=phone.text("See what is lost")))
    phone.sees(phone.language.plural("{n} item is gone.", "{n} items are gone.", 1))
    phone.press("Look for it in a copy")
    open_copy(phone, file)
    phone.reads("{found} of {lost} found", found="1", lost="1")
    phone.press("Bring back")
    phone.reads("Your notes are whole")
    phone.go_to_people()
    phone.open_person("Test Teun")
    phone.note("Een lange notitie").wait_for()


@pytest.mark.release
def test_one_can_go_on_without_what_is_lost(phone_with_note: Phone):
    phone = phone_with_note
    phone.write_note("Een lange notitie" + " die weg raakt" * 40)
    phone.press("Lock")
    remove_a_record(phone.page)
    phone.unlock(PASSPHRASE)
    phone.go_to("mensen")
    phone.tap(phone.front.get_by_role("button", name=phone.text("See what is lost")))
    phone.press("Go on without what is lost")
    phone.reads("Go on without it?")
    phone.tap(
        phone.front.get_by_role("button", name=phone.text("Go on without what is lost"), exact=True).last
    )
    phone.reads("Your notes are whole")
    phone.press("Ready")
    phone.open_person("Test Teun")
    phone.sees(NOTE)


def test_erasing_everything_leaves_nothing_behind(phone_with_note: Phone, host: Host):
    phone = phone_with_note
    before = everything_stored(phone.page)
    phone.go_to("instellingen/veiligheid/wissen")
    phone.press("Erase everything")
    phone.reads("Erase everything now?")
    phone.press("Keep")
    phone.press("Erase everything")
    phone.reads("Erase everything now?")
    phone.tap(phone.front.get_by_role("button", name=phone.text("Erase everything"), exact=True).last)
    phone.button("Make a passphrase").wait_for()
    stored = everything_stored(phone.page)
    assert SEALED in before
    assert SEALED not in stored
    phone.open_anew(host.url, "mensen")
    phone.button("Make a passphrase").wait_for()
    expect(phone.shown(phone.beginning("There were notes here,"))).to_have_count(0)


def test_notes_that_the_browser_cleared_are_told_of_and_the_copy_comes_first(
    phone_with_note: Phone, host: Host
):
    phone = phone_with_note
    phone.page.goto(f"{host.url}manifest.webmanifest")
    clear_the_vault(phone.page)
    phone.open_anew(host.url, "mensen")
    phone.sees(phone.beginning("There were notes here,"))
    phone.press("I have a copy")
    phone.reads("Bring back your notes")


def test_notes_of_which_the_browser_lost_its_database_are_brought_back_and_told_of(
    phone_with_note: Phone, host: Host
):
    phone = phone_with_note
    phone.page.goto(f"{host.url}manifest.webmanifest")
    clear_the_database(phone.page)
    phone.open_anew(host.url, "mensen")
    phone.sees(phone.beginning("Your browser had lost your notes."))
    phone.unlock(PASSPHRASE)
    phone.open_person("Test Teun")
    phone.sees(NOTE)


@pytest.mark.release
def test_all_data_that_goes_while_the_app_is_open_is_no_erasing_in_another_window(phone_with_note: Phone):
    phone = phone_with_note
    session = phone.context.new_cdp_session(phone.page)
    origin = phone.page.evaluate("location.origin")
    kinds = "indexeddb,file_systems,local_storage"
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": kinds})
    phone.press("Write a note")
    phone.fill("What did you see, agree or hear?", "Nog iets")  # which is kept while it is typed
    phone.sees(phone.beginning("There were notes here,"))


@pytest.mark.release
def test_an_iphone_in_a_tab_hears_first_how_to_install(make_phone: Callable[..., Phone], host: Host):
    phone = make_phone(user_agent=IPHONE)
    phone.open(f"{host.url}#/mensen")
    phone.reads("First put the app on your home screen")
    phone.press("Go on in this tab")
    phone.button("Make a passphrase").wait_for()


@pytest.mark.release
def test_a_file_of_something_else_is_refused_in_plain_words(phone_with_note: Phone, tmp_path: Path):
    phone, file = phone_with_note, tmp_path / "foto.goud"
    file.write_bytes(b"\x89PNG" + bytes(1000))
    phone.go_to("instellingen/veiligheid/test")
    phone.press("Choose the file")
    with phone.page.expect_file_chooser() as choosing:
        phone.page.locator("dialog[open]").get_by_role("button", name=phone.text("Choose the file")).tap()
    choosing.value.set_files(file)
    phone.sees(phone.beginning("This is not the right file."))
