"""A moment with a group, written down on a phone: from its card, without a person, and seen again there."""

from collections.abc import Callable

import pytest

from tests.browser.host import Host
from tests.browser.locked_log import note_from_locked
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import PASSPHRASE, PERSON, person

pytestmark = pytest.mark.release

CARD = "p04-vergadering-starten"
ROUND = "Vragenrondje: iedereen wilde wat zeggen."


@pytest.fixture
def open_phone(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone without a connection, whose notes are open and which takes letters."""
    phone = make_phone(profiles.with_letterbox(host, person))
    host.stop()
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.arrive_at_people()
    return phone


def test_a_card_for_a_group_is_logged_without_a_person_and_says_so_afterwards(open_phone: Phone):
    phone = open_phone
    phone.go_to(f"kaarten/{CARD}")
    phone.press("In the group")
    phone.press("Used")
    phone.reads("No names here: this is about the group.")
    assert PERSON not in phone.page.content()
    phone.fill("How did it go, what did you agree?", ROUND)
    phone.press("Save")
    phone.press("With the group: {day}", day=phone.text("today"))
    phone.field("How did it go, what did you agree?").wait_for()
    phone.go_to_people()
    phone.press("In the group: {n}", n=1)
    phone.sees(ROUND)


def test_a_letter_is_put_with_the_group(open_phone: Phone, host: Host):
    phone = open_phone
    phone.close()
    phone.start()
    note_from_locked(phone, host, ROUND)
    phone.open_anew(host.url, "mensen")
    phone.unlock(PASSPHRASE)
    phone.press("Quick notes: {n}", n=1)
    phone.press("Somebody else, or change it first")
    phone.press("Nobody in particular: the group")
    phone.reads("It is now with the group")
