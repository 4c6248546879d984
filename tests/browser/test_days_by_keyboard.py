"""Three days by keyboard alone: what is highlighted, what has the focus and what Enter does are one thing."""

from collections.abc import Callable

from playwright.sync_api import expect

from core.authoring.content_files import read_deck
from core.deck.context import Context
from mobile.wording.accessibility import accessibility_statement
from tests.browser.conftest import PASSPHRASE, PERSON
from tests.browser.host import Host
from tests.browser.keys_only import KeysOnly
from tests.browser.phone import DESK, DESKTOP, SCREEN, Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import person_with_note

DECK = read_deck()
NOTED = "What did you see, agree or hear?"
SAID = "Vroeg vandaag zelf om de klus."
GOAL = "Zelf de zaag afstellen"
AGREED = "Samen de zaag afstellen."


def test_a_day_with_cards(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.open(host.url)
    keys = KeysOnly(phone)
    late = DECK.situations[0]
    card = DECK.for_situation(late, Context.ALONE)[0]
    keys.tab_to(late.title)
    keys.enter(card.title)
    phone.page.keyboard.press("Escape")
    keys.is_at(late.title)


def test_a_day_of_notes_at_a_desk(make_phone: Callable[..., Phone], profiles: Profiles, host: Host):
    desk = make_phone(
        profiles.with_vault(host, person_with_note), viewport=DESK, is_mobile=False, user_agent=DESKTOP
    )
    desk.open(f"{host.url}#/mensen")
    keys = KeysOnly(desk)
    keys.unlock(PASSPHRASE)
    keys.tab_to(PERSON)
    keys.enter(PERSON)
    keys.tab_to("Write a note")
    keys.enter()
    desk.field(NOTED).wait_for()
    keys.tab_to(NOTED)
    keys.write(SAID)
    keys.tab_to("Save")
    keys.enter()
    desk.note(SAID).wait_for()
    keys.tab_to("Make an agreement")
    keys.enter()
    desk.field("What did you agree?").wait_for()
    keys.tab_to("What did you agree?")
    keys.write(AGREED)
    keys.tab_to("Save")
    keys.enter()
    desk.sees(AGREED)


def test_a_day_with_someone_beside(phone_with_note: Phone):
    phone = phone_with_note
    keys = KeysOnly(phone)
    keys.tab_to("IOP goals")
    keys.enter(phone.text("IOP goals"))
    keys.tab_to("Add a goal")
    keys.enter()
    expect(phone.field("What does this person want to reach?")).to_be_focused()
    keys.write(GOAL)
    keys.tab_to("Save")
    keys.enter()
    phone.button("Ask for a number").wait_for()
    keys.tab_to("Ask for a number")
    keys.enter()
    phone.row("How important is this to you?").wait_for()
    keys.tab_to("How important is this to you?")
    keys.enter()
    phone.row("7,").wait_for()
    keys.tab_to("7,")
    keys.stop("ArrowUp")
    keys.enter()
    chosen = phone.front.get_by_role("radio", checked=True)
    expect(chosen).to_have_count(1)
    assert chosen.get_attribute("aria-label") == keys.stops[-1]["name"]
    keys.tab_to("Next")
    keys.enter()
    phone.field("In your own words").wait_for()
    keys.tab_to("In your own words")
    keys.write(SAID)
    keys.tab_to("Ready")
    keys.enter()
    phone.sees(SAID)
    phone.page.keyboard.press("Escape")
    phone.reads("Ask for a number")


def test_the_keys_that_scroll_a_page_scroll_a_screen_from_its_title_on(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.open(f"{host.url}#/instellingen/toegankelijkheid")
    keys = KeysOnly(phone)
    keys.arrive(phone.text("Accessibility"))
    phone.page.wait_for_timeout(500)  # in its first moments Flutter puts a screen back to its top
    first, *_, last = accessibility_statement(phone.language)
    heading = phone.front.get_by_role("heading", name=last.heading)
    for key, is_there in {"End": True, "Home": False, "PageDown": True, "PageUp": False}.items():
        phone.page.keyboard.press(key)
        phone.wait_until_still()
        keys.arrive(phone.text("Accessibility"))
        box = heading.bounding_box() if heading.count() else None
        assert bool(box and box["y"] < SCREEN["height"]) is is_there, key
    assert keys.stop("Tab")["name"] == first.lines[0]
