"""No field of the app and nothing it shows goes to services of the browser that may send it elsewhere."""

import pytest
from playwright.sync_api import expect

from tests.browser.host import Host
from tests.browser.phone import Phone

NOTE = "What did you see, agree or hear?"
_FIELD = """() => {
  const field = document.activeElement;
  const { translate, spellcheck, writingSuggestions, autocomplete } = field;
  return { name: field.localName, translate, spellcheck, writingSuggestions, autocomplete };
}"""


@pytest.fixture
def at_a_note(phone_with_note: Phone) -> Phone:
    phone_with_note.press("Write a note")
    return phone_with_note


def test_a_note_is_neither_spelled_completed_nor_translated_by_the_browser(at_a_note: Phone):
    phone = at_a_note
    phone.fill(NOTE, "Zag een kwartelkoning")
    assert phone.page.evaluate(_FIELD) == {
        "name": "textarea",
        "translate": False,
        "spellcheck": False,
        "writingSuggestions": "false",
        "autocomplete": "off",
    }


@pytest.mark.release
def test_nothing_on_the_page_is_offered_for_translation(at_a_note: Phone):
    phone = at_a_note
    assert phone.page.locator("meta[name=google]").get_attribute("content") == "notranslate"
    # a drawing has no such attribute, nor words
    of_words = "[...document.querySelectorAll('*')].filter((one) => one instanceof HTMLElement)"
    translated = f"{of_words}.filter((one) => one.translate !== false).length"
    assert phone.page.evaluate(translated) == 0


@pytest.mark.release
@pytest.mark.parametrize("is_shown", [False, True], ids=["hidden", "shown"])
def test_a_passphrase_is_told_to_no_service_but_a_password_manager(
    phone: Phone, host: Host, *, is_shown: bool
):
    phone.open(f"{host.url}#/mensen")
    phone.press("Make a passphrase")
    phone.press("Think of a passphrase yourself")
    if is_shown:
        phone.press("Show what I type")
    field = phone.field("Passphrase").first
    phone.tap(field)
    expect(field).to_be_focused()
    if not is_shown:  # Flutter asks a password manager for a password only while it is hidden
        expect(field).to_have_attribute("autocomplete", "new-password")
    seen = phone.page.evaluate(_FIELD)
    assert (seen["translate"], seen["spellcheck"], seen["writingSuggestions"]) == (False, False, "false")
    assert seen["autocomplete"] == ("off" if is_shown else "new-password")
