"""Opening the notes with a finger, with Chromium's own authenticator in place of the phone's."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.authenticator import Authenticator
from tests.browser.conftest import PASSPHRASE
from tests.browser.phone import Phone

OPEN = "Open with your finger"
SECRET = "Your current passphrase or recovery code"
LOCKED = "Your notes are locked"
NOT_THIS_TIME = "It did not work with your finger this time. Try it again, or type your passphrase."
NOT_HERE = "This phone cannot open notes with a finger. Your passphrase works as before."
_SLOTS = """() => new Promise((tell, fail) => {
  const opening = indexedDB.open("goudklompje");
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const names = opening.result.transaction("records").objectStore("records").getAllKeys();
    names.onsuccess = () => {
      opening.result.close();
      tell(names.result.filter((name) => name.startsWith("slot/passkey-")));
    };
  };
})"""
_HEIGHTS = """() => [...document.querySelectorAll("#passkey button")]
  .filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height)"""


@pytest.fixture
def finger(phone_with_vault: Phone) -> Authenticator:
    return Authenticator(phone_with_vault)


def test_a_finger_opens_the_notes_without_a_word_typed(phone_with_vault: Phone, finger: Authenticator):
    phone = phone_with_vault
    make_key(phone)
    assert finger.passkeys == 1
    assert len(slots(phone)) == 1
    lock(phone)
    phone.press(OPEN)
    phone.button("Add someone").wait_for()


@pytest.mark.release
def test_the_settings_show_when_it_was_made_and_used(phone_with_vault: Phone, finger: Authenticator):  # noqa: ARG001
    phone = phone_with_vault
    make_key(phone)
    today = phone.text("today")
    phone.reads("Made {day}.", day=today)
    lock(phone)
    phone.press(OPEN)
    phone.button("Add someone").wait_for()
    to_passkeys(phone)
    phone.reads("Last used {day}.", day=today)


@pytest.mark.release
def test_a_finger_that_is_not_recognised_leaves_the_passphrase(
    phone_with_vault: Phone, finger: Authenticator
):
    phone = phone_with_vault
    make_key(phone)
    lock(phone)
    finger.refuse()
    phone.press(OPEN)
    phone.reads(NOT_THIS_TIME)
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()


@pytest.mark.release
def test_a_passkey_that_is_gone_from_the_phone_leaves_the_passphrase(
    phone_with_vault: Phone, finger: Authenticator
):
    phone = phone_with_vault
    make_key(phone)
    lock(phone)
    finger.forget()
    phone.press(OPEN)
    phone.reads(NOT_THIS_TIME)
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()


@pytest.mark.release
def test_an_authenticator_without_output_makes_no_slot_and_the_offer_goes(phone_with_vault: Phone):
    phone = phone_with_vault
    Authenticator(phone, has_prf=False)
    to_passkeys(phone)
    phone.press("Make a key")
    act(phone, "Make the key")
    dialog = the_dialog(phone)
    expect(dialog.get_by_text(phone.text(NOT_HERE))).to_be_visible()
    act(phone, "Close")
    phone.reads(NOT_HERE)
    expect(phone.button("Make a key")).to_have_count(0)
    assert slots(phone) == []


def test_what_is_not_confirmed_with_the_passphrase_opens_nothing(
    phone_with_vault: Phone, finger: Authenticator
):
    phone = phone_with_vault
    make_and_try(phone)
    phone.fill(SECRET, "niet de goede wachtzin")
    phone.press("Use my finger from now on")
    phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
    assert finger.passkeys == 1
    assert slots(phone) == []


def test_a_removed_passkey_leaves_the_passphrase_alone(phone_with_vault: Phone, finger: Authenticator):  # noqa: ARG001
    phone = phone_with_vault
    make_key(phone)
    phone.press("Remove")
    phone.reads("Your finger no longer opens your notes. Your passphrase does")
    assert slots(phone) == []
    lock(phone)
    expect(phone.button(OPEN)).to_have_count(0)
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()


@pytest.mark.release
def test_another_key_takes_the_place_of_the_first(phone_with_vault: Phone, finger: Authenticator):  # noqa: ARG001
    phone = phone_with_vault
    make_key(phone)
    first = slots(phone)
    make_and_try(phone, "Make a new key")
    confirm(phone)
    phone.until(lambda: slots(phone) not in ([], first))
    assert len(slots(phone)) == 1


@pytest.mark.release
def test_a_dialog_that_is_closed_has_made_nothing(phone_with_vault: Phone, finger: Authenticator):
    phone = phone_with_vault
    to_passkeys(phone)
    phone.press("Make a key")
    dialog = the_dialog(phone)
    expect(dialog).to_be_visible()
    assert min(phone.page.evaluate(_HEIGHTS)) >= 48
    phone.back()
    expect(dialog).to_have_count(0)
    phone.button("Make a key").wait_for()
    assert finger.passkeys == 0


def to_passkeys(phone: Phone) -> None:
    """From anywhere to the screen of the finger, by the rows of the settings."""
    phone.go_to_people()
    phone.wait_until_still()
    phone.press("Settings")
    phone.further("Lock and copies", OPEN)


def the_dialog(phone: Phone) -> Locator:
    """The dialog of the page while it is open."""
    return phone.page.locator("#passkey[open]")


def act(phone: Phone, name: str) -> None:
    """Press a button of the dialog."""
    the_dialog(phone).get_by_role("button", name=phone.text(name), exact=True).tap()


def make_and_try(phone: Phone, name: str = "Make a key") -> None:
    """From anywhere to the question for the passphrase, with a passkey that was made and tried."""
    to_passkeys(phone)
    phone.press(name)
    for tap in ("Make the key", "Try it", "Once more"):
        act(phone, tap)
    phone.field(SECRET).wait_for()


def confirm(phone: Phone) -> None:
    """From the question for the passphrase to the screen of the finger."""
    phone.fill(SECRET, PASSPHRASE)
    phone.press("Use my finger from now on")
    phone.reads("From now on your finger opens your notes too")


def make_key(phone: Phone) -> None:
    """From anywhere to the screen of the finger, which opens the notes from now on."""
    make_and_try(phone)
    confirm(phone)


def lock(phone: Phone) -> None:
    """From anywhere to the list of people, and lock that."""
    phone.go_to_people()
    phone.press("Lock")
    phone.reads(LOCKED)


def slots(phone: Phone) -> list[str]:
    """The names of the passkey slots that are stored."""
    found: list[str] = phone.page.evaluate(_SLOTS)
    return found
