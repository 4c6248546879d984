"""The phone that the tests run on: what pages are told of it, and that a cheap one is slow."""

from collections.abc import Callable

from tests.browser.host import Host
from tests.browser.in_page import WITHOUT_APP
from tests.browser.phone import Phone

_TOLD = """[
  navigator.userAgentData.mobile,
  navigator.userAgentData.platform,
  Intl.DateTimeFormat().resolvedOptions().timeZone,
  navigator.language,
  matchMedia("(pointer: coarse) and (hover: none)").matches,
]"""
_WORK = """() => {
  const took = [...Array(5)].map(() => {
    const began = performance.now();
    for (let number = 0, sum = 0; number < 2e7; number++) sum += number % 7;
    return performance.now() - began;
  });
  return Math.min(...took);
}"""


def test_pages_are_told_of_a_phone_with_android_in_amsterdam(phone: Phone, host: Host):
    phone.page.goto(host.url + WITHOUT_APP)
    agent = phone.page.evaluate("navigator.userAgent")
    assert "Android" in agent
    assert "Mobile" in agent
    assert phone.page.evaluate(_TOLD) == [True, "Android", "Europe/Amsterdam", "nl-NL", True]


def test_a_slowed_phone_takes_longer_over_the_same_work(make_phone: Callable[..., Phone], host: Host):
    took = []
    for slowed in (1, 4):
        phone = make_phone(slowed=slowed)
        phone.page.goto(host.url + WITHOUT_APP)
        took.append(phone.page.evaluate(_WORK))
        phone.close()
    assert took[1] > 1.5 * took[0]
