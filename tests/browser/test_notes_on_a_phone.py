"""Notes on a phone: saved means saved, locked means gone, and nothing is ever lost by a mistake."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.storage import full_disk, written

NOTE = "Hij vroeg zelf om hulp bij de zaag."


def test_a_note_survives_a_kill_right_after_saved(phone_with_note: Phone, host: Host):
    phone = phone_with_note
    phone.kill()
    phone.start()
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.open_person("Test Teun")
    phone.sees(NOTE)


@pytest.mark.release
def test_the_recovery_code_opens_the_notes_too(phone: Phone, host: Host):
    phone.open(f"{host.url}#/mensen")
    code = phone.make_vault(PASSPHRASE)
    phone.add_person("Test Teun")
    phone.press("Lock")
    phone.unlock(code.lower().replace(" ", "-"))
    phone.sees("Test Teun")


def test_a_wrong_passphrase_says_so_and_loses_nothing(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Lock")
    phone.unlock("kraan lamp weide kast")
    phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
    phone.unlock(PASSPHRASE)
    phone.sees(NOTE)


def test_a_half_typed_note_comes_back_after_a_kill(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Write a note")
    with written(phone):
        phone.fill("What did you see, agree or hear?", "Een halve zin over kersenbomen")
    url = phone.page.url
    phone.kill()
    phone.start()
    phone.open(url)
    phone.unlock(PASSPHRASE)
    phone.reads("You stopped here. This is not saved yet.")
    phone.tap(phone.field("What did you see, agree or hear?"))  # only then Flutter tells what is in it
    expect(phone.field("What did you see, agree or hear?")).to_have_value("Een halve zin over kersenbomen")


def test_a_half_typed_agreement_is_there_again_after_a_lock(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Make an agreement")
    phone.fill("What did you agree?", "Samen de zaag")
    phone.press("Lock")
    phone.unlock(PASSPHRASE)
    phone.reads("You stopped here. This is not saved yet.")
    phone.tap(phone.field("What did you agree?"))  # only then Flutter tells what is in it
    expect(phone.field("What did you agree?")).to_have_value("Samen de zaag")
    phone.press("Save")
    phone.sees("Samen de zaag")


def test_a_full_disk_keeps_the_text_and_says_so(phone_with_note: Phone):
    phone = phone_with_note
    url = phone.page.url
    phone.wait_until_kept()
    phone.close()
    phone.start()
    phone.page.goto(url)
    with full_disk(phone):
        phone.enter_app()
        phone.unlock(PASSPHRASE)
        phone.press("Write a note")
        phone.fill("What did you see, agree or hear?", "Past dit nog?")
        phone.press("Save")
        phone.sees(phone.beginning("Your phone is full, so this is not saved."))
        expect(phone.field("What did you see, agree or hear?")).to_have_value("Past dit nog?")
    phone.close()
    phone.start()
    phone.open(url)
    phone.unlock(PASSPHRASE)
    phone.note(NOTE).wait_for()
    phone.write_note("Nu is er weer plaats.")


def test_two_tabs_that_change_one_note_keep_both_texts(phone_with_note: Phone):
    phone = phone_with_note
    phone.open_note(NOTE)
    first = phone.new_tab()
    phone.open(first.url)
    phone.unlock(PASSPHRASE)
    phone.fill("What did you see, agree or hear?", "Uit de tweede tab")
    phone.press("Save")
    phone.reads("Saved")

    phone.page.bring_to_front()
    phone.look_at(first)
    phone.fill("What did you see, agree or hear?", "Uit de eerste tab")
    phone.press("Save")
    phone.reads("Saved")
    phone.sees("Uit de eerste tab")
    phone.sees("Uit de tweede tab")


@pytest.mark.release
def test_two_tabs_both_add_and_nothing_is_lost(phone_with_note: Phone, host: Host):
    phone = phone_with_note
    first = phone.new_tab()
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.add_person("Proef Piet")
    phone.look_at(first)
    phone.write_note("Nog een notitie, uit de eerste tab.")
    first.reload()
    phone.enter_app()
    phone.unlock(PASSPHRASE)
    phone.sees("Nog een notitie, uit de eerste tab.")
    phone.back_to_list()
    phone.sees("Proef Piet")


@pytest.mark.release
def test_back_always_goes_one_step_back(phone_with_note: Phone):
    phone = phone_with_note
    person = phone.page.url
    phone.press("Write a note")
    phone.field("What did you see, agree or hear?").wait_for()
    phone.back()
    phone.button("Write a note").wait_for()
    assert phone.page.url == person
    phone.back_to_list()
    assert phone.page.url.endswith("#/mensen")


@pytest.mark.release
def test_back_from_a_deep_address_leads_up_into_the_app(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Write a note")
    phone.field("What did you see, agree or hear?").wait_for()
    deep = phone.page.url
    phone.page.goto("about:blank")
    phone.open(deep)
    phone.unlock(PASSPHRASE)
    # where a mouse rests on the arrow, its tooltip says the word once more
    arrow = phone.front.get_by_role("button", name=re.compile("^Terug"))
    phone.tap(arrow)
    phone.button("Write a note").wait_for()
    phone.tap(arrow)
    phone.button("Add someone").wait_for()


@pytest.mark.release
def test_odd_texts_are_kept_as_they_are(phone_with_vault: Phone):
    phone = phone_with_vault
    phone.press("Add someone")
    phone.fill("Name", "   ")
    phone.press("Save")
    phone.fill("Name", "مرحبا 🙂")
    phone.press("Save")
    phone.sees("مرحبا 🙂")
    phone.write_note("שלום, ‏ja maar‏ 👩‍🔧 " + "x" * 900)
    phone.page.reload()
    phone.enter_app()
    phone.unlock(PASSPHRASE)
    phone.sees("مرحبا 🙂")
    phone.sees("שלום")


@pytest.mark.release
def test_a_change_of_language_shows_at_once_and_stays(make_phone: Callable[..., Phone], host: Host):
    phone = make_phone()
    phone.open(f"{host.url}#/instellingen")
    phone.front.get_by_role("radio", name="English").or_(phone.button("English")).first.tap()
    phone.sees("Text size")
    phone.page.goto(host.url)
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")
