"""What the browser tests share: built sites, a host that serves them, and phones."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest
from playwright.sync_api import Playwright, sync_playwright

from mobile.site.publish import SITE, publish
from mobile.site.settings import read_settings
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.needs import NEEDS

PASSPHRASE = "kraan lamp weide stoel"
LIMIT_S = 600
"""No test takes half as long. Not every wait for a browser ends by itself, but all end with the browser."""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def site() -> Path:
    """The site as `make site` builds it."""
    assert (SITE / "site.json").is_file(), "there is no site yet: run `make site` first"
    return SITE


@pytest.fixture(scope="session")
def next_site() -> Path:
    """The same site one version later."""
    settings = read_settings()
    target = SITE.with_name("site-next")
    publish(replace(settings, version=f"{settings.version}.next"), target, compressed=False)
    return target


@pytest.fixture(scope="session")
def site_below_path() -> Path:
    """The same site for a folder of a host."""
    target = SITE.with_name("site-below-path")
    publish(replace(read_settings(), base_path="/werkvloer/goudklompje/"), target, compressed=False)
    return target


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    running = Host(site)
    yield running
    running.stop()


@pytest.fixture
def make_phone(playwright: Playwright, tmp_path: Path) -> Iterator[Callable[..., Phone]]:
    """Make as many phones as a test needs; each has storage of its own."""
    if NEEDS["chromium"].find() is None:
        pytest.fail("Chromium is missing: python -m tests.needs says how to get it")
    phones: list[Phone] = []

    def make(**options: object) -> Phone:
        phones.append(Phone(playwright, tmp_path / f"phone-{len(phones)}", **options))
        return phones[-1]

    limit = Timer(LIMIT_S, _kill_all, [phones])
    limit.start()
    try:
        yield make
        for phone in phones:
            phone.close()
            assert phone.faults() == []
    finally:
        limit.cancel()


def _kill_all(phones: list[Phone]) -> None:
    for phone in phones:
        with suppress(FileNotFoundError):  # closed before
            phone.kill()


@pytest.fixture
def phone(make_phone: Callable[..., Phone]) -> Phone:
    return make_phone()


@pytest.fixture
def phone_with_note(phone: Phone, host: Host) -> Phone:
    """A phone with a vault, one person and one note, open at that person."""
    phone.open(f"{host.url}#/mensen")
    phone.make_vault(PASSPHRASE)
    phone.add_person("Test Teun")
    phone.write_note("Hij vroeg zelf om hulp bij de zaag.")
    return phone
