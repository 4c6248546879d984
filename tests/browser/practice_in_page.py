"""What is known before one practises, and the ways through its screens by keyboard alone."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, expect

from core.authoring.practice_files import read_practice
from core.people.notebook import Notebook
from core.people.records.practice.look_back import LookBackKind
from core.practice.practice_set import PracticeSet
from tests.browser.phone import Phone
from tests.core.people.setting import add_person

CARD = "t15-reflecties"
MOMENT = "Als de kar vol staat"
WAITED = "Ik heb gewacht."
IN_BAR = 3
STOPS = "flt-semantics-host :is([tabindex='0'], input, textarea):not(h1)"
"""How many buttons the bar has that come before what a screen shows: back, group moment and lock."""


async def someone_who_practises(book: Notebook) -> None:
    """A vault with one person, a technique of the week, sorted techniques and a look back of one's own."""
    today = datetime.now(UTC).date()
    await add_person(book, "Test Teun")
    await book.practice.choose_technique(CARD, MOMENT, day=today - timedelta(days=2))
    week = LookBackKind.WEEK
    await book.practice.add_look_back(
        week, day=today - timedelta(days=3), good=WAITED, next="Een stille ploeg."
    )
    cards = [scene.card for scene in read_practice().scenes]
    await book.practice.save_piles(cards[:6], cards[6:14], cards[14:], (), day=today)


def set_of(set_id: str) -> PracticeSet:
    """Give the set with this id, in Dutch."""
    found = read_practice().one(set_id)
    assert found is not None, set_id
    return found


def press_by_keyboard(phone: Phone, name: str) -> None:
    """Press the button with this name by its key."""
    button = phone.button(name).first
    button.focus()
    expect(button).to_be_focused()
    phone.page.keyboard.press("Enter")


def choose_by_keyboard(phone: Phone, place: int) -> None:
    """Choose what stands at this place below the bar, from 1, with Tab and Enter."""
    phone.wait_until_still()
    phone.tab_to(phone.page.locator(STOPS).nth(IN_BAR + place - 1))
    phone.page.keyboard.press("Enter")


def write_by_keyboard(phone: Phone, field: Locator, text: str) -> None:
    """Write into a field that the keyboard led to."""
    field.focus()
    expect(field).to_be_focused()
    phone.page.keyboard.type(text)
    expect(field).to_have_value(text)
