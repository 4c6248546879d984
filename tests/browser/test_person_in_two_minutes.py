"""The screen of a person: whose it is, what comes next and what was last said, without looking for it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.phone import BAR_ABOVE, SCREEN, Phone

NAME = "Test Teun"
AGREED = "De kruk laten maken"


def _top(phone: Phone, text: str) -> float:
    """Give how far down this text stands."""
    box = phone.shown(text).bounding_box()
    assert box is not None, text
    return box["y"]


@pytest.mark.release
def test_the_name_stays_in_the_bar_while_one_scrolls(phone_with_note: Phone):
    phone = phone_with_note
    heading = phone.front.get_by_role("heading", name=NAME, exact=True)
    expect(heading).to_have_count(1)
    phone.bring(phone.row("More"))
    box = heading.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < BAR_ABOVE


@pytest.mark.release
def test_the_next_step_and_the_last_talk_are_on_the_first_screen(phone_with_note: Phone):
    phone = phone_with_note
    assert _top(phone, phone.text("Next step")) < _top(phone, phone.text("Last talks")) < SCREEN["height"] / 2


@pytest.mark.release
def test_an_agreement_stands_once_and_is_ticked_in_the_next_step(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Make an agreement")
    phone.fill("What did you agree?", AGREED)
    phone.press("Save")
    phone.reads("Saved")
    expect(phone.front.get_by_role("button", name=re.compile(f"^{AGREED}"))).to_have_count(1)
    talks = _top(phone, phone.text("Last talks"))
    assert _top(phone, AGREED) < talks
    phone.press("Done")
    phone.reads("Noted as done")
    assert _top(phone, phone.text("Last talks")) == talks, "nothing moves under the finger"


@pytest.mark.release
def test_the_call_card_is_one_tap_away(phone_with_note: Phone):
    phone = phone_with_note
    phone.further("Call card")
    phone.reads("Five minutes")


def test_a_double_tap_on_save_makes_one_note(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Write a note")
    phone.fill("What did you see, agree or hear?", "Hielp een collega")
    phone.wait_until_still()
    box = phone.button("Save").bounding_box()
    assert box is not None
    for _ in range(2):
        phone.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    phone.reads("Next step")
    expect(phone.front.get_by_role("button", name=re.compile("Hielp een collega"))).to_have_count(1)


@pytest.mark.release
def test_enter_in_the_name_saves_someone_new(phone_with_vault: Phone):
    phone = phone_with_vault
    phone.press("Add someone")
    phone.fill("Name", "Proef Piet")
    phone.page.keyboard.press("Enter")
    phone.reads("Next step")


def test_a_day_is_typed_with_a_composing_keyboard_letter_by_letter(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Make an agreement")
    phone.press("Type the day")
    asked = phone.text("For which day?").removesuffix("?")
    phone.fill("{day}, such as 3-12 or Friday", "over 2 weken", day=asked)
    phone.press("No day")
    phone.row("Choose a day").wait_for()
