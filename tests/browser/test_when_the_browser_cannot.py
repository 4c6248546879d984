"""Browsers that lack something, and storage that was tampered with: one clear sentence each, nothing lost."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.storage import FORGET_COPY

SECONDS_MS = 20_000
_REFUSE_ALL_STORES = """for (const store of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  const get = () => { throw new DOMException("", "SecurityError"); };
  Object.defineProperty(globalThis, store, { get });
}"""
BLOCKED = 2
"""What Chromium writes in its settings for "block"."""


def half(route: Route) -> None:
    """Answer with the first half of the file, as a host does to which it was not wholly uploaded."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.body()[: len(answer.body()) // 2])


def not_at_all(route: Route) -> None:
    """Refuse the file, as something between the browser and the host may do."""
    route.abort()


@pytest.mark.release
@pytest.mark.parametrize(
    ("file", "answer"),
    [
        ("boot.js", not_at_all),
        ("boot.js", half),
        ("held.js", half),
        ("python-worker.js", not_at_all),
        ("pyodide.asm.wasm", half),
        ("app.zip", half),
        ("flutter.js", half),
        ("main.dart.wasm", half),
        ("skwasm.wasm", half),
    ],
)
def test_a_file_that_is_blocked_or_half_there_is_told_within_seconds(
    phone: Phone, host: Host, file: str, answer: Callable[[Route], None]
):
    phone.context.route(f"**/{file}", answer)
    phone.page.goto(host.url)
    alert = phone.front.get_by_role("alert")
    expect(alert).to_contain_text(phone.beginning("The app could not start."), timeout=SECONDS_MS)
    phone.front.get_by_role("link", name="Goudklompjes").first.click()
    expect(phone.front.get_by_role("article")).to_be_visible()
    phone.console.clear()  # the fault is told there, for a developer


def test_a_start_that_stands_still_says_what_one_can_do(phone: Phone, host: Host):
    phone.context.route("**/app.zip", lambda _: None)  # never answered
    phone.page.goto(host.url)
    slow = phone.beginning("The app takes longer than usual.")
    expect(phone.front.get_by_role("status").filter(has_text=slow)).to_be_visible(timeout=SECONDS_MS)


def test_half_a_file_that_the_browser_keeps_for_good_breaks_only_one_start(
    phone: Phone, host: Host, site: Path, tmp_path: Path
):
    broken = tmp_path / "site"
    shutil.copytree(site, broken)
    (archive,) = broken.glob("app-*/app.zip")
    archive.write_bytes(archive.read_bytes()[:100_000])
    for compressed in broken.glob("app-*/app.zip.*"):  # else the host sends one of these
        compressed.unlink()
    host.start(broken)
    phone.page.goto(host.url)
    expect(phone.front.get_by_role("alert")).to_contain_text(phone.beginning("The app could not start."))
    host.start(site)
    phone.page.goto(host.url)
    expect(phone.front.get_by_role("alert").or_(phone.page.locator("html[data-app=open]"))).to_have_count(1)
    phone.page.wait_for_load_state("networkidle")
    phone.page.goto(host.url)
    phone.enter_app()
    phone.console.clear()  # the fault of the first start is told there


@pytest.mark.release
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("#/kaarten/100%", "This card does not exist (any more)."),
        ("#/%E0%A4%A", "There is nothing here"),
        ("#/mensen/%zz", "Your notes get a lock"),
    ],
)
def test_an_address_with_a_broken_sign_is_one_that_is_not_known(
    phone: Phone, host: Host, address: str, said: str
):
    phone.open(f"{host.url}#/mensen")
    phone.button("Make a passphrase").wait_for()
    phone.page.evaluate("address => { location.hash = address; }", address)
    phone.reads(said)
    phone.page.goto("about:blank")
    phone.open(f"{host.url}{address}")
    phone.reads(said)


@pytest.mark.release
def test_a_browser_that_blocks_all_storage_says_so_within_seconds(phone: Phone, host: Host):
    """As a visitor who blocks all cookies has it, by the browser's own setting."""
    phone.close()
    settings = phone.profile / "Default" / "Preferences"
    known = json.loads(settings.read_text(encoding="utf-8"))
    known.setdefault("profile", {})["default_content_setting_values"] = {"cookies": BLOCKED}
    settings.write_text(json.dumps(known), encoding="utf-8")
    phone.start()
    phone.page.goto(host.url)
    said = phone.beginning("This browser keeps no data, so notes are not possible.")
    expect(phone.front.get_by_role("alert")).to_contain_text(said, timeout=SECONDS_MS)
    phone.front.get_by_role("link", name="Goudklompjes").first.click()
    expect(phone.front.get_by_role("article")).to_be_visible()
    phone.console.clear()


@pytest.mark.release
@pytest.mark.parametrize(
    ("without", "sentence"),
    [
        (
            _REFUSE_ALL_STORES,
            "This browser keeps no data, so notes are not possible.",
        ),
        ("delete globalThis.Worker", "The app could not start."),
        ("delete globalThis.WebAssembly", "This browser cannot run the app."),
        (
            "Object.defineProperty(globalThis, 'indexedDB', { value: undefined })",
            "This browser keeps no data, so notes are not possible.",
        ),
    ],
)
def test_a_browser_that_lacks_something_says_so_and_still_shows_the_cards(
    phone: Phone, host: Host, without: str, sentence: str
):
    phone.page.add_init_script(without)
    phone.page.goto(host.url)
    alert = phone.front.get_by_role("alert")
    expect(alert).to_contain_text(phone.beginning(sentence))
    phone.front.get_by_role("link", name="Goudklompjes").first.tap()
    expect(phone.front.get_by_role("article")).to_be_visible()
    phone.console.clear()  # what is lacking is told there as well


@pytest.mark.release
def test_storage_that_the_browser_refuses_is_told_on_the_people_tab(phone: Phone, host: Host):
    # the page sees an IndexedDB, the worker is refused it, as in some private modes
    phone.context.route(
        "**/python-worker.js",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text()
            + "\nindexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };",
        ),
    )
    phone.open(f"{host.url}#/mensen")
    phone.reads("No place for notes")
    phone.go("Cards")
    phone.reads("What do you want to reach?")


@pytest.mark.release
def test_a_database_of_a_newer_version_is_called_newer_and_no_private_window(phone: Phone, host: Host):
    phone.page.goto(f"{host.url}kaarten-op-papier/")
    phone.page.evaluate(
        """() => new Promise((done) => {
          const opening = indexedDB.open("goudklompje", 2);
          opening.onsuccess = () => (opening.result.close(), done());
        })"""
    )
    phone.open(f"{host.url}#/mensen")
    phone.sees(phone.beginning("Your notes were written by a newer version of the app."))


def test_an_address_without_https_says_what_to_do_before_a_passphrase_is_made(phone: Phone, host: Host):
    phone.context.route(
        "**/python-worker.js",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body="Object.defineProperty(globalThis, 'isSecureContext', { value: false });\n" + answer.text(),
        ),
    )
    phone.open(f"{host.url}#/mensen")
    phone.sees(phone.beginning("The address of this site does not begin with https,"))
    phone.go("Cards")
    phone.reads("What do you want to reach?")


def test_a_python_that_does_not_start_leaves_the_cards_readable(phone: Phone, host: Host):
    phone.page.route("**/app.zip", lambda route: route.abort())
    phone.page.goto(host.url)
    expect(phone.front.get_by_role("alert")).to_contain_text(phone.beginning("The app could not start."))
    phone.front.get_by_role("link", name="Goudklompjes").first.tap()
    expect(phone.front.get_by_role("article")).to_be_visible()
    phone.console.clear()  # the fault is told there, for a developer


def test_an_app_that_breaks_on_its_first_screen_leaves_the_cards_readable(phone: Phone, host: Host):
    def plant(route: Route) -> None:
        answer = route.fetch()
        begun, start, end = answer.text().partition(_START)
        assert start, "the worker starts the app in other words"
        route.fulfill(response=answer, body=f"{begun}{_START_BROKEN}{end}")

    phone.page.route("**/python-worker.js", plant)
    phone.page.goto(host.url)
    expect(phone.front.get_by_role("alert")).to_contain_text(phone.beginning("The app could not start."))
    phone.front.get_by_role("link", name="Goudklompjes").first.tap()
    expect(phone.front.get_by_role("article")).to_be_visible()
    assert any("planted" in line for line in phone.faults()), "a developer must find the fault"
    phone.console.clear()


def test_a_damaged_record_is_told_and_the_others_open(phone_with_note: Phone):
    phone = phone_with_note
    phone.go_to_people()
    phone.add_person("Proef Piet")
    phone.page.evaluate(FORGET_COPY)
    phone.page.evaluate(_ON_RECORDS.replace("CHANGE", "value[value.length - 20] ^= 1"), 1)
    phone.go_to_people()
    phone.press("Lock")
    phone.unlock(PASSPHRASE)
    phone.sees("1 onderdeel is beschadigd of weg")
    # whichever record it was, of two people at least one is left
    phone.front.get_by_role("button", name=re.compile("Test Teun|Proef Piet")).first.wait_for()


@pytest.mark.release
def test_a_vault_of_a_newer_version_is_refused_with_a_sentence(phone_with_note: Phone):
    phone = phone_with_note
    phone.page.evaluate(_ON_SLOTS)
    phone.page.reload()
    phone.enter_app()
    phone.unlock(PASSPHRASE)
    phone.sees(phone.beginning("Your notes were written by a newer version of the app."))


@pytest.mark.release
def test_a_name_or_note_that_is_too_long_or_empty_gets_one_sentence(phone_with_note: Phone):
    phone = phone_with_note
    phone.press("Write a note")
    for typed, sentence in (
        ("   ", "There is nothing here yet."),
        ("Lang " * 4_000, "This text is too long:"),
    ):
        phone.fill("What did you see, agree or hear?", typed)
        phone.press("Save")
        phone.sees(phone.beginning(sentence))


@pytest.mark.release
def test_the_app_speaks_english_to_whoever_asks_for_it(make_phone: Callable[..., Phone], host: Host):
    phone = make_phone(language="en")
    phone.open(f"{host.url}en/#/mensen")
    phone.reads("Make a passphrase")


_START = '"start()"'
_START_BROKEN = """`
from mobile import main
async def planted(*_arguments):
    raise RuntimeError("planted")
main._show = planted
start()
`"""
_REFUSE = "\nindexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };"
_OPEN = """
  const database = await new Promise((good) => {
    indexedDB.open("goudklompje").onsuccess = (event) => good(event.target.result);
  });
  const transaction = database.transaction("records", "readwrite");
  const records = transaction.objectStore("records");
  const result = (request) => new Promise((good) => (request.onsuccess = () => good(request.result)));
"""
_CLOSE = """
  await new Promise((good) => (transaction.oncomplete = good));
  database.close();
"""
# changes the value of `count` records
_ON_RECORDS = (
    "async (count) => {"
    + _OPEN
    + """
  const names = (await result(records.getAllKeys())).filter((name) => name.startsWith("record/"));
  for (const name of names.slice(0, count)) {
    const value = await result(records.get(name));
    CHANGE;
    records.put(value, name);
  }"""
    + _CLOSE
    + "}"
)
# the format of both key slots becomes 2, with the checksum that goes with it
_ON_SLOTS = (
    """async () => {
  const make = async (value) => {
    value[4] = 2;
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", value.slice(0, -8)));
    value.set(sum.slice(0, 8), value.length - 8);
    return value;
  };"""
    + _OPEN
    + """
  const names = ["slot/passphrase", "slot/recovery"];
  const values = await Promise.all(names.map((name) => result(records.get(name))));
  await new Promise((good) => (transaction.oncomplete = good));
  const changed = await Promise.all(values.map(make));
  const second = database.transaction("records", "readwrite");
  names.forEach((name, place) => second.objectStore("records").put(changed[place], name));
  await new Promise((good) => (second.oncomplete = good));
  database.close();
}"""
)
