"""Two windows of one browser: what is locked or erased in one is gone in the other, without a word of it."""

import json
import re
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.storage import everything_stored

NOTE = "Hij vroeg zelf om hulp bij de zaag."
DRAFT = "Een halve zin over kersenbomen"
FIELD = "What did you see, agree or hear?"
SETTINGS = "goudklompje.settings"
SENTENCE = "Mijn eigen zin"
PREFERENCES = json.dumps({"cards": {"favourites": ["schaalvraag"], "sentences": {"schaalvraag": SENTENCE}}})
SEALED = "GOUD\x01"
DRAFT_IS_KEPT_MS = 1_500
ERASED = "Your notes were erased in another window."
LISTEN = """() => {
  globalThis.heard = [];
  new BroadcastChannel("goudklompje").onmessage = ({ data }) => heard.push(data);
}"""
SAY_NOTHING = "() => { BroadcastChannel.prototype.postMessage = () => {}; }"


class Windows(NamedTuple):
    """A person in the first window of a phone, and in front of it the list of people in the second one."""

    phone: Phone
    first: Page
    second: Page


@pytest.fixture
def windows(phone_with_note: Phone, host: Host) -> Windows:
    phone = phone_with_note
    first = phone.new_tab()
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()
    return Windows(phone, first, phone.page)


def test_the_lock_button_locks_every_window_and_keeps_what_was_being_typed(windows: Windows):
    phone = windows.phone
    type_in(windows, DRAFT)
    phone.look_at(windows.second)
    phone.page.evaluate(LISTEN)
    phone.press("Lock")
    phone.reads("Your notes are locked")
    phone.look_at(windows.first)
    phone.reads("Your notes are locked")
    expect(phone.shown(DRAFT)).to_have_count(0)
    phone.unlock(PASSPHRASE)
    phone.reads("You stopped here. This is not saved yet.")
    phone.tap(phone.field(FIELD))  # only then Flutter tells what is in it
    expect(phone.field(FIELD)).to_have_value(DRAFT)
    assert windows.second.evaluate("heard") == ["locked"], "a window tells no more than that it was done"


def test_who_is_erased_in_one_window_is_gone_from_the_other_at_once(windows: Windows):
    phone = windows.phone
    phone.sees("Test Teun")
    phone.look_at(windows.first)
    phone.page.evaluate(LISTEN)
    phone.look_at(windows.second)
    erase_test_teun(phone)
    phone.look_at(windows.first)
    phone.reads("This person is not in your notes (any more).")
    expect(phone.shown("Test Teun")).to_have_count(0)
    assert set(windows.first.evaluate("heard")) == {"changed"}, "a window tells no word of the notes"


def test_a_note_about_someone_who_was_erased_in_another_window_is_refused_and_stays_on_screen(
    windows: Windows,
):
    phone = windows.phone
    type_in(windows, DRAFT)
    phone.look_at(windows.second)
    erase_test_teun(phone)
    phone.look_at(windows.first)
    phone.press("Save")
    phone.sees(phone.beginning("This was erased meanwhile, here or in another window."))
    expect(phone.field(FIELD)).to_have_value(DRAFT)
    phone.page.wait_for_timeout(DRAFT_IS_KEPT_MS)
    phone.go_to_people()
    phone.button("Add someone").wait_for()
    expect(phone.front.get_by_role("button", name=re.compile(r"^\?"))).to_have_count(0)


@pytest.mark.release
def test_erasing_everything_in_one_window_empties_the_other(windows: Windows):
    phone = windows.phone
    type_in(windows, DRAFT)
    phone.look_at(windows.second)
    erase_everything(phone)
    phone.look_at(windows.first)
    phone.sees(phone.beginning(ERASED))
    for words in (DRAFT, NOTE, "Test Teun"):
        expect(phone.shown(words)).to_have_count(0)
    phone.page.wait_for_timeout(DRAFT_IS_KEPT_MS)  # nothing may come, so there is nothing to wait for
    assert SEALED not in everything_stored(phone.page)


@pytest.mark.release
def test_the_other_window_does_not_put_back_what_was_kept_with_the_cards(windows: Windows):
    phone = windows.phone
    phone.look_at(windows.first)
    phone.page.evaluate("([key, value]) => localStorage.setItem(key, value)", [SETTINGS, PREFERENCES])
    phone.page.reload()
    phone.enter_app()
    phone.unlock(PASSPHRASE)
    phone.button("Write a note").wait_for()
    phone.look_at(windows.second)
    erase_everything(phone)
    phone.look_at(windows.first)
    phone.sees(phone.beginning(ERASED))
    phone.go_to("kaarten/schaalvraag")
    kept = "key => localStorage.getItem(key)"
    phone.until(lambda: "schaalvraag" in phone.page.evaluate(kept, SETTINGS))  # as a card that was read
    assert json.loads(phone.page.evaluate(kept, SETTINGS))["cards"]["favourites"] == []
    assert SENTENCE not in phone.page.evaluate(kept, SETTINGS)


@pytest.mark.release
def test_a_window_that_heard_nothing_says_what_happened_when_what_is_typed_is_kept(windows: Windows):
    phone = windows.phone
    phone.page.evaluate(SAY_NOTHING)
    erase_everything(phone)
    phone.look_at(windows.first)
    phone.press("Write a note")
    phone.tap(phone.field(FIELD))
    expect(phone.field(FIELD)).to_be_focused()
    phone.keyboard.type("Een")  # the pause after it is enough: nobody need press a button to hear of it
    phone.sees(phone.beginning(ERASED))
    phone.button("Make a passphrase").wait_for()


@pytest.mark.release
def test_a_locked_window_that_heard_nothing_says_what_happened_when_it_is_unlocked(windows: Windows):
    phone = windows.phone
    phone.press("Lock")
    phone.reads("Your notes are locked")
    phone.page.evaluate(SAY_NOTHING)
    phone.press("Passphrase and code both lost?")
    phone.press("Erase everything")
    phone.reads("Erase everything now?")
    phone.tap(phone.front.get_by_role("button", name=phone.text("Erase everything"), exact=True).last)
    phone.button("Make a passphrase").wait_for()
    phone.look_at(windows.first)
    phone.unlock(PASSPHRASE)
    phone.sees(phone.beginning(ERASED))
    phone.press("Make a passphrase")


def type_in(windows: Windows, text: str) -> None:
    """Begin a note in the first window, and leave it there."""
    phone = windows.phone
    phone.look_at(windows.first)
    phone.press("Write a note")
    phone.fill(FIELD, text)


def erase_test_teun(phone: Phone) -> None:
    """Erase the person in the window that is looked at."""
    phone.open_person("Test Teun")
    phone.further("More")
    phone.press("Erase this person")
    phone.press("Erase")
    phone.reads("Erased for good")


def erase_everything(phone: Phone) -> None:
    """Erase everything in the window that is looked at."""
    phone.go_to("instellingen/veiligheid/wissen")
    phone.press("Erase everything")
    phone.reads("Erase everything now?")
    phone.tap(phone.front.get_by_role("button", name=phone.text("Erase everything"), exact=True).last)
    phone.button("Make a passphrase").wait_for()
