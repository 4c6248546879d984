"""The gate: the lock of the notes is in the page at once, and what is typed there is typed once.

Where it matters that Python is not there yet, its start is held until the test lets it go.
"""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from core.vault.tries import LAST, TRIES_KEY, Tries
from tests.browser.authenticator import Authenticator
from tests.browser.frames import frames, ink
from tests.browser.host import Host
from tests.browser.in_page import WITHOUT_APP
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import NOTE, PASSPHRASE, PERSON, person
from tests.browser.starts import differing
from tests.browser.test_letters import put_here
from tests.browser.test_passkeys import NOT_THIS_TIME, OPEN, make_key
from tests.browser.test_planted_words import nowhere_stored
from tests.browser.test_two_windows import ERASED, erase_everything

FIELD = "Passphrase or recovery code"
LOCKED = "Your notes are locked"
NOT_RIGHT = "That is not the right passphrase or code. Nothing is lost. Try again."
STARTING = "The app is still starting. Your notes open right after that."
WRONG = "kraan lamp weide kast"
SMALLEST_TARGET = 48
LEAST_INK = 0.4
"""Of the ink of the gate or the notes, whichever has less; a frame with neither of the two has far less."""

_HOLD_PYTHON = """(() => {
  const RealWorker = Worker;
  globalThis.Worker = class extends RealWorker {
    postMessage(message, ...rest) {
      if (message.kind !== "start") return super.postMessage(message, ...rest);
      globalThis.pythonWorker = this;
      globalThis.startPython = () => super.postMessage(message, ...rest);
    }
  };
})()"""
_BREAK = "() => { Promise.reject(new WebAssembly.CompileError('planted')); }"
_BREAK_PYTHON = """() => {
  const { startPython } = globalThis;
  globalThis.startPython = () => {
    const told = globalThis.pythonWorker.onmessage;
    globalThis.pythonWorker.onmessage = (event) => {
      told(event);
      const { kind, type } = event.data;
      if (kind === "device" && type === "ready") told({ data: { kind, type: "broke", id: null } });
    };
    startPython();
  };
}"""
_SMALL_TARGETS = """(least) => [...document.querySelectorAll("#gate :is(button, input)")]
  .filter((one) => one.checkVisibility())
  .map((one) => [one.textContent, one.getBoundingClientRect().height])
  .filter(([, height]) => height < least)"""
_SCROLLS_SIDEWAYS = "({ scrollWidth, clientWidth }) => scrollWidth > clientWidth"


@pytest.fixture
def locked_phone(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone with a vault and one person, on which the app does not run."""
    return make_phone(profiles.with_vault(host, person))


@pytest.fixture
def waiting_phone(locked_phone: Phone, host: Host) -> Phone:
    """A locked phone at the gate, without a connection, on which Python starts only at `let_python_start`."""
    host.stop()
    come_to_gate(locked_phone, host)
    return locked_phone


def test_what_is_typed_before_the_app_runs_opens_the_notes_without_a_connection(waiting_phone: Phone):
    phone = waiting_phone
    phone.fill(FIELD, PASSPHRASE)
    phone.page.keyboard.press("Enter")
    phone.reads(STARTING)
    expect(phone.field(FIELD)).to_have_value("")
    let_python_start(phone)
    phone.row(PERSON).wait_for()
    expect(phone.page.locator("#page")).to_be_hidden()


def test_where_there_are_no_notes_the_page_says_that_it_waits_for_the_app(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.page.add_init_script(_HOLD_PYTHON)
    phone.page.goto(f"{host.url}#/mensen")
    expect(phone.page.locator(".waiting:visible")).to_have_count(1)
    expect(gate(phone)).to_be_hidden()


@pytest.mark.release
def test_a_mark_that_outlived_its_notes_leads_to_the_app_that_says_so(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.page.goto(host.url + WITHOUT_APP)
    phone.page.evaluate("localStorage.setItem('goudklompje.vault', '1')")
    phone.open_anew(host.url, "mensen")
    phone.sees(phone.beginning("There were notes here,"))


def test_after_a_miss_what_was_typed_is_there_again_and_the_right_passphrase_opens(waiting_phone: Phone):
    phone = waiting_phone
    phone.unlock(WRONG)
    let_python_start(phone)
    phone.reads(NOT_RIGHT)
    field = phone.field(FIELD)
    expect(field).to_be_focused()
    expect(field).to_have_value(WRONG)
    phone.unlock(PASSPHRASE)
    phone.row(PERSON).wait_for()


def test_who_typed_wrong_too_often_waits_at_the_gate_also_after_a_reload(locked_phone: Phone, host: Host):
    phone = locked_phone
    phone.open(f"{host.url}#/mensen")
    for _ in range(4):
        phone.unlock(WRONG)
        phone.reads(NOT_RIGHT)
    phone.unlock(WRONG)
    phone.sees(phone.text("{time} to go", time="0:5"))
    expect(phone.field(FIELD)).to_be_hidden()
    phone.page.reload()
    phone.enter_app()
    phone.sees(phone.text("{time} to go", time="0:"))
    phone.let_time_pass(60)
    phone.unlock(PASSPHRASE)
    phone.row(PERSON).wait_for()


@pytest.mark.release
def test_the_tenth_wrong_try_of_who_chose_so_leads_to_the_app_that_says_what_happened(
    locked_phone: Phone, host: Host
):
    phone = locked_phone
    phone.page.goto(host.url + WITHOUT_APP)
    tries = Tries(LAST - 1, erases=True).to_value()
    assert tries is not None
    put_here(phone, {TRIES_KEY: tries})
    phone.open_anew(host.url, "mensen")
    phone.unlock(WRONG)
    phone.sees(phone.beginning("The passphrase was wrong ten times in a row."))
    expect(phone.page.locator("#page")).to_be_hidden()


@pytest.mark.release
def test_notes_that_another_window_erased_take_the_gate_away(phone_with_note: Phone, host: Host):
    phone = phone_with_note
    first = phone.new_tab()
    phone.open(f"{host.url}#/mensen")
    expect(gate(phone)).to_be_visible()
    theirs = phone.page
    phone.look_at(first)
    erase_everything(phone)
    phone.look_at(theirs)
    phone.sees(phone.beginning(ERASED))
    expect(gate(phone)).to_be_hidden()


@pytest.mark.release
def test_another_window_that_locks_leaves_the_gate_as_it_is(phone_with_note: Phone, host: Host):
    phone = phone_with_note
    first = phone.new_tab()
    phone.open(f"{host.url}#/mensen")
    phone.fill(FIELD, PASSPHRASE)
    theirs = phone.page
    phone.look_at(first)
    phone.press("Lock")
    phone.reads(LOCKED)
    phone.look_at(theirs)
    expect(phone.field(FIELD)).to_have_value(PASSPHRASE)
    phone.press("Unlock")
    phone.button("Add someone").wait_for()


def test_the_app_becomes_ready_behind_who_is_still_typing(waiting_phone: Phone):
    phone = waiting_phone
    phone.fill(FIELD, "kraan lamp")
    let_python_start(phone)
    phone.enter_app()
    field = phone.field(FIELD)
    expect(field).to_be_focused()
    expect(field).to_have_value("kraan lamp")
    phone.page.keyboard.type(" weide stoel")
    phone.page.keyboard.press("Enter")
    phone.row(PERSON).wait_for()


def test_the_recovery_code_opens_the_notes_at_the_gate(phone: Phone, host: Host):
    phone.open(f"{host.url}#/mensen")
    code = phone.make_vault(PASSPHRASE)
    come_to_gate(phone, host)
    phone.unlock(code.lower())
    let_python_start(phone)
    phone.button("Add someone").wait_for()


@pytest.mark.release
@pytest.mark.parametrize("below", ["", "/doelen"])
def test_the_notes_open_at_the_address_that_was_asked_for(phone_with_note: Phone, host: Host, below: str):
    phone = phone_with_note
    route = phone.page.url.partition("#/")[2] + below
    come_to_gate(phone, host, route)
    phone.unlock(PASSPHRASE)
    let_python_start(phone)
    if below:
        phone.reads("IOP goals")
    else:
        phone.note(NOTE).wait_for()
    assert phone.page.url.endswith(route)


@pytest.mark.release
@pytest.mark.parametrize(
    ("route", "shows"), [("instellingen/veiligheid", "Lock and copies"), ("ik", "Practise")]
)
def test_the_settings_of_the_lock_and_the_place_to_practise_have_the_same_gate(
    locked_phone: Phone, host: Host, route: str, shows: str
):
    phone = locked_phone
    come_to_gate(phone, host, route)
    let_python_start(phone)
    phone.enter_app()
    phone.unlock(PASSPHRASE)
    phone.reads(shows)


def test_from_the_gate_one_can_read_a_card_and_what_was_typed_is_gone_with_the_page(
    locked_phone: Phone, host: Host
):
    phone = locked_phone
    phone.open(f"{host.url}#/mensen")
    phone.fill(FIELD, "kraan lamp")
    phone.page.locator("nav").get_by_role("link", name=phone.text("Cards")).tap()
    phone.enter_app()
    phone.reads("What do you want to reach?")
    assert phone.page.locator("#gate input").input_value() == ""
    phone.go("People")
    phone.reads(LOCKED)


@pytest.mark.release
def test_who_left_for_a_card_before_the_app_ran_finds_the_notes_locked(waiting_phone: Phone):
    phone = waiting_phone
    phone.unlock(PASSPHRASE)
    phone.reads(STARTING)
    phone.page.locator("nav").get_by_role("link", name=phone.text("Cards")).tap()
    let_python_start(phone)
    phone.enter_app()
    phone.reads("What do you want to reach?")
    phone.go("People")
    phone.reads(LOCKED)


@pytest.mark.release
def test_who_lost_passphrase_and_code_comes_to_the_screen_that_erases(waiting_phone: Phone):
    phone = waiting_phone
    phone.press("Passphrase and code both lost?")
    let_python_start(phone)
    phone.button("Erase everything").wait_for()
    phone.press("Back")
    phone.unlock(PASSPHRASE)
    phone.row(PERSON).wait_for()


def test_when_the_app_cannot_start_what_was_typed_is_not_lost(waiting_phone: Phone):
    phone = waiting_phone
    phone.unlock(PASSPHRASE)
    phone.page.evaluate(_BREAK)
    phone.sees(phone.beginning("The app could not start."))
    expect(phone.field(FIELD)).to_have_value(PASSPHRASE)
    phone.console.clear()  # the fault is told there, for a developer


@pytest.mark.release
def test_when_the_vault_cannot_be_found_after_the_app_was_there_the_gate_says_so(waiting_phone: Phone):
    phone = waiting_phone
    phone.unlock(PASSPHRASE)
    phone.page.evaluate(_BREAK_PYTHON)
    let_python_start(phone)
    phone.sees(phone.beginning("The app could not start."))
    expect(phone.field(FIELD)).to_have_value(PASSPHRASE)
    phone.console.clear()  # the fault is told there, for a developer


def test_what_was_typed_stands_nowhere_before_and_after_it_opened_the_notes(waiting_phone: Phone):
    phone = waiting_phone
    phone.fill(FIELD, PASSPHRASE)
    phone.press("Show what I type")
    nowhere_stored(phone, (PASSPHRASE,))
    phone.press("Unlock")
    nowhere_stored(phone, (PASSPHRASE,))
    let_python_start(phone)
    phone.row(PERSON).wait_for()
    nowhere_stored(phone, (PASSPHRASE,))
    assert PASSPHRASE not in phone.page.content()
    assert phone.page.locator("#gate input").input_value() == ""
    assert PASSPHRASE not in phone.page.evaluate("JSON.stringify(history.state)")


@pytest.mark.release
def test_what_is_shown_is_hidden_again_out_of_sight(waiting_phone: Phone):
    phone = waiting_phone
    phone.fill(FIELD, "kraan lamp")
    phone.press("Show what I type")
    expect(phone.field(FIELD)).to_have_attribute("type", "text")
    phone.page.evaluate("dispatchEvent(new Event('blur'))")
    expect(phone.field(FIELD)).to_have_attribute("type", "password")
    phone.button("Show what I type").wait_for()


def test_a_password_manager_finds_a_form_with_the_password_of_now(waiting_phone: Phone):
    field = waiting_phone.field(FIELD)
    assert field.get_attribute("autocomplete") == "current-password"
    assert field.evaluate("({ form }) => form.querySelectorAll('[type=submit]').length") == 1
    assert field.evaluate("({ name, value }) => name + value") == ""


def test_a_finger_asked_before_the_app_runs_opens_the_notes(phone_with_vault: Phone, host: Host):
    phone = phone_with_vault
    Authenticator(phone)
    make_key(phone)
    come_to_gate(phone, host)
    phone.press(OPEN)
    phone.reads(STARTING)
    let_python_start(phone)
    phone.button("Add someone").wait_for()


@pytest.mark.release
def test_a_finger_that_is_not_recognised_leaves_the_field_as_it_is(phone_with_vault: Phone, host: Host):
    phone = phone_with_vault
    finger = Authenticator(phone)
    make_key(phone)
    finger.refuse()
    come_to_gate(phone, host)
    phone.fill(FIELD, PASSPHRASE)
    phone.press(OPEN)
    phone.reads(NOT_THIS_TIME)
    expect(phone.field(FIELD)).to_have_value(PASSPHRASE)
    let_python_start(phone)
    phone.press("Unlock")
    phone.button("Add someone").wait_for()


# What is seen


@pytest.mark.release
def test_the_picture_of_the_gate_does_not_change_while_the_app_becomes_ready_behind_it(waiting_phone: Phone):
    phone = waiting_phone
    phone.page.evaluate("document.fonts.ready.then(() => true)")
    before = phone.page.screenshot()
    with frames(phone) as seen:
        let_python_start(phone)
        phone.enter_app()
        phone.page.wait_for_timeout(1_000)  # nothing may come, so there is nothing to wait for
    assert differing(before, phone.page.screenshot()) == 0
    later = seen[1:]  # the first is what the browser had drawn before, at times of a moment ago
    assert [differing(seen[-1], frame) for frame in later] == [0] * len(later)


@pytest.mark.release
def test_there_is_no_frame_with_neither_gate_nor_notes(locked_phone: Phone, host: Host):
    phone = locked_phone
    phone.open(f"{host.url}#/mensen")
    phone.fill(FIELD, PASSPHRASE)
    with frames(phone) as seen:
        phone.page.keyboard.press("Enter")
        phone.row(PERSON).wait_for()
        expect(phone.page.locator("#page")).to_be_hidden()
        phone.wait_until_still()
        phone.page.wait_for_timeout(500)  # a frame may come late
    inks = [ink(frame) for frame in seen]
    assert len(inks) > 1
    assert min(inks) > LEAST_INK * min(inks[0], inks[-1])


@pytest.mark.release
@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("screen", [(360, 740), (740, 360)], ids=["upright", "on-its-side"])
def test_everything_at_the_gate_can_be_reached(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host, screen: tuple[int, int], size: int
):
    viewport = {"width": screen[0], "height": screen[1]}
    phone = make_phone(profiles.with_vault(host, person), viewport=viewport)
    phone.page.goto(host.url + WITHOUT_APP)
    phone.page.evaluate(f"localStorage.setItem('goudklompje.settings', '{{\"text_size\":{size}}}')")
    come_to_gate(phone, host)
    phone.tap(phone.field(FIELD))
    phone.keyboard.follow_focus()
    assert phone.page.evaluate(_SMALL_TARGETS, SMALLEST_TARGET) == []
    assert phone.page.locator("#page").evaluate(_SCROLLS_SIDEWAYS) is False
    for control in gate(phone).locator("button:visible").all():
        control.scroll_into_view_if_needed()
        control.tap(trial=True)


@pytest.mark.release
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_gate_has_no_accessibility_fault(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host, theme: str
):
    phone = make_phone(profiles.with_vault(host, person), color_scheme=theme)
    come_to_gate(phone, host)
    phone.press("Unlock")
    why = phone.text("Nothing is typed yet, so this was no try. Type the words or the code first.")
    expect(phone.field("Passphrase or recovery code")).to_have_accessible_description(why)
    found = Axe().run(phone.page, context="#page")
    assert found.response["passes"], "axe must have looked at something"
    assert found.response["violations"] == [], found.generate_report()


def gate(phone: Phone) -> Locator:
    return phone.page.locator("#gate")


def come_to_gate(phone: Phone, host: Host, route: str = "mensen") -> None:
    """Go to an address of the notes as a new visit, in which Python does not start by itself."""
    phone.page.add_init_script(_HOLD_PYTHON)
    phone.page.goto("about:blank")
    phone.page.goto(f"{host.url}#/{route}")
    expect(gate(phone)).to_be_visible()
    phone.reads(LOCKED)


def let_python_start(phone: Phone) -> None:
    """Let Python start, as soon as the page asks for it."""
    phone.until(lambda: bool(phone.page.evaluate("'startPython' in globalThis")))
    phone.page.evaluate("startPython()")
