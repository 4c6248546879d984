"""After a lock the page is loaded anew when nobody looks, so that little of the notes remains in memory."""

import sys
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.memory import words_in_memory
from tests.browser.phone import Phone
from tests.browser.profiles import bring_vault
from tests.browser.ready_vaults import nobody
from tests.browser.test_files_on_a_phone import hide, show

NAME, NOTE, DRAFT = "Test Tuinfluiter", "Zag een kwartelkoning bij het hek.", "Iets over zilverpopulieren"
PLANTED = ("Tuinfluiter", "kwartelkoning", "zilverpopulieren", PASSPHRASE)
FIELD = "What did you see, agree or hear?"
LONGER_THAN_A_LOOK_MS = 2_500
_HAS_MARK = "globalThis.stands === true"


@pytest.fixture
def planted(phone_with_vault: Phone) -> Phone:
    """A phone on which the whole site is kept, with a person, a note, and a begun note on screen."""
    phone = phone_with_vault
    phone.add_person(NAME)
    phone.write_note(NOTE)
    phone.press("Write a note")
    phone.fill(FIELD, DRAFT)
    return phone


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


def test_in_sight_it_starts_anew_at_the_gate_after_a_while_without_a_touch(
    make_phone: Callable[..., Phone], host: Host
):
    phone = make_phone()
    phone.context.route("**/renewal.js", with_a_short_while)
    bring_vault(phone, host, nobody)
    phone.open(f"{host.url}#/mensen")
    phone.wait_until_kept()
    phone.unlock(PASSPHRASE)
    lock(phone)
    wait_until_anew(phone)


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


def test_a_page_that_no_service_worker_keeps_stays(phone: Phone, host: Host):
    phone.context.add_init_script("delete Navigator.prototype.serviceWorker")
    bring_vault(phone, host, nobody)
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
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
    phone.page.wait_for_function("globalThis.stands !== true && document.readyState === 'complete'")
    phone.enter_app()
    phone.reads("Your notes are locked")


def with_a_short_while(route: Route) -> None:
    answer = route.fetch()
    assert "QUIET_MS = 60_000" in answer.text()
    route.fulfill(response=answer, body=answer.text().replace("QUIET_MS = 60_000", "QUIET_MS = 1_000"))
