"""Profiles of phones with a past, made once a run and then copied, as walking there takes long."""

import shutil
from pathlib import Path

from playwright.sync_api import Playwright

from tests.browser.host import Host
from tests.browser.in_page import WITHOUT_APP
from tests.browser.phone import Phone
from tests.browser.ready_vaults import PASSPHRASE, Fill, bring_in, make_values
from tests.browser.snapshots import wait_for_snapshot
from tests.browser.storage import stored


class Profiles:
    """Keeps the profiles in `folder`, for whoever copies them. What is in one belongs to one address."""

    def __init__(self, playwright: Playwright, folder: Path) -> None:
        self._playwright = playwright
        self._folder = folder

    def after_a_visit(self, host: Host) -> Path:
        """Give the profile of a phone that visited the site: it has all of it, and a snapshot of Python."""
        profile = self._folder / f"{host.port}-visited"
        if not profile.exists():
            with Phone(self._playwright, profile) as phone:
                phone.open(host.url)
                phone.wait_until_kept()
                phone.open(host.url)  # from what is kept, which Chromium compiles and keeps for the next time
                wait_for_snapshot(phone)
        return profile

    def with_vault(self, host: Host, fill: Fill) -> Path:
        """Give the profile of a phone that visited the site, and then got the vault that this fills."""
        profile = self._folder / f"{host.port}-{fill.__name__}"
        if not profile.exists():
            shutil.copytree(self.after_a_visit(host), profile, symlinks=True)
            with Phone(self._playwright, profile) as phone:
                bring_vault(phone, host, fill)
        return profile

    def with_letterbox(self, host: Host, fill: Fill) -> Path:
        """Give the profile of a phone whose vault was opened once, so that it takes letters while locked."""
        profile = self._folder / f"{host.port}-{fill.__name__}-opened"
        if not profile.exists():
            shutil.copytree(self.with_vault(host, fill), profile, symlinks=True)
            with Phone(self._playwright, profile) as phone:
                open_with_letterbox(phone, host)
        return profile


def open_with_letterbox(phone: Phone, host: Host) -> Phone:
    """Open the notes of a phone that has a vault, until it takes letters."""
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.until(lambda: "letterbox" in stored(phone))
    return phone


def bring_vault(phone: Phone, host: Host, fill: Fill) -> None:
    """Bring the vault that this fills into a phone on which the app has not opened a vault yet."""
    phone.page.goto(host.url + WITHOUT_APP)
    bring_in(phone.page, make_values(fill))
