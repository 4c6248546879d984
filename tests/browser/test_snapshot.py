"""Python from a snapshot: the same app, nothing private in it, and the ordinary start where it is no use."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import NOTE, PASSPHRASE, PERSON
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import person_with_note
from tests.browser.snapshots import (
    FORGET_SNAPSHOT,
    cut_snapshot,
    give_to_another_version,
    is_restored,
    kept_snapshot,
    memory_of_snapshot,
    spoil_snapshot,
    wait_for_snapshot,
)
from tests.browser.storage import full_disk

WHILE_MAKING_MS = (8_300, 9_500, 11_000)
"""After so long without a touch the making has begun, and is at different places."""
_REFUSED = """
const refuse = async () => { throw new DOMException("", "SecurityError"); };
export { refuse as isKept, refuse as keep, refuse as find, refuse as settle, refuse as discard };
"""
_ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")
"""How Python holds letters in memory, and how they come and go."""


def start_anew(phone: Phone, host: Host) -> None:
    """Start the browser again, and the app in it."""
    phone.close()
    phone.start()
    phone.open(host.url)


def test_notes_open_in_a_python_that_was_restored(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host
):
    phone = make_phone(profiles.with_vault(host, person_with_note))
    phone.open(f"{host.url}#/mensen")
    assert is_restored(phone)
    phone.unlock(PASSPHRASE)
    phone.open_person(PERSON)
    phone.note(NOTE).wait_for()
    phone.write_note("Stelde de zaag zelf af.")


@pytest.mark.release
def test_nothing_private_is_in_a_snapshot_that_is_made_beside_open_notes(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host
):
    phone = make_phone(profiles.with_vault(host, person_with_note))
    phone.open(f"{host.url}#/mensen")
    phone.page.evaluate(FORGET_SNAPSHOT)
    phone.open_anew(host.url, "mensen")
    assert not is_restored(phone)
    phone.unlock(PASSPHRASE)
    phone.open_person(PERSON)
    phone.note(NOTE).wait_for()
    wait_for_snapshot(phone)
    memory = memory_of_snapshot(phone)
    for encoding in _ENCODINGS:
        for word in (PASSPHRASE, PERSON, NOTE):
            assert word.encode(encoding) not in memory
    assert b"goudklompje" in memory, "the scan must see what is there"


@pytest.mark.release
@pytest.mark.parametrize("spoil", [cut_snapshot, spoil_snapshot])
def test_a_damaged_snapshot_is_thrown_away_and_the_app_starts(
    visited_phone: Phone, host: Host, spoil: Callable[[Phone], None]
):
    phone = visited_phone
    phone.open(host.url)
    assert is_restored(phone)
    spoil(phone)
    start_anew(phone, host)
    assert not is_restored(phone)
    assert kept_snapshot(phone) is None
    wait_for_snapshot(phone)
    start_anew(phone, host)
    assert is_restored(phone)


@pytest.mark.release
@pytest.mark.parametrize("after_ms", WHILE_MAKING_MS)
def test_a_kill_while_a_snapshot_is_made_costs_nothing(phone: Phone, host: Host, after_ms: int):
    phone.open(host.url)
    phone.wait_until_kept()
    phone.page.wait_for_timeout(after_ms)
    phone.kill()
    phone.start()
    phone.open(host.url)
    phone.reads("What is going on?")
    wait_for_snapshot(phone)


@pytest.mark.release
def test_the_snapshot_of_another_version_is_not_taken_and_makes_way(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.open(host.url)
    own = wait_for_snapshot(phone)
    give_to_another_version(phone)
    other = wait_for_snapshot(phone)
    start_anew(phone, host)
    assert not is_restored(phone)
    phone.until(lambda: kept_snapshot(phone) not in (None, other))
    assert kept_snapshot(phone) == own
    start_anew(phone, host)
    assert is_restored(phone)


@pytest.mark.release
def test_a_full_phone_starts_the_ordinary_way_and_says_nothing(phone: Phone, host: Host):
    phone.page.goto(host.url)
    with full_disk(phone):
        phone.open_anew(host.url, "")
        phone.page.wait_for_timeout(WHILE_MAKING_MS[-1])
        assert kept_snapshot(phone) is None
        phone.open_anew(host.url, "")
        phone.reads("What is going on?")


@pytest.mark.release
def test_where_storage_is_refused_the_app_starts_the_ordinary_way(phone: Phone, host: Host):
    def refuse(route: Route) -> None:
        route.fulfill(body=_REFUSED, content_type="text/javascript")

    phone.context.route("**/snapshot.js", refuse)
    phone.open(host.url)
    phone.reads("What is going on?")
    assert not is_restored(phone)
