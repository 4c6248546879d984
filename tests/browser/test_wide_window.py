"""A wide window with a keyboard: the list beside what was opened from it, also after a lock."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import NOTE, PASSPHRASE, PERSON
from tests.browser.host import Host
from tests.browser.phone import DESK, DESKTOP, Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import person_with_note


def test_the_list_stays_beside_what_was_opened_until_a_lock_takes_both(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host
):
    desk = make_phone(
        profiles.with_vault(host, person_with_note), viewport=DESK, is_mobile=False, user_agent=DESKTOP
    )
    desk.open(f"{host.url}#/mensen")
    desk.unlock(PASSPHRASE)
    desk.open_person(PERSON)
    desk.note(NOTE).wait_for()
    expect(desk.button("Add someone")).to_be_visible()
    desk.page.keyboard.press("?")
    desk.reads("With a keyboard")
    desk.page.keyboard.press("Escape")
    desk.note(NOTE).wait_for()
    desk.page.keyboard.press("/")
    expect(desk.front.get_by_role("textbox", name=desk.text("Search your notes"))).to_be_focused()
    expect(desk.button("Add someone")).to_be_visible()
    desk.page.keyboard.type("n?")
    desk.until(lambda: desk.page.url.endswith("/mensen/zoeken"))
    desk.press("Lock")
    desk.field("Passphrase or recovery code").wait_for()
    expect(desk.front.get_by_text(PERSON)).to_have_count(0)
    expect(desk.button("Add someone")).to_have_count(0)
