"""What the browser tests share: built sites, a host that serves them, and phones, new or with a past.

A phone with a past is a copy of a profile made once: the site was visited, so that its service worker keeps
it, and a vault may be there. Tests of first visits and of making a vault take a phone that is new.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest
from playwright.sync_api import Playwright, expect

from mobile.site.publish import SITE
from mobile.site.settings import read_settings
from tests.browser.front import playwright_with_front
from tests.browser.host import Host
from tests.browser.phone import PATIENCE_MS, Phone
from tests.browser.profiles import Profiles
from tests.browser.published import publish_once
from tests.browser.ready_vaults import (
    NOTE,
    PASSPHRASE,
    PERSON,
    nobody,
    person,
    person_with_note,
)
from tests.needs import NEEDS
from tests.progress import Progress
from tests.reruns import Reruns

LIMIT_S = 600
"""No test takes half as long. Not every wait for a browser ends by itself, but all end with the browser."""


def pytest_configure(config: pytest.Config) -> None:
    expect.set_options(timeout=PATIENCE_MS)  # on a busy machine the usual five seconds are no start
    config.pluginmanager.register(Progress())
    config.pluginmanager.register(Reruns())


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with playwright_with_front() as running:
        yield running


@pytest.fixture(scope="session")
def site() -> Path:
    """The site as `make site` builds it."""
    assert (SITE / "site.json").is_file(), "there is no site yet: run `make site` first"
    return SITE


@pytest.fixture(scope="session")
def next_site(site: Path) -> Path:  # noqa: ARG001 - has to be there first
    """The same site one version later."""
    settings = read_settings()
    return publish_once(replace(settings, version=f"{settings.version}.next"), SITE.with_name("site-next"))


@pytest.fixture(scope="session")
def site_below_path(site: Path) -> Path:  # noqa: ARG001 - has to be there first
    """The same site for a folder of a host."""
    settings = replace(read_settings(), base_path="/werkvloer/goudklompje/")
    return publish_once(settings, SITE.with_name("site-below-path"))


@pytest.fixture(scope="session")
def port(site: Path) -> int:
    """The port of every host of this run: what a browser keeps, it keeps for one address."""
    once = Host(site)
    once.stop()
    return once.port


@pytest.fixture
def host(site: Path, port: int) -> Iterator[Host]:
    running = Host(site, port)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def profiles(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Profiles:
    return Profiles(playwright, tmp_path_factory.mktemp("profiles"))


@pytest.fixture
def make_phone(playwright: Playwright, tmp_path: Path) -> Iterator[Callable[..., Phone]]:
    """Make as many phones as a test needs; each has storage of its own, which may begin as that of `past`."""
    if NEEDS["chromium"].find() is None:
        pytest.fail("Chromium is missing: python -m tests.needs says how to get it")
    phones: list[Phone] = []

    def make(past: Path | None = None, **options: object) -> Phone:
        profile = tmp_path / f"phone-{len(phones)}"
        if past is not None:
            shutil.copytree(past, profile, symlinks=True)
        phones.append(Phone(playwright, profile, **options))
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
        for phone in phones:
            shutil.rmtree(phone.profile, ignore_errors=True)  # some 50 MB each


def _kill_all(phones: list[Phone]) -> None:
    for phone in phones:
        with suppress(FileNotFoundError):  # closed before
            phone.kill()


@pytest.fixture
def phone(make_phone: Callable[..., Phone]) -> Phone:
    """A phone that is new."""
    return make_phone()


@pytest.fixture
def visited_phone(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone that has the site."""
    return make_phone(profiles.after_a_visit(host))


@pytest.fixture
def phone_with_vault(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone with a vault, open at the list of people, which is empty."""
    return _at_people(make_phone(profiles.with_vault(host, nobody)), host)


@pytest.fixture
def phone_with_person(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone with a vault and one person, open at that person."""
    phone = _at_people(make_phone(profiles.with_vault(host, person)), host)
    phone.open_person(PERSON)
    return phone


@pytest.fixture
def phone_with_note(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone with a vault, one person and one note, open at that person."""
    phone = _at_people(make_phone(profiles.with_vault(host, person_with_note)), host)
    phone.open_person(PERSON)
    phone.note(NOTE).wait_for()
    return phone


def _at_people(phone: Phone, host: Host) -> Phone:
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()
    return phone


@pytest.fixture
def deck_phone(visited_phone: Phone, host: Host) -> Phone:
    """A phone with the app open on the deck."""
    phone = visited_phone
    phone.open(host.url)
    phone.reads("What is going on?")
    return phone
