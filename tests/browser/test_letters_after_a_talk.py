"""A talk that was prepared, and is written down from the memory strip while the notes are locked."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from core.authoring.guide_files import read_guides
from core.people.notebook import Notebook
from core.people.records.draft import Draft, Form, to_fields
from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import PASSPHRASE, PERSON
from tests.browser.test_letters import dialog, save
from tests.core.people.setting import add_person

GUIDE = "g03-vijf-minuten"
OTHER = "Test Anna"
BEGUN = "7" * 32
STRIP = f"gesprek/{GUIDE}/strook?begun={BEGUN}"


async def prepared_talk(book: Notebook) -> None:
    """A vault with two people, and a talk that was prepared with the one whose name comes last."""
    await add_person(book, OTHER)
    teun = await add_person(book, PERSON)
    fields = to_fields({"details.guide": GUIDE, "opening": "Heb je even?", "is_prepared": True})
    await book.drafts.save(BEGUN, Draft(Form.TALK, teun.id, teun.id, datetime.now(UTC).date(), fields))


@pytest.fixture
def phone_at_strip(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone whose notes are locked, at the memory strip of a talk that was prepared."""
    phone = make_phone(profiles.with_letterbox(host, prepared_talk))
    phone.open(f"{host.url}#/{STRIP}")
    phone.press("Phone away")
    return phone


def test_the_form_begins_with_the_title_and_the_signs_of_the_guide(phone_at_strip: Phone):
    phone = phone_at_strip
    guide = read_guides().one(GUIDE)
    assert guide is not None
    phone.press("Finish")
    title = phone.text("After the talk: {title}", title=guide.title)
    expect(dialog(phone).get_by_role("heading")).to_have_text(title)
    beside = dialog(phone).locator("fieldset").first.locator("[data-sign]")
    assert beside.evaluate_all("(signs) => signs.map((one) => one.dataset.sign)") == list(guide.signs)


def test_a_talk_is_written_down_with_three_taps_and_filed_with_one_on_whom_it_was_with(
    phone_at_strip: Phone, host: Host
):
    phone = phone_at_strip
    phone.press("Finish")
    phone.tap(dialog(phone).get_by_role("checkbox", name=phone.text("Did the job")))
    save(phone)
    phone.open_anew(host.url, "mensen")
    phone.unlock(PASSPHRASE)
    phone.press("Quick notes: {n}", n=1)
    begins = phone.text("Put it with {name}", name="Test")
    first = phone.front.get_by_role("button", name=re.compile(f"^{re.escape(begins)}")).first
    expect(first).to_have_accessible_name(phone.text("Put it with {name}", name=PERSON))
    phone.tap(first)
    phone.reads("It is now with {name}", name=PERSON)
    phone.go_to_people()
    phone.open_person(PERSON)
    phone.sees(phone.text("Did the job"))
    assert phone.button("Write on").count() == 0
