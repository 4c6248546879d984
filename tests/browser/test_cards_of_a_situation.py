"""From what is going on to its cards on a phone, what stands behind a card, and what is only read."""

import json

import pytest
from playwright.sync_api import expect

from core.authoring.content_files import read_deck
from core.deck.context import Context
from core.deck.slot import slot_names
from core.deck.wording import speaker_names
from core.language import Language
from mobile.widgets.say_line import heard
from tests.browser.host import Host
from tests.browser.phone import LOCALES, SCREEN, Phone

pytestmark = pytest.mark.release

DECK = read_deck()
SITUATION = DECK.situations[0]
CARDS = DECK.for_situation(SITUATION, Context.ALONE)
SWIPE_STEPS = 12


def bar(phone: Phone, place: int) -> None:
    """Wait until the bar says at which card of the situation one is."""
    phone.reads("{n} of {total} · {situation}", situation=SITUATION.title, n=place, total=len(CARDS))
    phone.sees(CARDS[place - 1].gist)


def swipe(phone: Phone, *, to_the_left: bool) -> None:
    """Draw a finger over the middle of the card."""
    right, left, middle = SCREEN["width"] - 60, 60, SCREEN["height"] / 2
    begin, end = (right, left) if to_the_left else (left, right)
    phone.wait_until_still()
    mouse = phone.page.mouse
    mouse.move(begin, middle)
    mouse.down()
    mouse.move(end, middle, steps=SWIPE_STEPS)
    mouse.up()


def kept(phone: Phone) -> dict[str, object]:
    """What the phone stores with the cards."""
    stored = phone.page.evaluate("localStorage.getItem('goudklompje.settings')")
    cards = json.loads(stored or "{}").get("cards", {})
    assert isinstance(cards, dict)
    return cards


def test_all_situations_and_the_search_field_are_on_the_first_screen(deck_phone: Phone):
    for situation in DECK.situations:
        tile = deck_phone.page.get_by_role("button", name=situation.title, exact=True).bounding_box()
        assert tile
        assert tile["height"] >= 48
        assert tile["y"] + tile["height"] < deck_phone.reach[1]
    field = deck_phone.field("Search the cards").bounding_box()
    assert field
    assert field["y"] + field["height"] < deck_phone.reach[1]


def test_one_tap_opens_a_card_and_both_ways_to_step_lead_on_while_back_leads_to_the_deck(deck_phone: Phone):
    phone = deck_phone
    phone.tap(phone.front.get_by_role("button", name=SITUATION.title, exact=True))
    bar(phone, 1)
    expect(phone.button("Previous")).to_be_disabled()

    phone.press("Next card")
    bar(phone, 2)
    swipe(phone, to_the_left=False)
    bar(phone, 1)
    swipe(phone, to_the_left=True)
    bar(phone, 2)

    phone.back()
    phone.reads("What is going on?")
    assert phone.page.evaluate("location.hash") in ("", "#/")


def test_a_step_leaves_no_step_behind_for_the_arrow_of_a_visit_that_began_there(
    visited_phone: Phone, host: Host
):
    phone = visited_phone
    phone.open(f"{host.url}#/situatie/{SITUATION.id}/{CARDS[0].id}")
    bar(phone, 1)
    phone.press("Next card")
    bar(phone, 2)
    phone.page.reload()
    phone.enter_app()
    bar(phone, 2)

    phone.front.get_by_role("button", name="Terug").first.tap()
    phone.reads("What is going on?")


def test_a_screen_behind_the_second_card_comes_back_to_that_card(deck_phone: Phone):
    phone = deck_phone
    phone.tap(phone.front.get_by_role("button", name=SITUATION.title, exact=True))
    bar(phone, 1)
    phone.press("Next card")
    bar(phone, 2)
    phone.press("Add my own sentence")
    phone.reads("The method says")
    phone.back()
    bar(phone, 2)
    phone.back()
    phone.reads("What is going on?")


def test_a_typed_letter_makes_room_without_taking_the_focus(deck_phone: Phone):
    deck_phone.fill("Search the cards", "boos")  # which fails where the field loses a letter
    expect(deck_phone.field("Search the cards")).to_be_focused()
    expect(deck_phone.page.get_by_role("button", name=SITUATION.title, exact=True)).to_have_count(0)


def test_more_stands_one_tap_behind_a_card(visited_phone: Phone, host: Host):
    phone = visited_phone
    depth = next(one for one in DECK.depths if any(section.dialogue for section in one.sections))
    phone.open(f"{host.url}#/kaarten/{depth.id}")
    phone.tap(phone.row("More on this card"))

    phone.sees(depth.sections[0].title)
    turn = next(turn for section in depth.sections for turn in section.dialogue)
    said = phone.shown(f"{speaker_names(Language('nl', LOCALES))[turn.who]}: {turn.says}")
    phone.bring(said)
    expect(said).to_be_visible()
    phone.back()
    phone.sees(DECK[depth.id].gist)


def test_a_sentence_with_a_slot_is_heard_with_its_hint_and_can_be_made_ones_own(
    visited_phone: Phone, host: Host
):
    phone = visited_phone
    card, sentence = next((card, one) for card in DECK for one in card.say if slot_names(one))
    phone.open(f"{host.url}#/kaarten/{card.id}")
    phone.sees(heard(sentence))

    phone.press("Add my own sentence")
    phone.tap(
        phone.front.get_by_role("button", name=f"{phone.text('Take this sentence')}: {heard(sentence)}")
    )
    expect(phone.field("How would you say it?")).to_have_value(sentence)
    phone.press("Save")
    phone.reads("My sentence")
    phone.until(lambda: kept(phone).get("sentences") == {card.id: sentence})


def test_words_of_absence_lead_to_a_page_that_stores_nothing(deck_phone: Phone):
    phone = deck_phone
    leaflet = next(one for one in DECK.leaflets if one.id == "verzuim")
    phone.fill("Search the cards", "ziek gemeld")
    phone.tap(phone.front.get_by_role("button", name=leaflet.title).first)

    phone.sees(leaflet.gist)
    phone.sees(leaflet.do_not[0])
    expect(phone.button("Used")).to_have_count(0)
    assert not kept(phone).get("recent")


def test_a_search_without_result_offers_the_situations(deck_phone: Phone):
    deck_phone.fill("Search the cards", "xyzzyxyzzy")
    deck_phone.reads("No card found")
    deck_phone.tap(deck_phone.page.get_by_role("button", name=SITUATION.title, exact=True))
    bar(deck_phone, 1)
