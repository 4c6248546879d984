"""A guided talk with one person, from a phone whose notes are locked and which has no connection."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from core.language import Language
from mobile.wording.notes import sign_names
from tests.browser.host import Host
from tests.browser.phone import LOCALES, Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import PASSPHRASE, PERSON
from tests.browser.storage import written
from tests.browser.talks_in_page import (
    EXPECTED,
    GOAL,
    POINT,
    PROMISE,
    SAID,
    TRIED,
    choose_guide,
    count_taps,
    guide_of,
    prepare,
    someone_to_talk_with,
    taps,
    to_strip,
)

DUTCH = Language("nl", LOCALES)
MOST_TAPS = 3
FIVE_MINUTES = guide_of("g03-vijf-minuten")
OWN_QUESTION = "Wat wil je vandaag leren?"
WORDS = "Hij wil de les op vrijdag."


@pytest.fixture
def open_phone(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone without a connection, whose notes were opened from their lock, at a person."""
    phone = make_phone(profiles.with_letterbox(host, someone_to_talk_with))
    host.stop()
    at_person(phone, host)
    return phone


def at_person(phone: Phone, host: Host) -> None:
    """Open the notes anew, and the person in them."""
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.arrive_at_people()
    phone.open_person(PERSON)


def chip(sign: str) -> str:
    """Give the words of a sign."""
    return sign_names(DUTCH)[sign]


@pytest.mark.parametrize(
    "guide_id",
    [
        "g02-aanspreken",
        "g03-vijf-minuten",
        "g05-kwartaalgesprek",
        "g06-progressiegesprek",
        "g07-energie-en-proef",
    ],
)
def test_three_taps_lead_to_the_strip_and_three_from_there_to_the_saved_log(open_phone: Phone, guide_id: str):
    phone, guide = open_phone, guide_of(guide_id)
    count_taps(phone)
    prepare(phone, guide)
    to_strip(phone, guide)
    assert taps(phone) <= MOST_TAPS
    phone.until(lambda: PERSON not in phone.page.content())  # the screen before it slides away

    count_taps(phone)
    phone.press("Finish")
    phone.check(chip(guide.signs[0]))
    phone.press("Save")
    phone.reads("Saved")
    assert taps(phone) <= MOST_TAPS
    phone.note(chip(guide.signs[0])).wait_for()


@pytest.mark.release
def test_the_preparation_shows_what_was_promised_first_and_all_that_is_known(open_phone: Phone):
    phone = open_phone
    prepare(phone, FIVE_MINUTES)
    for known in (PROMISE, POINT, SAID, GOAL, TRIED, EXPECTED):
        phone.bring(phone.front.get_by_text(known).first)


def test_the_strip_stays_when_the_phone_goes_away_and_the_notes_lock(open_phone: Phone):
    phone = open_phone
    prepare(phone, FIVE_MINUTES)
    to_strip(phone, FIVE_MINUTES)
    phone.press("Phone away")
    phone.button("Light on").wait_for()
    for word in FIVE_MINUTES.strip:
        phone.sees(word)
    phone.go_to("mensen")
    phone.field("Passphrase or recovery code").wait_for()


def write_question(phone: Phone) -> None:
    """Write a question of one's own in the preparation, until it is stored."""
    prepare(phone, FIVE_MINUTES)
    with written(phone):
        phone.fill("Your own question", OWN_QUESTION)


@pytest.mark.release
@pytest.mark.parametrize("interrupt", ["reload", "kill", "lock"])
def test_what_was_prepared_comes_back_after_an_interruption(open_phone: Phone, host: Host, interrupt: str):
    phone = open_phone
    write_question(phone)
    come_back(phone, host, interrupt)
    prepare(phone, FIVE_MINUTES)
    phone.reads("You were preparing this talk already.")
    expect(phone.field("Your own question")).to_have_value(OWN_QUESTION)


@pytest.mark.release
@pytest.mark.parametrize("interrupt", ["reload", "kill", "lock"])
def test_what_was_logged_halfway_comes_back_after_an_interruption(
    open_phone: Phone, host: Host, interrupt: str
):
    phone = open_phone
    prepare(phone, FIVE_MINUTES)
    to_strip(phone, FIVE_MINUTES)
    phone.press("Finish")
    with written(phone):
        phone.fill("What did you see, agree or hear?", WORDS)
    come_back(phone, host, interrupt)
    phone.press("Write on")
    expect(phone.field("What did you see, agree or hear?")).to_have_value(WORDS)
    phone.press("Save")
    phone.reads("Saved")
    phone.note(WORDS).wait_for()
    assert phone.button("Write on").count() == 0


def come_back(phone: Phone, host: Host, interrupt: str) -> None:
    """Interrupt what is being typed, and come back to the person."""
    match interrupt:
        case "reload":
            phone.page.reload()
            phone.enter_app()
            phone.unlock(PASSPHRASE)
            phone.go_to_people()
            phone.open_person(PERSON)
        case "kill":
            phone.kill()
            phone.start()
            at_person(phone, host)
        case "lock":
            phone.press("Lock")
            phone.go_to("mensen")
            phone.unlock(PASSPHRASE)
            phone.arrive_at_people()
            phone.open_person(PERSON)


@pytest.mark.release
def test_what_three_do_stands_among_the_agreements_and_on_the_slip(open_phone: Phone):
    phone = open_phone
    prepare(phone, guide_of("g05-kwartaalgesprek"))
    phone.press("The talk is over: write it down")
    for field, text in (
        ("What does {name} do?", "Vraagt om hulp"),
        ("What do you do yourself?", "Regelt een maatje"),
    ):
        phone.fill(field, text, name=PERSON)
    phone.press("Save")
    phone.reads("Saved")
    phone.further(phone.text("For {name} to take along", name=PERSON))
    phone.sees("Vraagt om hulp")
    phone.sees("Regelt een maatje")
    expect(phone.shown(SAID)).to_have_count(0)


@pytest.mark.release
def test_what_stands_in_a_circle_is_reached_with_the_goal(open_phone: Phone):
    phone = open_phone
    prepare(phone, guide_of("g06-progressiegesprek"))
    phone.further("Two circles")
    phone.fill("A few words for one of the circles", "Vraagt bij de balie")
    phone.press("Reached so far")
    phone.press("Ready")
    phone.reads("Saved")
    phone.go_to_people()
    phone.open_person(PERSON)
    phone.further(GOAL)
    phone.sees("Vraagt bij de balie")


@pytest.mark.release
def test_a_trial_that_was_agreed_stands_in_the_next_preparation(open_phone: Phone):
    phone = open_phone
    guide = guide_of("g07-energie-en-proef")
    prepare(phone, guide)
    phone.press("The talk is over: write it down")
    phone.fill("What are you going to try?", "Eerst de zware dozen")
    phone.press("Save")
    phone.reads("Saved")
    phone.further("Talk")
    choose_guide(phone, FIVE_MINUTES)
    phone.bring(phone.front.get_by_text("Eerst de zware dozen").first)
