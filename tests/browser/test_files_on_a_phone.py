"""What the page does for Python with files, sight and storage, in the real page with the real worker.

The share sheet and the dialogs of a phone itself cannot be shown here: they are stood in for, by their rules.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mobile.device import LARGEST_FILE
from tests.browser.files import with_files
from tests.browser.host import Host
from tests.browser.phone import IPHONE, Phone
from tests.browser.worker import Worker

SAVE = "await page.save_file('kopie.goud', DATA, saving)"
PICK = "await page.pick_file(picking)"
LONGER_THAN_A_TAP_COUNTS_MS = 5_500
MEGABYTES = "bytes(range(256)) * 4096 * 3"


@pytest.fixture
def worker(phone: Phone, host: Host) -> Worker:
    return Worker(with_files(phone), host)


def save(data: str) -> str:
    return SAVE.replace("DATA", data)


def test_a_saved_file_arrives_with_every_byte(phone: Phone, worker: Worker, tmp_path: Path):
    worker.begin(save(MEGABYTES))
    with phone.page.expect_download() as arriving:
        phone.press("Save the file")
    assert worker.answer() == "True"
    assert arriving.value.suggested_filename == "kopie.goud"
    arriving.value.save_as(tmp_path / "arrived")
    assert (tmp_path / "arrived").read_bytes() == bytes(range(256)) * 4096 * 3
    expect(phone.page.locator("dialog[open]")).to_have_count(0)


@pytest.mark.release
def test_a_file_is_written_where_the_person_chose(phone: Phone, host: Host):
    phone.context.add_init_script(
        """globalThis.showSaveFilePicker = async ({ suggestedName }) => {
          if (!navigator.userActivation.isActive) throw new DOMException("", "SecurityError");
          return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
        }"""
    )
    worker = Worker(phone, host)
    worker.begin(save("b'sealed'"))
    phone.press("Save the file")
    assert worker.answer() == "True"
    written = """async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle("kopie.goud")).getFile()).text();
    }"""
    assert phone.page.evaluate(written) == "sealed"


@pytest.mark.release
def test_on_an_iphone_a_file_is_shared_within_the_tap(make_phone: Callable[..., Phone], host: Host):
    phone = make_phone(user_agent=IPHONE)
    stand_in_for_sharing(phone, "globalThis.shared = [files[0].name, await files[0].text()];")
    worker = Worker(phone, host)
    worker.begin(save("b'sealed'"))
    phone.page.wait_for_timeout(
        LONGER_THAN_A_TAP_COUNTS_MS
    )  # asking the page whether it still counts is one more
    phone.press("Save the file")
    assert worker.answer() == "True"
    assert phone.page.evaluate("shared") == ["kopie.goud", "sealed"]


@pytest.mark.release
def test_a_closed_share_sheet_counts_as_cancelled(make_phone: Callable[..., Phone], host: Host):
    phone = make_phone(user_agent=IPHONE)
    stand_in_for_sharing(phone, "throw new DOMException('', 'AbortError');")
    worker = Worker(phone, host)
    worker.begin(save("b'sealed'"))
    phone.press("Save the file")
    assert worker.answer() == "False"
    expect(phone.page.locator("dialog[open]")).to_have_count(0)


@pytest.mark.release
def test_when_the_browser_fails_the_sheet_says_so_and_stays_for_another_try(
    make_phone: Callable[..., Phone], host: Host
):
    phone = make_phone(user_agent=IPHONE)
    stand_in_for_sharing(
        phone, "globalThis.tries = (globalThis.tries ?? 0) + 1; if (tries === 1) throw new TypeError();"
    )
    worker = Worker(phone, host)
    worker.begin(save("b'sealed'"))
    phone.press("Save the file")
    alert = phone.page.locator("dialog[open]").get_by_role("alert")
    expect(alert).to_have_text(phone.text("That did not work. The file is not saved yet. Try again."))
    phone.press("Save the file")
    assert worker.answer() == "True"


@pytest.mark.release
@pytest.mark.parametrize("way", ["button", "key"])
def test_a_sheet_that_is_cancelled_saves_nothing(phone: Phone, worker: Worker, way: str):
    worker.begin(save("b'sealed'"))
    if way == "button":
        phone.press("Cancel")
    else:
        expect(phone.page.locator("dialog[open]")).to_be_visible()
        phone.page.keyboard.press("Escape")
    assert worker.answer() == "False"


@pytest.mark.release
def test_a_chosen_file_gives_every_byte(phone: Phone, worker: Worker, tmp_path: Path):
    data = b"GOUD" + bytes(range(256)) * 20_000
    (tmp_path / "kopie.goud").write_bytes(data)
    worker.begin(f"hashlib.sha256({PICK}).hexdigest()")
    with phone.page.expect_file_chooser() as choosing:
        phone.press("Choose the file")
    choosing.value.set_files(tmp_path / "kopie.goud")
    assert worker.answer() == repr(hashlib.sha256(data).hexdigest())


@pytest.mark.release
@pytest.mark.parametrize("content", [b"", b"GOU", b"\x89PNG and so on"])
def test_a_file_that_begins_like_none_of_ours_is_refused_before_it_is_read(
    phone: Phone, worker: Worker, tmp_path: Path, content: bytes
):
    (tmp_path / "vreemd.goud").write_bytes(content)
    phone.page.evaluate("() => { Blob.prototype.arrayBuffer = async () => { globalThis.wasRead = true; }; }")
    worker.begin(PICK)
    with phone.page.expect_file_chooser() as choosing:
        phone.press("Choose the file")
    choosing.value.set_files(tmp_path / "vreemd.goud")
    assert worker.answer() == "NotOurFile"
    assert phone.page.evaluate("globalThis.wasRead") is None


@pytest.mark.release
def test_no_choice_gives_none(phone: Phone, worker: Worker):
    worker.begin(PICK)
    with phone.page.expect_file_chooser():
        phone.press("Choose the file")
    phone.page.locator("dialog[open] input").dispatch_event("cancel")
    assert worker.answer() == "None"
    worker.begin(PICK)
    phone.press("Cancel")
    assert worker.answer() == "None"


@pytest.mark.release
def test_a_file_that_is_too_large_is_refused_before_it_is_read(phone: Phone, worker: Worker, tmp_path: Path):
    large = tmp_path / "te-groot.goud"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1024 * 1024)
    watch = "async () => { globalThis.wasRead = true; }"
    phone.page.evaluate(f"() => {{ Blob.prototype.arrayBuffer = {watch}; }}")
    worker.begin(PICK)
    with phone.page.expect_file_chooser() as choosing:
        phone.press("Choose the file")
    choosing.value.set_files(large)
    assert worker.answer() == "NotOurFile"
    assert phone.page.evaluate("globalThis.wasRead") is None
    expect(phone.page.locator("dialog[open]")).to_have_count(0)


def test_the_page_is_covered_in_the_very_event_that_hides_it(phone: Phone, worker: Worker):
    assert hide(phone) is False, "nothing is open, so there is nothing to cover"
    show(phone)
    worker.run("page.cover(True)")
    assert hide(phone) is True
    show(phone)
    expect(phone.page.locator("#cover")).to_be_hidden()
    worker.run("page.cover(False)")
    assert hide(phone) is False


def test_the_cover_stays_until_the_app_has_looked_whether_to_lock(phone: Phone, worker: Worker):
    worker.run(
        """
looked = asyncio.Event()
page.on_show = lambda: asyncio.ensure_future(looked.wait())
page.cover(True)"""
    )
    hide(phone)
    show(phone)
    worker.run("page.on_show")  # an answer to this comes after the event was told
    expect(phone.page.locator("#cover")).to_be_visible()
    worker.run("looked.set()")
    expect(phone.page.locator("#cover")).to_be_hidden()


def test_a_look_that_fails_leaves_the_cover_and_the_next_tap_on_it_looks_again(phone: Phone, worker: Worker):
    worker.run(
        """
looks = []
async def look():
    looks.append(1)
    if len(looks) == 1:
        raise RuntimeError("could not lock")
page.on_show = lambda: asyncio.ensure_future(look())
page.cover(True)"""
    )
    hide(phone)
    show(phone)
    phone.until(lambda: any("could not lock" in line for line in phone.faults()))
    worker.run("looks")  # an answer to this comes after the look that failed
    expect(phone.page.locator("#cover")).to_be_visible()
    phone.page.evaluate("document.getElementById('cover').dispatchEvent(new Event('pointerdown'))")
    expect(phone.page.locator("#cover")).to_be_hidden()
    assert worker.run("len(looks)") == "2"
    phone.console.clear()  # that fault was the point


@pytest.mark.release
def test_each_answer_goes_to_who_asked_for_it(phone: Phone, worker: Worker):
    worker.run(f"picked = asyncio.ensure_future({PICK.removeprefix('await ')})")
    expect(phone.page.locator("dialog[open]")).to_be_visible()
    both = "await asyncio.gather(page.storage(), page.had_vault())"
    assert worker.run(f"[type(answer).__name__ for answer in {both}]") == "['Storage', 'bool']"
    phone.press("Cancel")
    assert worker.run("await picked") == "None"


@pytest.mark.release
def test_an_iphone_is_covered_as_soon_as_its_list_of_apps_takes_the_focus(
    make_phone: Callable[..., Phone], host: Host
):
    phone = make_phone(user_agent=IPHONE)
    worker = Worker(phone, host)
    worker.run("page.cover(True)")
    for event in ("focus", "pointerdown"):
        covered = "(dispatchEvent(new Event('blur')), !document.getElementById('cover').hidden)"
        assert phone.page.evaluate(covered) is True
        target = "globalThis" if event == "focus" else "document.getElementById('cover')"
        phone.page.evaluate(f"{target}.dispatchEvent(new Event('{event}'))")
        expect(phone.page.locator("#cover")).to_be_hidden()


@pytest.mark.release
def test_sight_is_told_to_python(phone: Phone, worker: Worker):
    worker.run(
        """
told = []
page.on_hide = lambda: told.append("hide")
page.on_show = lambda: told.append("show")"""
    )
    hide(phone)
    show(phone)
    assert worker.run("told") == "['hide', 'show']"


def test_the_mark_of_a_vault_survives_the_loss_of_the_vault_itself(phone: Phone, host: Host, worker: Worker):
    assert worker.run("await page.had_vault()") == "False"
    worker.run("await page.remember_vault(True)")
    phone.page.evaluate("indexedDB.deleteDatabase('goudklompje')")
    phone.page.goto(host.url)
    phone.page.evaluate("ready")
    assert worker.run("await page.had_vault()") == "True"
    worker.run("await page.remember_vault(False)")
    assert worker.run("await page.had_vault()") == "False"


@pytest.mark.release
def test_a_browser_that_keeps_no_mark_loses_no_more_than_a_warning(phone: Phone, worker: Worker):
    refuse = "() => { throw new DOMException('', 'SecurityError'); }"
    phone.page.evaluate(f"() => {{ Storage.prototype.setItem = Storage.prototype.getItem = {refuse}; }}")
    assert worker.run("await page.remember_vault(True)") == "None"
    assert worker.run("await page.had_vault()") == "False"


@pytest.mark.release
def test_storage_says_how_much_is_used(worker: Worker):
    assert worker.run("(await page.storage()).used >= 0") == "True"
    assert worker.run("(await page.storage()).persisted") in ("True", "False")


@pytest.mark.release
def test_a_phone_says_what_it_is(make_phone: Callable[..., Phone], host: Host):
    seen = "(page.platform.is_ios, page.platform.is_installed, page.platform.can_share_files)"
    assert Worker(make_phone(), host).run(seen) == "(False, False, False)"
    iphone = make_phone(user_agent=IPHONE)
    iphone.context.add_init_script("Object.defineProperty(navigator, 'standalone', { value: true })")
    stand_in_for_sharing(iphone, "")
    assert Worker(iphone, host).run(seen) == "(True, True, True)"


def stand_in_for_sharing(phone: Phone, act: str) -> None:
    """Give the page a share sheet, which like a real one opens only within a tap."""
    phone.context.add_init_script(
        f"""navigator.canShare = ({{ files }}) => files.length > 0;
        navigator.share = async ({{ files }}) => {{
          if (!navigator.userActivation.isActive) throw new DOMException("", "NotAllowedError");
          {act}
        }};"""
    )


def hide(phone: Phone) -> bool:
    """Go out of sight; gives whether the page was covered when the event was over."""
    return turn(phone, is_hidden=True)


def show(phone: Phone) -> None:
    """Come back in sight."""
    turn(phone, is_hidden=False)


def turn(phone: Phone, *, is_hidden: bool) -> bool:
    return phone.page.evaluate(
        """(isHidden) => {
          Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
          return !document.getElementById("cover").hidden;
        }""",
        is_hidden,
    )
