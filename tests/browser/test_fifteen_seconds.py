"""The daily act, from a locked phone: a talk was just held, and the app does not run."""

from collections.abc import Callable

import pytest

from tests.browser.host import Host
from tests.browser.locked_log import note_from_locked
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import PASSPHRASE, PERSON, person

TEXT = "Vroeg zelf om hulp bij de zaag."
MOST_TAPS = 3


@pytest.fixture
def locked_phone(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone without a connection, whose vault was opened before and takes letters; the app does not run."""
    phone = make_phone(profiles.with_letterbox(host, person))
    host.stop()
    return phone


def test_a_talk_is_noted_with_three_taps_and_no_character_besides_the_note(locked_phone: Phone, host: Host):
    cost = note_from_locked(locked_phone, host, TEXT)
    assert cost.taps <= MOST_TAPS
    assert cost.characters == 0


def test_what_was_noted_stands_with_the_person_two_taps_after_unlocking(locked_phone: Phone, host: Host):
    phone = locked_phone
    note_from_locked(phone, host, TEXT)
    phone.open_anew(host.url, "mensen")
    phone.unlock(PASSPHRASE)
    phone.press("Quick notes: {n}", n=1)
    phone.sees(TEXT)
    phone.tap(phone.front.get_by_role("button", name=phone.text("Put it with {name}", name=PERSON)))
    phone.reads("It is now with {name}", name=PERSON)
    phone.go_to_people()
    phone.open_person(PERSON)
    phone.note(TEXT).wait_for()


def test_two_windows_file_a_letter_once(locked_phone: Phone, host: Host):
    phone = locked_phone
    note_from_locked(phone, host, TEXT)
    phone.open_anew(host.url, "mensen")
    phone.unlock(PASSPHRASE)
    phone.press("Quick notes: {n}", n=1)
    first = phone.new_tab()
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.press("Quick notes: {n}", n=1)
    phone.tap(phone.front.get_by_role("button", name=phone.text("Put it with {name}", name=PERSON)))
    phone.reads("It is now with {name}", name=PERSON)
    phone.look_at(first)
    phone.reads("No quick notes waiting")
    phone.go_to_people()
    phone.open_person(PERSON)
    phone.note(TEXT).wait_for()
    assert phone.front.get_by_role("button", name=TEXT[:30]).count() == 1
