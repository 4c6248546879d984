"""Typed text on a phone: it stays as it was typed, and none of it is lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import BAR_ABOVE, Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import nobody

A_LINE = 24
COMPOSED = "ijsbrand zegt: o.a. zaag, bijv. de kleine"


@pytest.mark.parametrize("slowed", [1, 4], ids=["quick", "cheap"])
def test_composed_lower_case_words_stay_as_they_are_typed(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host, slowed: int
):
    phone = make_phone(profiles.with_vault(host, nobody), slowed=slowed)
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.press("Add someone")
    phone.fill("How do you speak with this person?", COMPOSED)


@pytest.mark.parametrize("hand", ["tapping", "still"])
def test_the_first_field_of_a_new_screen_hears_what_is_typed_at_once_on_a_slow_phone(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host, hand: str
):
    phone = make_phone(profiles.with_vault(host, nobody), slowed=4)
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.press("Add someone")
    field = phone.field("Name")
    field.wait_for()
    if hand == "tapping":
        field.tap()
    else:
        expect(field).to_be_focused()
    phone.keyboard.type("Test Teun", {})
    expect(field).to_have_value("Test Teun")

    phone.press("Save")

    expect(phone.front.get_by_role("heading", name="Test Teun")).to_be_visible()


def test_a_suggestion_that_is_tapped_takes_the_place_of_the_word_being_typed(phone_with_vault: Phone):
    phone = phone_with_vault
    phone.press("Add someone")
    phone.fill("Name", "teun")
    phone.fill("How do you speak with this person?", "korte zin", tapped={"zin": "zinnen"})
    phone.press("Save")
    phone.reads("Next step")
    phone.further("Details")
    field = phone.field("How do you speak with this person?")
    phone.tap(field)  # only then Flutter tells what is in it
    expect(field).to_have_value("korte zinnen")


def test_the_field_being_typed_in_and_its_button_stay_in_sight_above_the_keyboard(phone_with_person: Phone):
    phone = phone_with_person
    phone.press("Write a note")
    phone.fill("What did you see, agree or hear?", "vroeg zelf om de kruk")
    assert phone.keyboard.is_up
    field = phone.field("What did you see, agree or hear?").bounding_box()
    save = phone.button("Save").bounding_box()
    assert field is not None
    assert save is not None
    assert BAR_ABOVE < field["y"] < save["y"] - A_LINE
    assert save["y"] + save["height"] <= phone.keyboard.room
    phone.press("Save")
    phone.note("vroeg zelf om de kruk").wait_for()
    phone.wait_until_still()
    assert not phone.keyboard.is_up


def test_the_keyboard_is_advised_capitals_for_sentences_and_none_for_a_secret(phone: Phone, host: Host):
    phone.open(f"{host.url}#/mensen")
    phone.press("Make a passphrase")
    phone.press("Think of a passphrase yourself")
    phone.press("Show what I type")
    phone.fill("Passphrase", PASSPHRASE)
    expect(phone.field("Passphrase")).to_have_attribute("autocapitalize", "none")
    phone.fill("The same passphrase again", PASSPHRASE)
    phone.press("Use this passphrase")
    phone.reads("Your recovery code")
    phone.write_code_down()
    phone.press("Add someone")
    phone.fill("Name", "test teun")
    expect(phone.field("Name")).to_have_attribute("autocapitalize", "sentences")


FORMS = (
    ("/gegevens", "How do you speak with this person?", ()),
    ("/bewaren", "Why do you need it longer?", ("Keep it longer, with a reason",)),
    ("/doel/{goal}/plan/nodig", "In their own words", ()),
    ("/doel/{goal}/plan/wel-gelukt", "In their own words", ()),
)


def test_what_was_typed_a_tenth_of_a_second_before_a_lock_comes_back(phone_with_note: Phone):
    phone = phone_with_note
    person = phone.page.url.partition("#")[2]
    phone.go_to(f"{person.strip('/')}/doel/nieuw")
    phone.fill("What does this person want to reach?", "Heftruck rijden")
    phone.press("Save")
    phone.reads("The plan")
    goal = phone.page.url.rpartition("/")[2]
    for address, label, taps in FORMS:
        phone.go_to(person.strip("/") + address.format(goal=goal))
        for tap in taps:
            phone.press(tap)
        typed = f"kersen bij {address.rpartition('/')[2]}"
        phone.fill(label, typed)
        phone.page.wait_for_timeout(100)
        phone.press("Lock")
        phone.unlock(PASSPHRASE)
        phone.reads("You stopped here. This is not saved yet.")
        field = phone.field(label)
        phone.bring(field)
        field.click()
        expect(field).to_have_value(typed)


def test_a_screen_reader_is_told_what_stands_in_a_field_before_anyone_is_in_it(phone_with_note: Phone):
    phone = phone_with_note
    phone.open_note("Hij vroeg zelf om hulp bij de zaag.")
    field = phone.field("What did you see, agree or hear?")
    expect(field).not_to_be_focused()
    expect(field).to_have_value("Hij vroeg zelf om hulp bij de zaag.")
    phone.type_into(field, "Hij vroeg het zelf.")
    phone.check("Asked")
    expect(field).to_have_value("Hij vroeg het zelf.")
    expect(phone.page.locator("[flt-semantics-identifier]")).to_have_count(0)
