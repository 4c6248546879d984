"""A note on a phone that is locked: written in the page, before the app runs and while it does, and sealed.

The letterbox is put in the browser's database by hand, so that its private key is known here and what is
stored can be opened.
"""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from core.authoring.content_files import read_deck
from tests.browser.host import Host
from tests.browser.in_page import WITHOUT_APP
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.storage import stored
from tests.browser.test_files_on_a_phone import hide, show
from tests.browser.test_planted_words import everything_shown, nowhere_in_the_profile, nowhere_stored
from tests.mobile.site.letterbox import Vault

WHO, TEXT = "Tuinfluiter", "Zag een kwartelkoning bij het hek"
PLANTED = ("Tuinfluiter", "kwartelkoning")
CARD = "#/kaarten/t07-goudklompjes"
GENERATION = bytes(16) + (7).to_bytes(8, "big")
SMALLEST_TARGET = 48

_PUT = """(values) => new Promise((done, failed) => {
  const opening = indexedDB.open("goudklompje", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("records");
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const writing = database.transaction("records", "readwrite", { durability: "strict" });
    for (const [name, value] of values) writing.objectStore("records").put(Uint8Array.from(value), name);
    writing.oncomplete = () => (database.close(), done());
  };
})"""
_TARGETS = "#letter :is(button, .chip, select, summary, input)"
_SMALL_TARGETS = f"""(least) => [...document.querySelectorAll("{_TARGETS}")]
  .filter((one) => one.type !== "checkbox" && one.checkVisibility())
  .map((one) => [one.textContent, one.getBoundingClientRect().height])
  .filter(([, height]) => height < least)"""
_PYTHON_IS_READY = "document.querySelector('#progress progress').value >= 0.7"
_SCROLLS_SIDEWAYS = "({ scrollWidth, clientWidth }) => scrollWidth > clientWidth"


@pytest.fixture
def vault() -> Vault:
    return Vault()


@pytest.fixture
def locked_phone(visited_phone: Phone, host: Host, vault: Vault) -> Phone:
    """A phone that has the site, and a vault that takes letters; it has no connection."""
    put(visited_phone, host, {"letterbox": vault.box, "generation": GENERATION})
    visited_phone.page.goto("about:blank")
    host.stop()
    return visited_phone


def test_a_note_is_written_without_a_connection_before_the_app_runs(
    locked_phone: Phone, host: Host, vault: Vault
):
    phone = locked_phone
    text = begin(phone, host)
    assert phone.page.evaluate("location.hash") == "#/mensen"
    phone.keyboard.follow_focus()
    phone.keyboard.type(TEXT)
    expect(text).to_have_value(TEXT)
    save(phone)
    (letter,) = opened(phone, vault)
    assert (letter["text"], letter["who"], letter["unfinished"]) == (TEXT, "", False)
    assert letter["day"] == phone.today().isoformat()
    assert stored(phone)["generation"] == GENERATION  # a letter makes no copy of the vault the older one


def test_a_note_of_two_taps_has_what_was_tapped(locked_phone: Phone, host: Host, vault: Vault):
    phone = locked_phone
    begin(phone, host)
    phone.tap(dialog(phone).get_by_role("checkbox", name=phone.text("Asked")))
    save(phone)
    (letter,) = opened(phone, vault)
    assert (letter["signs"], letter["text"]) == (["asked"], "")


def test_the_last_word_is_saved_while_the_keyboard_still_composes_it(
    locked_phone: Phone, host: Host, vault: Vault
):
    phone = locked_phone
    begin(phone, host)
    who = dialog(phone).get_by_label(phone.text("Who is it about? First name or initials"))
    phone.tap(who)
    phone.keyboard.type(WHO)
    phone.tap(dialog(phone).get_by_role("textbox", name=phone.text("What did you see, what did you agree?")))
    phone.keyboard.follow_focus()
    phone.keyboard.type("Vroeg om", tapped={"om": "om hulp"})
    phone.keyboard.type(" gisteren")
    save(phone)
    (letter,) = opened(phone, vault)
    assert (letter["who"], letter["text"]) == (WHO, "Vroeg om hulp gisteren")


def test_health_is_advised_against_below_the_text_and_saved_all_the_same(
    locked_phone: Phone, host: Host, vault: Vault
):
    phone = locked_phone
    begin(phone, host)
    phone.keyboard.type("Teun was ziek")
    reason = phone.text("Is that about health? Leave it out. Write what you see, or what you agreed.")
    expect(dialog(phone).get_by_text(f"“ziek”. {reason}")).to_be_visible()
    save(phone)
    assert [letter["text"] for letter in opened(phone, vault)] == ["Teun was ziek"]


def test_what_was_called_saved_survives_a_kill_in_the_same_moment(
    locked_phone: Phone, host: Host, vault: Vault
):
    phone = locked_phone
    begin(phone, host)
    phone.keyboard.type(TEXT)
    press_save(phone)
    said(phone, "Saved. Not filed with anyone yet.")
    phone.kill()
    phone.start()
    phone.page.goto(host.url + WITHOUT_APP)
    assert [letter["text"] for letter in opened(phone, vault)] == [TEXT]


def test_out_of_sight_the_fields_are_empty_at_once_and_what_was_typed_is_kept(
    locked_phone: Phone, host: Host, vault: Vault
):
    phone = locked_phone
    text = begin(phone, host)
    phone.keyboard.type(TEXT)
    hide(phone)
    expect(text).to_have_value("")
    show(phone)
    said(phone, "What you just wrote is saved. You will find it once your notes are open.")
    (letter,) = opened(phone, vault)
    assert (letter["text"], letter["unfinished"]) == (TEXT, True)
    expect(text).to_be_focused()


def test_leaving_the_page_keeps_what_was_typed(locked_phone: Phone, host: Host, vault: Vault):
    phone = locked_phone
    begin(phone, host)
    phone.keyboard.type(TEXT)
    phone.until(lambda: [letter["text"] for letter in opened(phone, vault)] == [TEXT])
    phone.page.goto(host.url + WITHOUT_APP)
    (letter,) = opened(phone, vault)
    assert (letter["text"], letter["unfinished"]) == (TEXT, True)


def test_a_letter_that_was_emptied_again_leaves_nothing(locked_phone: Phone, host: Host, vault: Vault):
    phone = locked_phone
    begin(phone, host)
    phone.keyboard.type(TEXT)
    phone.until(lambda: len(opened(phone, vault)) == 1)
    phone.keyboard.clear()
    phone.until(lambda: opened(phone, vault) == [])


@pytest.mark.parametrize("way", ["back", "escape", "button"])
def test_closing_the_form_keeps_what_was_typed_and_leaves_the_screen_below_it(
    locked_phone: Phone, host: Host, vault: Vault, way: str
):
    phone = locked_phone
    phone.page.goto(host.url + CARD)
    phone.tap(phone.page.locator("article:target").get_by_role("button"))
    expect(field(phone)).to_be_focused()
    phone.keyboard.type(TEXT)
    {
        "back": phone.back,
        "escape": lambda: phone.page.keyboard.press("Escape"),
        "button": lambda: dialog(phone).get_by_role("button", name=phone.text("Close")).tap(),
    }[way]()
    expect(dialog(phone)).to_have_count(0)
    assert phone.page.url == host.url + CARD
    phone.until(lambda: len(opened(phone, vault)) == 1)
    assert opened(phone, vault)[0]["unfinished"] is True


def test_with_keys_alone_a_note_is_written_and_saved(locked_phone: Phone, host: Host, vault: Vault):
    phone = locked_phone
    begin(phone, host)
    phone.page.keyboard.type("Vroeg om hulp")
    for _ in range(2):  # over what unfolds
        phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Enter")
    said(phone, "Saved. Not filed with anyone yet.")
    phone.page.keyboard.press("Enter")  # one more
    expect(field(phone)).to_be_focused()
    phone.page.keyboard.press("Shift+Tab")  # the last of the signs
    phone.page.keyboard.press("Space")
    for _ in range(3):
        phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Enter")
    said(phone, "Saved. Not filed with anyone yet.")
    found = sorted((letter["text"], letter["signs"]) for letter in opened(phone, vault))
    assert found == [("", ["proud"]), ("Vroeg om hulp", [])]


def test_when_200_notes_wait_it_says_so_and_the_text_stays(visited_phone: Phone, host: Host, vault: Vault):
    phone = visited_phone
    waiting = {f"letter/{number:032x}": b"waits" for number in range(200)}
    put(phone, host, {"letterbox": vault.box} | waiting)
    text = begin(phone, host)
    phone.keyboard.type(TEXT)
    press_save(phone)
    expect(dialog(phone).get_by_role("alert")).to_contain_text(phone.beginning("There are 200 notes waiting"))
    expect(text).to_have_value(TEXT)
    assert len([name for name in stored(phone) if name.startswith("letter/")]) == 200


def test_a_planted_word_is_nowhere_in_the_clear(locked_phone: Phone, host: Host):
    phone = locked_phone
    begin(phone, host)
    phone.tap(dialog(phone).get_by_label(phone.text("Who is it about? First name or initials")))
    phone.keyboard.type(WHO)
    phone.tap(field(phone))
    phone.keyboard.type(TEXT)
    assert all(word in everything_shown(phone) for word in PLANTED), "the scan must see what is shown"
    nowhere_stored(phone, PLANTED)
    save(phone)
    nowhere_stored(phone, PLANTED)
    hidden_in_the_page(phone)
    dialog(phone).get_by_role("button", name=phone.text("One more")).tap()
    phone.keyboard.type(TEXT)
    hide(phone)
    show(phone)
    said(phone, "What you just wrote is saved. You will find it once your notes are open.")
    nowhere_stored(phone, PLANTED)
    hidden_in_the_page(phone)
    phone.page.keyboard.press("ControlOrMeta+z")
    hidden_in_the_page(phone)
    phone.close()
    nowhere_in_the_profile(phone, PLANTED)


def test_the_app_waits_for_the_form_and_takes_over_once_it_is_closed(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host, vault: Vault
):
    phone = make_phone(profiles.after_a_visit(host))
    put(phone, host, {"letterbox": vault.box})
    text = begin(phone, host)
    phone.keyboard.type("Vroeg om ")
    phone.until(lambda: phone.page.evaluate(_PYTHON_IS_READY))
    expect(text).to_be_focused()
    phone.keyboard.type("hulp")
    expect(text).to_have_value("Vroeg om hulp")
    expect(phone.page.locator("html[data-app=starting]")).to_have_count(1)
    save(phone)
    dialog(phone).get_by_role("button", name=phone.text("Ready")).tap()
    expect(dialog(phone)).to_have_count(0)
    expect(phone.page.locator("html[data-app=open]")).to_have_count(1)


def test_the_address_opens_the_form_over_the_app_that_runs(phone_with_vault: Phone, vault: Vault):
    phone = phone_with_vault
    phone.press("Lock")
    phone.reads("Your notes are locked")
    put_here(phone, {"letterbox": vault.box})
    phone.go_to("briefje")
    expect(field(phone)).to_be_focused()
    assert phone.page.evaluate("location.hash") == "#/mensen"
    phone.keyboard.type(TEXT)
    save(phone)
    assert len(opened(phone, vault)) == 1
    phone.back()
    expect(dialog(phone)).to_have_count(0)
    phone.reads("Your notes are locked")


def test_a_card_goes_along_with_the_note_about_it(locked_phone: Phone, host: Host, vault: Vault):
    phone = locked_phone
    card = read_deck()["t07-goudklompjes"]
    phone.page.goto(host.url + CARD)
    phone.tap(phone.page.locator("article:target").get_by_role("button"))
    expect(dialog(phone).get_by_text(card.title)).to_be_visible()
    phone.keyboard.type(TEXT)
    save(phone)
    assert [letter["card"] for letter in opened(phone, vault)] == [card.id]


def test_without_a_vault_no_card_offers_it_and_the_address_says_where_notes_begin(
    visited_phone: Phone, host: Host
):
    phone = visited_phone
    phone.page.goto(host.url + CARD)
    expect(phone.page.locator("article:target h2")).to_be_visible()
    expect(phone.page.locator("article:target").get_by_role("button")).to_have_count(0)
    phone.page.goto("about:blank")
    phone.page.goto(f"{host.url}#/briefje")
    expect(dialog(phone).get_by_text(phone.beginning("Open your notes once first"))).to_be_visible()
    dialog(phone).get_by_role("button", name=phone.text("To your notes")).tap()
    expect(dialog(phone)).to_have_count(0)
    phone.enter_app()
    phone.button("Make a passphrase").wait_for()


@pytest.mark.parametrize("size", [100, 200])
def test_everything_can_be_reached_above_the_keyboard(locked_phone: Phone, host: Host, size: int):
    phone = locked_phone
    phone.page.goto(host.url + WITHOUT_APP)
    phone.page.evaluate(f"localStorage.setItem('goudklompje.settings', '{{\"text_size\":{size}}}')")
    text = begin(phone, host)
    phone.keyboard.follow_focus()
    dialog(phone).locator("summary").tap()
    assert phone.page.evaluate(_SMALL_TARGETS, SMALLEST_TARGET) == []
    assert dialog(phone).evaluate(_SCROLLS_SIDEWAYS) is False
    button = dialog(phone).get_by_role("button", name=phone.text("Save"))
    for control in (text, *dialog(phone).locator("select, [type=date], .chip").all()):
        control.scroll_into_view_if_needed()
        phone.until(lambda: bottom(button) <= phone.keyboard.room)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_form_has_no_accessibility_fault(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host, vault: Vault, theme: str
):
    phone = make_phone(profiles.after_a_visit(host), color_scheme=theme)
    put(phone, host, {"letterbox": vault.box})
    begin(phone, host)
    dialog(phone).locator("summary").tap()
    found = Axe().run(phone.page, context="#letter")
    assert found.response["passes"], "axe must have looked at something"
    assert found.response["violations"] == [], found.generate_report()


def begin(phone: Phone, host: Host) -> Locator:
    """Go to the address of the form, as the icon's shortcut does; gives the field that can be typed in."""
    phone.page.goto(f"{host.url}#/briefje")
    expect(field(phone)).to_be_focused()
    return field(phone)


def dialog(phone: Phone) -> Locator:
    return phone.page.locator("#letter[open]")


def field(phone: Phone) -> Locator:
    return dialog(phone).get_by_label(phone.text("What did you see, what did you agree?"))


def press_save(phone: Phone) -> None:
    dialog(phone).get_by_role("button", name=phone.text("Save")).tap()


def save(phone: Phone) -> None:
    press_save(phone)
    said(phone, "Saved. Not filed with anyone yet.")


def said(phone: Phone, message: str) -> None:
    """Fail unless the form comes to say this text of the code."""
    expect(dialog(phone).get_by_text(phone.text(message))).to_be_visible()


def put(phone: Phone, host: Host, values: dict[str, bytes]) -> None:
    """Store these values where the vault is, on a page without the app."""
    phone.page.goto(host.url + WITHOUT_APP)
    put_here(phone, values)


def put_here(phone: Phone, values: dict[str, bytes]) -> None:
    phone.page.evaluate(_PUT, [[name, list(value)] for name, value in values.items()])


def opened(phone: Phone, vault: Vault) -> list[dict[str, object]]:
    """Give the documents of the letters that are stored."""
    found = stored(phone)
    return [vault.opened(name, value)[0] for name, value in found.items() if name.startswith("letter/")]


def bottom(control: Locator) -> float:
    box = control.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def hidden_in_the_page(phone: Phone) -> None:
    """Fail when a planted word can be seen, read by a screen reader, or found in the page."""
    assert not [word for word in PLANTED if word in everything_shown(phone)]
