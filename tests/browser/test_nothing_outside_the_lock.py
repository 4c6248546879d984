"""All outside the app closes at a lock, and nothing private can be had from it: sheets, links, paper."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.files import with_files
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.worker import Worker

NOTE = "Hij vroeg zelf om hulp bij de zaag."
SAVE = "page.save_file('inzage.html', b'Test Teun', saving)"
SHEETS = {
    "save": (SAVE, "False"),
    "pick": ("page.pick_file(picking)", "None"),
    "share": ("page.share_text('Test Teun', saving)", "False"),
}
# What the page hands out, whatever the way.
_WATCH = """() => {
  globalThis.handedOut = [];
  globalThis.revoked = [];
  const make = URL.createObjectURL, revoke = URL.revokeObjectURL;
  URL.createObjectURL = (blob) => (handedOut.push(make(blob)), handedOut.at(-1));
  URL.revokeObjectURL = (link) => (revoked.push(link), revoke(link));
  HTMLInputElement.prototype.click = () => handedOut.push("a dialog for files");
  navigator.share = async () => handedOut.push("shared");
  navigator.clipboard.writeText = async () => handedOut.push("copied");
}"""
_PICKER = """() => {
  globalThis.picked = new Promise((done) => (globalThis.pick = done));
  globalThis.showSaveFilePicker = async ({ suggestedName }) => {
    await picked;
    return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  };
}"""
_WRITTEN = """async () => {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle("inzage.html")).getFile()).text();
}"""


@pytest.fixture
def worker(phone: Phone, host: Host) -> Worker:
    worker = Worker(with_files(phone), host)
    phone.page.evaluate(_WATCH)
    return worker


@pytest.mark.release
@pytest.mark.parametrize("kind", SHEETS)
def test_a_sheet_closes_at_a_lock_and_its_button_does_nothing_any_more(
    phone: Phone, worker: Worker, kind: str
):
    act, cancelled = SHEETS[kind]
    worker.run(f"waiting = asyncio.ensure_future({act})")
    expect(phone.page.locator("dialog[open]")).to_be_visible()
    phone.page.evaluate("() => { globalThis.go = document.querySelector('dialog[open] button'); }")
    worker.run("page.drop()")
    expect(phone.page.locator("dialog[open]")).to_have_count(0)
    assert worker.run("await waiting") == cancelled
    phone.page.evaluate("go.click()")
    assert phone.page.evaluate("handedOut") == []


@pytest.mark.release
def test_a_sheet_that_opens_after_a_lock_works_as_ever(phone: Phone, worker: Worker):
    worker.run("page.drop()")
    worker.run(f"waiting = asyncio.ensure_future({SAVE})")
    phone.press("Save the file")
    assert worker.run("await waiting") == "True"
    assert len(phone.page.evaluate("handedOut")) == 1


def test_the_link_to_a_saved_file_leads_nowhere_after_a_lock(phone: Phone, worker: Worker):
    worker.run(f"waiting = asyncio.ensure_future({SAVE})")
    phone.press("Save the file")
    assert worker.run("await waiting") == "True"
    assert phone.page.evaluate("revoked") == []
    worker.run("page.drop()")
    phone.until(lambda: phone.page.evaluate("revoked.length") == 1)
    assert phone.page.evaluate("revoked") == phone.page.evaluate("handedOut")


def test_a_place_that_is_chosen_after_a_lock_gets_no_byte(phone: Phone, worker: Worker):
    phone.page.evaluate(_PICKER)
    worker.run(f"waiting = asyncio.ensure_future({SAVE})")
    phone.press("Save the file")
    worker.run("page.drop()")
    assert worker.run("await waiting") == "False"
    phone.page.evaluate("pick()")
    phone.page.wait_for_timeout(500)
    assert phone.page.evaluate(_WRITTEN) == ""


def test_what_was_made_ready_to_print_is_gone_after_a_lock(phone: Phone, worker: Worker):
    phone.page.evaluate("() => { globalThis.print = () => {}; }")
    worker.run("from mobile.printable import Printable")
    assert worker.run("await page.print_out(Printable('Test Teun', 'nl', ()))") == "True"
    assert phone.page.locator("#printable").text_content() == "Test Teun"
    worker.run("page.drop()")
    expect(phone.page.locator("#printable")).to_have_count(0)


@pytest.mark.release
def test_a_sheet_is_out_of_reach_while_the_page_is_covered(phone: Phone, worker: Worker):
    worker.run("page.cover(True)")
    worker.run(f"waiting = asyncio.ensure_future({SAVE})")
    expect(phone.page.locator("dialog[open]")).to_be_visible()
    phone.page.evaluate("() => { document.getElementById('cover').hidden = false; }")
    expect(phone.page.locator("dialog[open]")).to_be_hidden()
    phone.page.evaluate("() => { document.getElementById('cover').hidden = true; }")
    expect(phone.page.locator("dialog[open]")).to_be_visible()
    worker.run("page.drop()")


@pytest.mark.release
@pytest.mark.parametrize("end", ["lock", "erase"])
def test_a_file_that_waits_in_one_window_is_gone_when_another_one_locks_or_erases(
    phone_with_note: Phone, host: Host, end: str
):
    phone = with_files(phone_with_note)
    mine = phone.new_tab()
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()
    theirs = phone.page
    phone.look_at(mine)
    phone.page.evaluate("() => { delete globalThis.showSaveFilePicker; }")
    open_file_sheet(phone)
    phone.page.evaluate(_WATCH)
    phone.page.evaluate("() => { globalThis.go = document.querySelector('dialog[open] button'); }")
    phone.look_at(theirs)
    if end == "lock":
        phone.press("Lock")
    else:
        phone.go_to("instellingen/veiligheid/wissen")
        phone.press("Erase everything")
        phone.reads("Erase everything now?")
        phone.front.get_by_role("button", name=phone.text("Erase everything"), exact=True).last.tap()
    phone.look_at(mine)
    expect(phone.page.locator("dialog[open]")).to_have_count(0)
    phone.page.evaluate("go.click()")
    assert phone.page.evaluate("handedOut") == []
    expect(phone.shown(NOTE)).to_have_count(0)


def open_file_sheet(phone: Phone) -> None:
    """From a person to the sheet that saves what is written about them."""
    phone.go_to(f"{phone.page.url.partition('#/')[2]}/inzage")
    phone.press("Save it as a file")
    phone.press("Save the file")
    expect(phone.page.locator("dialog[open]")).to_be_visible()
