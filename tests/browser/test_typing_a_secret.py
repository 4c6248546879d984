"""Typing a secret: the field has the focus, a miss wipes nothing, and the strength shows while one types."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import Phone

FIELD = "Passphrase or recovery code"


def test_after_a_miss_the_next_key_wipes_nothing_of_what_was_typed(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Lock")
    missed = PASSPHRASE[:-1]
    phone.fill(FIELD, missed)
    field = phone.field(FIELD)
    for miss in (lambda: phone.press("Unlock"), lambda: phone.page.keyboard.press("Enter")):
        miss()
        phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
        expect(field).to_be_focused()
        expect(field).to_have_value(missed)
        expect_nothing_selected(phone, field)
    phone.page.keyboard.press("End")
    phone.page.keyboard.type(PASSPHRASE[-1])
    phone.page.keyboard.press("Enter")
    phone.sees("Test Teun")


def test_an_empty_field_is_no_try_and_says_what_to_do(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Lock")
    for _ in range(6):
        phone.press("Unlock")
        phone.reads("Nothing is typed yet, so this was no try. Type the words or the code first.")
    phone.unlock(PASSPHRASE.capitalize() + ". ")
    phone.sees("Test Teun")


def test_how_easy_to_guess_shows_while_one_types(phone: Phone, host: Host):
    phone.open(f"{host.url}#/mensen")
    phone.press("Make a passphrase")
    phone.press("Think of a passphrase yourself")
    field = phone.field("Passphrase")
    phone.tap(field)
    expect(field).to_be_focused(timeout=30_000)
    for typed, said in (
        ("herfst", "This passphrase is too short. Take at least four words, or twelve characters."),
        ("vakantie", "Too easy to guess: these are few or very common words. Add one or two odd ones."),
        ("2019", "Too easy to guess: a word with a year or a number. Add a few other words."),
        (" kromme trombone", "Good: this is hard to guess."),
    ):
        phone.page.keyboard.type(typed, delay=60)
        phone.reads(said)
    expect(field).to_have_value("herfstvakantie2019 kromme trombone")
    assert re.search("autocapitalize=.none", field.evaluate("node => node.outerHTML"))


def test_a_tap_on_a_name_selects_nothing_so_that_the_next_key_wipes_nothing(phone_with_vault: Phone):
    phone = phone_with_vault
    phone.press("Add someone")
    phone.fill("Name", "Test Teun")
    phone.tap(phone.field("How do you speak with this person?"))
    field = phone.field("Name")
    phone.tap(field)
    expect(field).to_be_focused()
    expect_nothing_selected(phone, field)
    phone.page.keyboard.press("End")
    phone.page.keyboard.type("s")
    expect(field).to_have_value("Test Teuns")


def expect_nothing_selected(phone: Phone, field: Locator) -> None:
    """Wait until nothing in a field is selected: Flutter selects all of it some frames after the tap."""
    phone.page.wait_for_timeout(700)
    phone.until(lambda: field.evaluate("field => field.selectionStart === field.selectionEnd"))
