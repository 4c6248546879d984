"""Practising in spare minutes: without a connection, by keyboard, left in the middle, and heard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.practice_in_page import (
    IN_BAR,
    MOMENT,
    choose_by_keyboard,
    press_by_keyboard,
    set_of,
    someone_who_practises,
    write_by_keyboard,
)
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import PASSPHRASE
from tests.browser.storage import written

SORTER = set_of("helpen-of-sturen")
INTENTION = "Eerst vragen wat iemand al kan"


@pytest.fixture
def open_phone(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone without a connection, whose notes were opened from their lock, at the place to practise."""
    phone = make_phone(profiles.with_vault(host, someone_who_practises))
    host.stop()
    return at_practice(phone, host)


def at_practice(phone: Phone, host: Host) -> Phone:
    """Open the notes anew, at the place to practise."""
    phone.open(f"{host.url}#/ik")
    phone.unlock(PASSPHRASE)
    phone.reads("Technique of the week")
    return phone


def begin_round(phone: Phone) -> str:
    """Begin a round of the sorter by keyboard; gives the first sentence."""
    phone.go_to(f"ik/ronde/{SORTER.id}")
    press_by_keyboard(phone, "Begin")
    phone.reads("Sentence {n} of {all}", n=1, all=SORTER.round)
    return next(item.text for item in SORTER.items if phone.shown(item.text).count())


def test_a_part_of_the_mirror_is_filled_by_keyboard_and_stands_in_the_look_back(open_phone: Phone):
    phone = open_phone
    phone.go_to("ik/spiegel/vooruitgang")
    phone.reads("Tick what fits. Both may be ticked, and neither too.")
    choose_by_keyboard(phone, 1)
    press_by_keyboard(phone, "Next")
    phone.reads("What do you choose?")
    write_by_keyboard(phone, phone.field("What I intend"), INTENTION)
    press_by_keyboard(phone, "Save")
    phone.reads("Saved. It comes back in a week.")
    phone.go_to("ik/terug")
    phone.bring(phone.shown(INTENTION))


def test_a_screen_reader_hears_what_fits_and_why(open_phone: Phone):
    phone = open_phone
    sentence = begin_round(phone)
    item = next(one for one in SORTER.items if one.text == sentence)
    choose_by_keyboard(phone, 1)
    phone.button("Next").wait_for()
    arrived = phone.page.locator(":focus")
    expect(arrived).to_contain_text(item.why)
    expect(arrived).to_contain_text(phone.text("Fits here"))


@pytest.mark.parametrize("interrupt", ["lock", "kill"])
def test_a_round_that_was_left_in_the_middle_goes_on_where_it_was(
    open_phone: Phone, host: Host, interrupt: str
):
    phone = open_phone
    begin_round(phone)
    with written(phone):
        choose_by_keyboard(phone, 1)
        press_by_keyboard(phone, "Next")
        phone.reads("Sentence {n} of {all}", n=2, all=SORTER.round)
    if interrupt == "kill":
        phone.kill()
        phone.start()
    else:
        phone.press("Lock")
    at_practice(phone, host)
    phone.go_to(f"ik/ronde/{SORTER.id}")
    phone.reads("Sentence {n} of {all}", n=2, all=SORTER.round)
    phone.reads("You stopped here.")


@pytest.mark.release
def test_a_round_is_gone_through_and_saved(open_phone: Phone):
    phone = open_phone
    begin_round(phone)
    for place in range(1, SORTER.round + 1):
        phone.reads("Sentence {n} of {all}", n=place, all=SORTER.round)
        phone.tap(phone.front.get_by_role("button").nth(IN_BAR))
        phone.press("Next")
    phone.reads("That was the round")
    press_by_keyboard(phone, "Finish")
    phone.reads("Technique of the week")


@pytest.mark.release
def test_a_slip_for_a_colleague_is_shared(open_phone: Phone):
    phone = open_phone
    phone.page.evaluate("() => { navigator.share = async ({ text }) => { window.shared = text; }; }")
    phone.go_to("ik/collega")
    phone.further("Reflecties geven")
    press_by_keyboard(phone, "Share")
    phone.button("Send or copy").wait_for()
    press_by_keyboard(phone, "Send or copy")
    phone.reads("It is sent or copied.")
    assert "Reflecties geven" in phone.page.evaluate("shared")
    assert MOMENT not in phone.page.evaluate("shared")
