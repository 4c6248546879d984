"""After a lock the page is loaded anew when nobody looks, so that little of the notes remains in memory."""

import sys
from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.memory import words_in_memory
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import NOTE, PERSON, nobody
from tests.browser.test_files_on_a_phone import hide, show

pytestmark = pytest.mark.release

DRAFT = "Iets over zilverpopulieren"
PLANTED = (PERSON, NOTE, "zilverpopulieren", PASSPHRASE)
FIELD = "What did you see, agree or hear?"
LONGER_THAN_A_LOOK_MS = 2_500
_HAS_MARK = "globalThis.stands === true"
_IS_ANOTHER = "globalThis.stands !== true && document.readyState === 'complete'"
_A_MINUTE_LATER = """() => {
  const now = performance.now.bind(performance);
  performance.now = () => now() + 61_000;
}"""


@pytest.fixture
def planted(phone_with_note: Phone) -> Phone:
    """A phone on which the whole site is kept, with a person, a note, and a begun note on screen."""
    phone_with_note.press("Write a note")
    phone_with_note.fill(FIELD, DRAFT)
    return phone_with_note


def test_out_of_sight_a_locked_page_starts_anew_and_keeps_its_address(planted: Phone, host: Host):
    phone = planted
    lock(phone)
    route = phone.page.url
    before = words_in_memory(phone, PLANTED)
    assert before, "the search must see what is there"
    host.stop()  # it must not need a connection
    hide(phone)
    wait_until_anew(phone)
    assert phone.page.url == route
    after = words_in_memory(phone, PLANTED)
    sys.stdout.write(f"planted words in memory: locked {before}, begun anew {after}\n")
    assert 2 * sum(after.values()) < sum(before.values()), "some stay in what the old page gave back"
    phone.unlock(PASSPHRASE)
    phone.reads("You stopped here. This is not saved yet.")


def test_in_sight_it_starts_anew_at_the_gate_after_a_while_without_a_touch(phone_with_vault: Phone):
    phone = phone_with_vault
    lock(phone)
    phone.page.wait_for_timeout(LONGER_THAN_A_LOOK_MS)
    assert phone.page.evaluate(_HAS_MARK), "someone may still look"
    phone.page.evaluate(_A_MINUTE_LATER)
    wait_until_anew(phone)
    expect(phone.page.locator("#gate input")).to_be_focused()


def test_who_has_begun_to_type_the_passphrase_finds_it_again(planted: Phone):
    phone = planted
    lock(phone)
    phone.fill("Passphrase or recovery code", "kraan lamp")
    hide(phone)
    phone.page.wait_for_timeout(LONGER_THAN_A_LOOK_MS)
    show(phone)
    assert phone.page.evaluate(_HAS_MARK)
    expect(phone.field("Passphrase or recovery code")).to_have_value("kraan lamp")


def test_a_page_that_is_open_or_was_never_open_stays(planted: Phone):
    phone = planted
    leave_mark(phone)
    hide(phone)
    phone.page.wait_for_timeout(LONGER_THAN_A_LOOK_MS)
    show(phone)
    assert phone.page.evaluate(_HAS_MARK), "notes are open"
    phone.page.reload()
    phone.enter_app()
    phone.reads("Your notes are locked")
    leave_mark(phone)
    hide(phone)
    phone.page.wait_for_timeout(LONGER_THAN_A_LOOK_MS)
    assert phone.page.evaluate(_HAS_MARK), "it never was open, and would begin again for ever"


def test_a_page_that_no_service_worker_keeps_stays(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host
):
    phone = make_phone(profiles.with_vault(host, nobody))
    phone.context.add_init_script("delete Navigator.prototype.serviceWorker")
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()
    lock(phone)
    hide(phone)
    phone.page.wait_for_timeout(LONGER_THAN_A_LOOK_MS)
    assert phone.page.evaluate(_HAS_MARK)


def lock(phone: Phone) -> None:
    """Lock, from wherever, and leave a mark by which this page is known."""
    phone.press("Lock")
    phone.reads("Your notes are locked")
    leave_mark(phone)


def leave_mark(phone: Phone) -> None:
    phone.page.evaluate("() => { globalThis.stands = true; }")


def wait_until_anew(phone: Phone) -> None:
    """Wait until another page stands in the place of the one with the mark, and can be used."""

    def is_another() -> bool:
        with suppress(Error):  # just now one page gives way to the other
            return bool(phone.page.evaluate(_IS_ANOTHER))
        return False

    phone.until(is_another)
    phone.enter_app()
    phone.reads("Your notes are locked")
