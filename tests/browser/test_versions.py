"""A new version of the site: complete before it is offered, never forced, and the vault still opens."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import PATIENCE_MS, Phone
from tests.browser.storage import written

_IS_WAITING = "navigator.serviceWorker.getRegistration().then((site) => site.waiting !== null)"
_NONE_IS_COMING = "navigator.serviceWorker.getRegistration().then((site) => site.installing === null)"


def test_a_new_version_is_offered_and_the_vault_still_opens(
    phone_with_note: Phone, host: Host, next_site: Path
):
    phone = phone_with_note
    phone.wait_until_kept()
    old = _version(phone.page)
    host.start(next_site)
    phone.look_for_update()
    expect(phone.update_offer()).to_be_visible()
    assert _version(phone.page) == old, "nothing changes before the tap"

    phone.update_offer().get_by_role("button", name=phone.text("Reload")).tap()
    _comes_to(phone.page, f"{old}.next")
    phone.enter_app()
    phone.unlock(PASSPHRASE)
    phone.note("Hij vroeg zelf om hulp").wait_for()
    host.stop()
    phone.open(f"{host.url}#/mensen")
    assert _version(phone.page) == f"{old}.next"


@pytest.mark.release
def test_a_new_version_waits_while_a_note_is_being_written(
    phone_with_note: Phone, host: Host, next_site: Path
):
    phone = phone_with_note
    phone.wait_until_kept()
    phone.press("Write a note")
    with written(phone):
        phone.fill("What did you see, agree or hear?", "Nog niet af")
    host.start(next_site)
    phone.look_for_update()
    phone.until(lambda: phone.page.evaluate(_IS_WAITING))
    expect(phone.update_offer()).to_be_hidden()
    phone.press("Save")
    expect(phone.update_offer()).to_be_visible()


def test_a_half_uploaded_version_is_never_taken(visited_phone: Phone, host: Host, next_site: Path):
    phone = visited_phone
    phone.open(host.url)
    phone.wait_until_kept()
    old = _version(phone.page)
    host.start(next_site, without="/index.html")
    phone.look_for_update()
    phone.until(lambda: phone.page.evaluate(_NONE_IS_COMING))
    expect(phone.update_offer()).to_be_hidden()
    phone.page.reload()
    phone.enter_app()
    assert _version(phone.page) == old


@pytest.mark.release
def test_another_tab_keeps_its_version_until_it_is_reloaded(
    visited_phone: Phone, host: Host, next_site: Path
):
    phone = visited_phone
    phone.open(host.url)
    phone.wait_until_kept()
    old = _version(phone.page)
    first = phone.new_tab()
    phone.open(host.url)
    host.start(next_site)
    phone.look_for_update()
    phone.update_offer().get_by_role("button", name=phone.text("Reload")).tap()
    _comes_to(phone.page, f"{old}.next")
    phone.enter_app()

    phone.look_at(first)
    assert _version(first) == old
    expect(phone.update_offer()).to_be_visible()
    phone.go("People")
    phone.reads("Make a passphrase")


@pytest.mark.release
def test_a_site_below_a_path_works_with_and_without_its_server(
    phone: Phone, host: Host, site_below_path: Path
):
    host.start(site_below_path)
    assert host.url.endswith("/werkvloer/goudklompje/")
    phone.open(host.url)
    phone.reads("What do you want to reach?")
    phone.wait_until_kept()
    host.stop()
    phone.open(f"{host.url}#/mensen")
    phone.reads("Make a passphrase")
    outside = [url for url in phone.requests if not url.startswith((host.url, "data:", "blob:"))]
    assert outside == []


def _version(page: Page) -> str | None:
    return page.locator("html").get_attribute("data-version")


def _comes_to(page: Page, version: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-version", version, timeout=PATIENCE_MS)
