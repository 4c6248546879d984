"""The list of reminders is emptied without a connection: by tick and by postponing, by finger and by keys."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.in_page import run_in_page
from tests.browser.phone import Phone

pytestmark = pytest.mark.release

FILL = "tests/browser/reminders_in_page.py"
DUE, AT_ONCE = 7, 5
FINGER = 48
LIST = "mensen/aandacht"


@pytest.fixture
def offline_phone(visited_phone: Phone, host: Host) -> Phone:
    """A phone with seven agreements for today, open at the list of people, of which the host is gone."""
    phone = visited_phone
    code = (
        "from tests.browser.reminders_in_page import fill\n"
        f"await fill({PASSPHRASE!r}, {DUE}, {phone.today().isoformat()!r})"
    )
    run_in_page(phone, host, code, [FILL])
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()
    host.stop()
    return phone


def _open_list(phone: Phone) -> None:
    phone.go_to(LIST)
    phone.reads("Who needs you now?")
    phone.wait_until_still()


def _buttons(phone: Phone, word: str) -> Locator:
    """Give the buttons with this word, each of which says in its name what it is about."""
    return phone.front.get_by_role("button", name=re.compile(f"^{re.escape(phone.text(word))}\\. Proef"))


def _row(phone: Phone, number: int) -> Locator:
    return phone.front.get_by_role("button", name=re.compile(f"^Proef {number}\\. Afspraak"))


def _places(phone: Phone) -> list[float]:
    boxes = [_row(phone, number).bounding_box() for number in range(DUE) if _row(phone, number).count()]
    return [box["y"] for box in boxes if box]


def test_the_list_is_emptied_by_tick_and_by_postponing(offline_phone: Phone):
    phone = offline_phone
    _open_list(phone)
    phone.button("And {n} more", n="2").wait_for()
    for number in range(AT_ONCE):
        word = "Done" if number % 2 else "Again next week"
        settle = _buttons(phone, word).first
        name = settle.inner_text().replace(phone.text(word), phone.text("Not after all"), 1)
        phone.tap(settle)
        phone.front.get_by_role("button", name=name, exact=True).wait_for()
    phone.go_to_people()
    to_show = AT_ONCE // 2  # what was done is shown to the other next
    waiting = DUE - AT_ONCE + to_show
    phone.button("Attention: {n}", n=str(waiting)).wait_for()
    _open_list(phone)
    for left in reversed(range(waiting)):
        phone.tap(_buttons(phone, "Again next week").first)
        expect(_buttons(phone, "Again next week")).to_have_count(left)
    phone.go_to_people()
    phone.button("Attention").wait_for()
    _open_list(phone)
    phone.reads("Nothing waits. Walk past someone who does well.")


def test_what_is_ticked_or_postponed_is_taken_back_by_keyboard_and_no_row_moves(offline_phone: Phone):
    phone = offline_phone
    _open_list(phone)
    before = _places(phone)
    for word in ("Done", "Again next week"):
        phone.tap(_buttons(phone, word).first)
        undo = phone.button("Undo")
        undo.wait_for()
        phone.wait_until_still()
        assert _places(phone) == before
        undo.focus()
        phone.page.keyboard.press("Enter")
        expect(undo).to_have_count(0)
        expect(_buttons(phone, word).first).to_be_visible()
        phone.wait_until_still()
        assert _places(phone) == before


def test_a_reminder_is_ticked_by_keyboard(offline_phone: Phone):
    phone = offline_phone
    _open_list(phone)
    phone.tab_to(_buttons(phone, "Done").first)
    phone.page.keyboard.press("Enter")
    expect(_buttons(phone, "Not after all")).to_have_count(1)


def test_what_is_tapped_in_a_reminder_fits_a_finger(offline_phone: Phone):
    phone = offline_phone
    _open_list(phone)
    for word in ("Done", "Again next week"):
        box = _buttons(phone, word).first.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= FINGER


def test_a_postponed_reminder_is_still_away_after_a_restart_of_the_phone(offline_phone: Phone, host: Host):
    phone = offline_phone
    _open_list(phone)
    phone.tap(_buttons(phone, "Again next week").first)
    phone.button("Undo").wait_for()
    phone.kill()
    phone.start()
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.button("Attention: {n}", n=str(DUE - 1)).wait_for()


def test_a_reminder_that_is_not_for_today_is_not_in_the_list_either(offline_phone: Phone):
    phone = offline_phone
    warning = phone.shown(phone.text("Your phone may clear your notes"))
    warning.wait_for()
    phone.tap(phone.button("Not today"))
    expect(warning).to_have_count(0)
    phone.tap(phone.button("Not today"))
    phone.button("Attention: {n}", n=str(DUE - 1)).wait_for()
    _open_list(phone)
    phone.button("And {n} more", n=str(DUE - 1 - AT_ONCE)).wait_for()
