"""The app draws the same on a busy machine, start after start: no label is empty and no letter broken."""

from playwright.sync_api import Playwright

from tests.browser.host import Host
from tests.browser.phone import FLAGS, Phone
from tests.browser.starts import differing, odd_ones, start_often
from tests.needs import NEEDS

STARTS, AT_ONCE = 6, 3


def test_starts_on_a_busy_machine_all_draw_the_same(playwright: Playwright, host: Host):
    browser = playwright.chromium.launch(executable_path=NEEDS["chromium"].find(), args=list(FLAGS))
    starts = list(start_often(browser, host.url, STARTS, AT_ONCE, threaded=False))
    browser.close()
    assert len(starts) == STARTS
    assert differing(starts[0][0], starts[0][1]) > 1_000, "pictures of two screens must differ"
    assert odd_ones(starts) == []


def test_letters_are_measured_and_drawn_by_one_thread(phone: Phone, host: Host):
    phone.open(host.url)
    assert phone.page.evaluate("crossOriginIsolated"), "or the engine would have had no choice"
    started = [worker.url for worker in phone.page.workers]
    assert [url for url in started if "python-worker" not in url] == []
