"""Noting a talk from a locked phone on which the app does not run, with what it takes counted by the page."""

from dataclasses import dataclass

from playwright.sync_api import expect

from tests.browser.host import Host
from tests.browser.phone import Phone

TAPS_BEFORE = 2
"""On the home screen: the app's icon, held down, and the shortcut that it shows."""
SHORTCUT = "#/briefje"
_COUNT = """(() => {
  window.took = { taps: 0, characters: 0 };
  addEventListener("click", ({ isTrusted }) => isTrusted && took.taps++, { capture: true });
  const isElsewhere = ({ target }) => target.dataset.field !== "text";
  addEventListener("input", (event) => isElsewhere(event) && took.characters++, { capture: true });
})();"""


@dataclass(frozen=True)
class Cost:
    """What noting a talk took: taps, and characters besides the note itself."""

    taps: int
    characters: int


def note_from_locked(phone: Phone, host: Host, text: str) -> Cost:
    """Write a quick note as from the icon's shortcut, until it says that it is saved."""
    phone.page.add_init_script(_COUNT)
    phone.page.goto(host.url + SHORTCUT, wait_until="commit")
    letter = phone.page.locator("#letter[open]")
    field = letter.get_by_label(phone.text("What did you see, what did you agree?"))
    expect(field).to_be_focused()
    phone.keyboard.follow_focus()
    phone.keyboard.type(text)
    letter.get_by_role("button", name=phone.text("Save")).tap()
    expect(letter.get_by_text(phone.text("Saved. Not filed with anyone yet."))).to_be_visible()
    took = phone.page.evaluate("took")
    return Cost(TAPS_BEFORE + took["taps"], took["characters"])
