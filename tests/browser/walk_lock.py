"""A walk along the lock: first use, other secrets, copies on the way, erasing, waiting, and a lost vault."""

from collections.abc import Iterator
from pathlib import Path

from tests.browser.conftest import PASSPHRASE
from tests.browser.files import open_copy, with_files
from tests.browser.host import Host
from tests.browser.phone import IPHONE, Phone
from tests.browser.storage import clear_the_vault
from tests.browser.walk_copies import SECURITY, WRONG, along_copies

AS_IPHONE = (
    "if (location.host && sessionStorage.iphone) "
    f"Object.defineProperty(navigator, 'userAgent', {{ get: () => '{IPHONE}' }})"
)


def along_lock(phone: Phone, host: Host) -> Iterator[str]:
    """Go from screen to screen; yields a name wherever there is something to look at."""
    with_files(phone)
    copy = phone.profile / "kopie.goud"
    yield from _first_use(phone, host)
    yield from _security(phone)
    phone.go_to_people()
    yield from along_copies(phone, copy)
    yield from _erasing(phone)
    yield from _locked_out(phone, host)
    yield from _cleared(phone, host, copy)


def _first_use(phone: Phone, host: Host) -> Iterator[str]:
    phone.context.add_init_script(AS_IPHONE)
    phone.page.goto(host.url)
    phone.page.evaluate("sessionStorage.iphone = true")
    phone.open_anew(host.url, "mensen")
    phone.reads("First put the app on your home screen")
    yield "install-on-an-iphone"
    phone.page.evaluate("delete sessionStorage.iphone")
    phone.open_anew(host.url, "mensen")
    phone.button("Make a passphrase").wait_for()
    yield "first-use"
    phone.press("Make a passphrase")
    phone.reads("Your passphrase")
    yield "offered-passphrase"
    phone.press("Think of a passphrase yourself")
    phone.reads("A passphrase of your own")
    yield "own-passphrase"
    _own_passphrase(phone, "wachtwoord")
    phone.reads("This passphrase is too short. Take at least four words, or twelve characters.")
    yield "weak-passphrase"
    _own_passphrase(phone, PASSPHRASE)
    phone.reads("Your recovery code")
    yield "recovery-code"
    phone.press("I have written it down")
    phone.reads("Is the code right on paper?")
    yield "code-asked-back"
    phone.press("Check")
    phone.reads("That is not what the code says. Look at your paper again.")
    yield "code-not-right"
    phone.press("Skip this")
    phone.reads("Go on without the code?")
    yield "skip-code"
    phone.press("Go on without it")
    phone.arrive_at_people()


def _own_passphrase(phone: Phone, passphrase: str) -> None:
    phone.fill("Passphrase", passphrase)
    phone.fill("The same passphrase again", passphrase)
    phone.press("Use this passphrase")


def _security(phone: Phone) -> Iterator[str]:
    phone.go_to(SECURITY)
    phone.reads("Lock and copies")
    yield "lock-and-copies"
    phone.go_to(f"{SECURITY}/wachtzin")
    phone.reads("Your passphrase")
    yield "new-passphrase"
    phone.press("I have written it down")
    phone.reads("First show that it is you")
    yield "new-passphrase-confirm"
    phone.go_to(f"{SECURITY}/code")
    phone.reads("You get a new code. The old one then stops working.")
    yield "new-code-confirm"
    phone.fill("Your current passphrase or recovery code", PASSPHRASE)
    phone.press("Make a new code")
    phone.reads("Your recovery code")
    yield "new-code"


def _erasing(phone: Phone) -> Iterator[str]:
    phone.go_to(f"{SECURITY}/wissen")
    phone.button("First make a copy").wait_for()
    yield "erase-everything"
    phone.press("Erase everything")
    phone.reads("Erase everything now?")
    yield "erase-everything-question"
    phone.press("Keep")


def _locked_out(phone: Phone, host: Host) -> Iterator[str]:
    phone.open_anew(host.url, "mensen")
    phone.button("Unlock").wait_for()
    yield "unlock"
    for _ in range(4):
        phone.unlock(WRONG)
        phone.reads("That is not the right passphrase or code. Nothing is lost. Try again.")
    yield "unlock-wrong"
    phone.unlock(WRONG)
    phone.sees("0:5")
    yield "unlock-wait"
    phone.press("Passphrase and code both lost?")
    phone.button("Erase everything").wait_for()
    yield "both-lost"


def _cleared(phone: Phone, host: Host, copy: Path) -> Iterator[str]:
    phone.page.goto(f"{host.url}manifest.webmanifest")
    clear_the_vault(phone.page)
    phone.open_anew(host.url, "mensen")
    phone.sees(phone.beginning("There were notes here,"))
    yield "notes-cleared"
    phone.press("I have a copy")
    phone.reads("Bring back your notes")
    yield "bring-back-all"
    open_copy(phone, copy)
    phone.reads("Your notes are back")
    yield "all-back"
