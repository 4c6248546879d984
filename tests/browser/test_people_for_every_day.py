"""The list of people on its first screen: how many are in sight, what is ticked there and taken back."""

import json
import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.in_page import run_in_page
from tests.browser.phone import SCREEN, Phone

pytestmark = pytest.mark.release

FILL = "tests/bench/screens_in_page.py"
PEOPLE, NOTES = 12, 60
KEY = "goudklompje.settings"
AT_LEAST, AT_MOST = 64, 72
FINGER = 48
TYPE_HEIGHT = 40
"""The first line of a text in its field, with the space above it."""


def _open(phone: Phone, host: Host, width: int, height: int, text_size: int = 100) -> None:
    """Open the list of twelve people on a screen of this size."""
    code = f"from tests.bench.screens_in_page import fill\nawait fill({PASSPHRASE!r}, {PEOPLE}, {NOTES})"
    run_in_page(phone, host, code, [FILL])
    kept = json.dumps({"language": "nl", "text_size": text_size})
    phone.page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.button("Add someone").wait_for()
    phone.wait_until_still()  # the keyboard goes before the phone is turned
    phone.page.set_viewport_size({"width": width, "height": height})
    phone.wait_until_still()


def _rows(phone: Phone) -> list[dict[str, float]]:
    """Give the places of the rows of people that exist, from top to bottom."""
    rows = phone.front.get_by_role("button", name=re.compile("^Test Teun")).all()
    found = [row.bounding_box() for row in rows]
    return sorted((box for box in found if box), key=lambda box: box["y"])


def _whole_rows(phone: Phone) -> int:
    """Give how many rows of people stand wholly above the tabs, once these stand where they belong."""
    tabs = phone.place("Cards").bounding_box()
    return sum(row["y"] + row["height"] <= tabs["y"] + 1 for row in _rows(phone)) if tabs else 0


def _ticks(phone: Phone) -> Locator:
    """Give the ticks of what is open."""
    beginning = phone.text("Done: {what}", what="").strip()
    return phone.front.get_by_role("button", name=re.compile(f"^{re.escape(beginning)}"))


@pytest.mark.parametrize(
    ("width", "height", "text_size", "in_sight"), [(360, 740, 100, 8), (360, 740, 200, 2), (740, 360, 100, 3)]
)
def test_so_many_of_twelve_people_are_on_the_first_screen(
    visited_phone: Phone, host: Host, width: int, height: int, text_size: int, in_sight: int
):
    _open(visited_phone, host, width, height, text_size)
    assert visited_phone.button("Not today").count() == 1, "a warning or a reminder shows as well"
    visited_phone.until(lambda: _whole_rows(visited_phone) >= in_sight)


def test_at_twice_the_text_size_the_button_of_a_person_stays_within_the_screen(
    visited_phone: Phone, host: Host
):
    phone = visited_phone
    _open(phone, host, SCREEN["width"], SCREEN["height"], 200)
    phone.tap(phone.front.get_by_role("button", name=re.compile("^Test Teun")).first)
    box = phone.button("Write a note").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= SCREEN["width"], "its whole name can be read"


def test_rows_are_low_and_what_is_tapped_in_them_fits_a_finger(visited_phone: Phone, host: Host):
    phone = visited_phone
    _open(phone, host, SCREEN["width"], SCREEN["height"])
    tops = [row["y"] for row in _rows(phone)][:8]
    steps = [below - above for above, below in pairwise(tops)]
    assert all(AT_LEAST - 1 <= step <= AT_MOST + 1 for step in steps), steps
    boxes = [tick.bounding_box() for tick in _ticks(phone).all()]
    assert boxes
    assert all(box and min(box["width"], box["height"]) >= FINGER for box in boxes)


def test_a_tick_is_taken_back_by_keyboard_and_no_row_moves(visited_phone: Phone, host: Host):
    phone = visited_phone
    _open(phone, host, SCREEN["width"], SCREEN["height"])
    before = _rows(phone)
    _ticks(phone).first.tap()
    undo = phone.button("Undo")
    undo.wait_for()
    assert _rows(phone) == before
    undo.focus()
    phone.page.keyboard.press("Enter")
    expect(undo).to_have_count(0)
    assert _rows(phone) == before


def test_the_thumb_button_leads_to_logging(visited_phone: Phone, host: Host):
    phone = visited_phone
    _open(phone, host, SCREEN["width"], SCREEN["height"])
    phone.press("Log")
    phone.reads("With whom?")


@pytest.mark.parametrize("card", ["", "?card=t07-goudklompjes"])
def test_a_technique_of_the_week_leaves_the_text_and_save_on_the_first_screen(
    visited_phone: Phone, host: Host, card: str
):
    phone = visited_phone
    _open(phone, host, SCREEN["width"], SCREEN["height"])
    phone.go_to("ik/techniek")
    phone.tap(phone.front.get_by_role("button", name=re.compile("^Vragen stellen voor verbinding")).first)
    phone.press("Choose it")
    expect(phone.button("Choose it")).to_have_count(0)
    phone.go_to(f"mensen/loggen{card}")
    phone.reads("With whom?")
    phone.wait_until_still()
    beginning = phone.text("Practised: {title}", title="").strip()
    asked = phone.front.get_by_role("checkbox", name=re.compile(f"^{re.escape(beginning)}"))
    text, save = phone.field("What did you see, agree or hear?"), phone.button("Save")
    boxes = [control.bounding_box() for control in (asked, text, save)]
    assert all(boxes)
    box, field, foot = (one for one in boxes if one)
    assert min(box["height"], field["y"] - box["y"]) >= FINGER - 1
    assert field["y"] + TYPE_HEIGHT <= foot["y"], "the first line of the text is in sight"
    assert foot["y"] + foot["height"] <= SCREEN["height"]


def test_on_its_side_a_talk_is_logged_without_scrolling(visited_phone: Phone, host: Host):
    phone = visited_phone
    _open(phone, host, 740, 360)
    phone.press("Log")
    phone.reads("With whom?")
    phone.wait_until_still()
    face = phone.front.get_by_role("radio", name=re.compile("^Test Teun")).first
    asked = phone.front.get_by_role("checkbox", name=phone.text("Asked"), exact=True)
    text, save = phone.field("What did you see, agree or hear?"), phone.button("Save")
    for control in (face, asked, text, save):
        box = control.bounding_box()
        assert box is not None
        assert box["y"] + FINGER <= 360, "in reach without scrolling"
    face.tap()
    asked.tap()
    save.tap()
    phone.reads("Saved")
