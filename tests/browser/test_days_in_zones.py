"""The day that someone chooses, confirms or types is the day that is kept, on phones around the world."""

import re
from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, expect

from core.language import Language
from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import LOCALES, Phone

pytestmark = pytest.mark.release


def day_button(phone: Phone, day: date) -> Locator:
    """Return the button that shows this day and opens the calendar."""
    shown = Language("nl", LOCALES).date_long(day)
    return phone.front.get_by_role("button", name=re.compile(f"^{re.escape(shown)}"))


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Pacific/Auckland", "America/New_York"])
def test_a_day_is_the_one_that_the_calendar_showed(make_phone: Callable[..., Phone], host: Host, zone: str):
    phone = make_phone(timezone_id=zone)
    phone.open(f"{host.url}#/mensen")
    phone.make_vault(PASSPHRASE)
    phone.add_person("Test Teun")
    phone.press("Make an agreement")
    today = datetime.now(ZoneInfo(zone)).date()

    phone.further("Choose a day")
    phone.press("Choose")
    phone.row("Today, {day}", day=phone.day(today)).wait_for()

    phone.press("Type the day")
    phone.fill(
        "{day}, such as 3-12 or Friday", "15-7-2027", day=phone.text("For which day?").removesuffix("?")
    )
    chosen = day_button(phone, date(2027, 7, 15))
    chosen.wait_for()

    chosen.click()
    phone.press("Choose")
    expect(phone.button("Choose")).to_be_hidden()
    chosen.wait_for()

    chosen.click()
    phone.front.get_by_role("button", name="20, ").first.click()
    phone.press("Choose")
    day_button(phone, date(2027, 7, 20)).wait_for()
