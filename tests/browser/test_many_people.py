"""With sixty people: who stands last is reached by scrolling, and one comes back to where one was."""

import pytest

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.in_page import run_in_page
from tests.browser.phone import Phone

pytestmark = pytest.mark.release

FILL = "tests/bench/screens_in_page.py"
PEOPLE, NOTES = 60, 300
LAST = "Test Teun 7"


def test_the_last_of_many_people_is_reached_and_come_back_to(visited_phone: Phone, host: Host):
    phone = visited_phone
    code = f"from tests.bench.screens_in_page import fill\nawait fill({PASSPHRASE!r}, {PEOPLE}, {NOTES})"
    run_in_page(phone, host, code, [FILL])
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()
    phone.further(LAST)
    phone.button("Write a note").wait_for()
    phone.sees(LAST)
    phone.back_to_list()
    phone.row(LAST).wait_for()
    box = phone.row(LAST).bounding_box()
    assert box is not None
    assert phone.reach[0] < box["y"] < phone.reach[1]
