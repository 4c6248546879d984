"""The phone's own back closes what lies on top of a screen, and the screen below it stays as it is."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.phone import Phone

WORDS = "De kruk laten maken"


def calendar(phone: Phone) -> Locator:
    """The button that confirms the day in an open calendar."""
    return phone.button("Choose")


@pytest.fixture
def phone_with_form(phone_with_note: Phone) -> Phone:
    """A phone with a form for an agreement, of which the words are typed."""
    phone = phone_with_note
    phone.press("Make an agreement")
    phone.fill("What did you agree?", WORDS)
    return phone


def test_back_closes_the_calendar_and_leaves_the_form(phone_with_form: Phone):
    phone = phone_with_form
    for close in (phone.back, lambda: phone.page.keyboard.press("Escape"), lambda: phone.press("Cancel")):
        phone.further("Choose a day")
        calendar(phone).wait_for()
        close()
        expect(calendar(phone)).to_be_hidden()
        field = phone.field("What did you agree?")
        phone.tap(field)  # to a screen reader a field is empty until then
        expect(field).to_have_value(WORDS)
    phone.back()
    phone.reads("Next step")


def test_back_closes_a_question_and_erases_nothing(phone_with_note: Phone):
    phone = phone_with_note
    phone.further("More")
    arrow = phone.front.get_by_role("button", name=re.compile("^Terug")).first
    for close in (phone.back, lambda: phone.page.keyboard.press("Escape"), arrow.click):
        phone.press("Erase this person")
        phone.button("Erase").wait_for()
        close()
        expect(phone.button("Erase")).to_be_hidden()
        phone.button("Erase this person").wait_for()
    phone.back()
    phone.reads("Next step")


def test_back_closes_a_sheet_of_the_page_and_leaves_the_screen_below_it(phone_with_note: Phone):
    phone = phone_with_note
    phone.further("More", "What is written here")
    phone.press("Save it as a file")
    phone.press("Save the file")
    sheet = phone.page.locator("dialog[open]")
    sheet.wait_for()
    phone.back()
    expect(sheet).to_have_count(0)
    phone.button("Save it as a file").wait_for()
    phone.back()
    phone.button("Erase this person").wait_for()
    phone.back()
    phone.reads("Next step")
