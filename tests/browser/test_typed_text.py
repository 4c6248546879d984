"""Typed text on a phone: it stays as it was typed, and none of it is lost."""

from playwright.sync_api import expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import Phone

COMPOSED = "ijsbrand zegt: o.a. zaag, bijv. de kleine"


def test_composed_lower_case_words_stay_as_they_are_typed(phone: Phone, host: Host):
    phone.open(f"{host.url}#/mensen")
    phone.make_vault(PASSPHRASE)
    phone.press("Add someone")
    field = phone.field("How do you speak with this person?")
    phone.bring(field)
    field.click()
    expect(field).to_be_focused()
    phone.page.wait_for_timeout(500)
    keys = phone.context.new_cdp_session(phone.page)
    for word in COMPOSED.split(" "):
        for end in range(1, len(word) + 1):
            keys.send(
                "Input.imeSetComposition", {"text": word[:end], "selectionStart": end, "selectionEnd": end}
            )
            phone.page.wait_for_timeout(30)
        keys.send("Input.insertText", {"text": word})
        phone.page.wait_for_timeout(30)
        phone.page.keyboard.insert_text(" ")
        phone.page.wait_for_timeout(30)
    expect(field).to_have_value(f"{COMPOSED} ")


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
