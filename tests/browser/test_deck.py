"""The deck on a phone: every way to a card, what a context changes, and what one keeps with the cards."""

import json
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Route, expect

from core.authoring.content_files import read_deck
from core.deck.card import Card, DeckSection
from core.deck.card_of_the_day import card_of_the_day
from core.deck.context import Context
from mobile.widgets.say_line import heard
from tests.browser.host import Host
from tests.browser.in_page import run_in_page
from tests.browser.phone import Phone
from tests.mobile.test_theme import contrast

DECK = read_deck()
FEEDBACK = "t22-negatieve-feedback"
RING = 3.0
"""The contrast of the ring around what has the focus that WCAG asks for."""
TYPED = ["hij komt weer te laat en luistert niet", "ja maar", "weerstnad", "xqzwvx blorpful gnarrsk"]


def test_an_everyday_word_leads_to_a_card_with_the_reason(deck_phone: Phone):
    deck_phone.fill("Search the cards", "ja maar")

    deck_phone.reads("Helps with: {text}", text="ja maar")
    deck_phone.tap(deck_phone.page.get_by_role("button", name=DECK["t25-ambivalentie"].title).first)
    deck_phone.reads("Say")


@pytest.mark.release
def test_a_search_for_a_word_of_the_method_explains_it(deck_phone: Phone):
    deck_phone.fill("Search the cards", "autonomie")

    deck_phone.sees(DECK.glossary["autonomie"].meaning)


@pytest.mark.release
def test_a_search_without_result_says_so(deck_phone: Phone):
    deck_phone.fill("Search the cards", "xyzzyxyzzy")

    deck_phone.reads("No card found")


@pytest.mark.release
def test_the_decision_path_leads_in_two_taps_to_the_cards_for_a_moment(deck_phone: Phone):
    deck_phone.tap(deck_phone.row("What do you want to reach?"))
    moment = DECK.moments[0]
    deck_phone.tap(deck_phone.page.get_by_role("button", name=moment.title).first)

    deck_phone.sees(moment.advice[0])
    deck_phone.tap(deck_phone.page.get_by_role("button", name=DECK[moment.cards[0]].title).first)
    deck_phone.reads("Say")


@pytest.mark.release
@pytest.mark.parametrize("moment", ["while Python loads", "behind the page"])
def test_a_context_chosen_on_the_page_is_not_put_back_by_the_app_that_starts(
    phone: Phone, host: Host, moment: str
):
    held: list[Route] = []
    if moment == "while Python loads":
        phone.context.route("**/app.zip", lambda route: held.append(route))
    phone.page.goto(f"{host.url}#/kaarten/{FEEDBACK}")
    if moment == "behind the page":
        phone.page.locator("#open-app button").wait_for()
    phone.page.locator("#page").get_by_role("radio", name=phone.text("In the group")).check()
    for route in held:
        route.continue_()
    phone.enter_app()
    phone.sees(DECK[FEEDBACK].group_ours[0])
    kept = "() => JSON.parse(localStorage.getItem('goudklompje.settings')).cards"
    phone.until(lambda: FEEDBACK in str(phone.page.evaluate(kept)))  # the app kept that it was read
    assert phone.page.evaluate(kept)["context"] == "group"


def test_the_context_changes_what_a_card_advises_and_is_kept(visited_phone: Phone, host: Host):
    phone = visited_phone
    card = DECK[FEEDBACK]
    phone.open(f"{host.url}#/kaarten/{FEEDBACK}")
    phone.sees(card.gist)
    expect(phone.shown(card.group_ours[0])).to_have_count(0)

    phone.press("In the group")
    phone.sees(card.group_ours[0])
    phone.reads("Better take the person aside")

    phone.press("At a distance")
    phone.sees(card.distance_ours[0])
    phone.sees(heard(card.distance_say[0]))

    phone.page.reload()
    phone.enter_app()
    phone.sees(card.distance_ours[0])


@pytest.mark.release
def test_the_context_reorders_a_part_of_the_deck(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.open(f"{host.url}#/deel/progress")
    alone, in_group = (
        dict(DECK.sections(context))[DeckSection.PROGRESS] for context in (Context.ALONE, Context.GROUP)
    )
    assert alone[0] != in_group[0]
    phone.sees(alone[0].title)

    def height(card: Card) -> float:
        return phone.shown(card.gist).bounding_box()["y"]

    assert height(alone[0]) < height(in_group[0])
    phone.press("In the group")
    phone.until(lambda: height(in_group[0]) < height(alone[0]))


@pytest.mark.release
def test_the_map_leads_to_the_cards_of_a_square_and_has_a_list_twin(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.open(f"{host.url}#/balans")
    square = phone.front.get_by_role("radio", name="Verbinding laag, uitdaging hoog: 1 kaart")
    phone.tap(square)
    phone.sees(DECK["t23-boos-worden"].title)

    phone.press("Show as a list")
    phone.reads("Connection {connection}, challenge {challenge}", connection="hoog", challenge="laag")
    phone.sees(DECK["t02-luisteren"].title)


@pytest.mark.release
def test_favourites_what_was_read_and_todays_card_stand_on_the_deck(deck_phone: Phone, host: Host):
    today = card_of_the_day(DECK, deck_phone.today())
    deck_phone.sees(today.gist)

    deck_phone.open(f"{host.url}#/kaarten/{FEEDBACK}")
    deck_phone.press("Add to favourites")
    deck_phone.button("Remove from favourites").wait_for()
    deck_phone.open(f"{host.url}#/")

    deck_phone.reads("Favourites")
    deck_phone.reads("Read last")
    expect(deck_phone.page.get_by_role("button", name=DECK[FEEDBACK].title, exact=True)).to_have_count(2)


@pytest.mark.release
def test_a_sentence_of_ones_own_stands_on_its_card_apart_from_the_methods(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.open(f"{host.url}#/kaarten/{FEEDBACK}")
    phone.press("Add my own sentence")
    phone.fill("How would you say it?", "Kom even mee naar buiten.")
    phone.press("Save")

    phone.reads("My sentence")
    phone.sees("Kom even mee naar buiten.")
    kept = phone.page.evaluate("localStorage.getItem('goudklompje.settings')")
    assert json.loads(kept)["cards"]["sentences"] == {FEEDBACK: "Kom even mee naar buiten."}


@pytest.mark.release
def test_words_and_questions_are_one_tap_away(deck_phone: Phone, host: Host):
    deck_phone.open(f"{host.url}#/woorden")
    deck_phone.sees(DECK.glossary["autonomie"].meaning)

    deck_phone.open(f"{host.url}#/vragen/b01-blijfvragen")
    question_list = next(
        question_list for question_list in DECK.question_lists if question_list.id == "b01-blijfvragen"
    )
    deck_phone.sees(question_list.questions[0].ask)
    deck_phone.sees(question_list.questions[0].why)


@pytest.mark.release
def test_every_source_lists_its_instruments_and_leads_to_them(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.open(f"{host.url}#/instellingen/bronnen/000")

    phone.tap(phone.front.get_by_role("button", name="E-02", exact=False).first)

    phone.sees(DECK["e02-bevlogenheid"].gist)


def test_every_address_of_the_deck_works_without_a_connection(visited_phone: Phone, host: Host):
    phone = visited_phone
    phone.open(host.url)
    phone.wait_until_kept()
    host.stop()

    for route in ("moment/sfeer", "balans", "woorden", "vragen", "deel/pitfalls", f"kaarten/{FEEDBACK}"):
        phone.open(f"{host.url}#/{route}")
        expect(phone.front.get_by_role("button").first).to_be_visible()
    phone.sees(DECK[FEEDBACK].gist)


def test_every_letter_typed_is_answered_within_50_ms(visited_phone: Phone, host: Host):
    phone = visited_phone
    slow = run_in_page(
        phone,
        host,
        f"""
import json
from time import perf_counter
from core.deck.context import Context
from core.deck.finder import Finder
from core.deck.loader import load_deck
from core.deck.phrases import load_phrases
finder = Finder(load_deck(), load_phrases("nl"))
took = []
for query in {TYPED!r}:
    for letters in range(1, len(query) + 1):
        began = perf_counter()
        finder.find(query[:letters], Context.GROUP)
        took.append(((perf_counter() - began) * 1000, query[:letters]))
json.dumps(sorted(took)[-5:])
""",
    )

    slowest = json.loads(slow)
    assert slowest[-1][0] < 50, slowest


@pytest.mark.release
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_by_keyboard_what_has_the_focus_has_a_ring_and_is_what_enter_opens(deck_phone: Phone, scheme: str):
    page = deck_phone.page
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    late = DECK.situations[0]
    tile = page.get_by_role("button", name=late.title, exact=True)
    box = tile.bounding_box()
    assert box is not None
    deck_phone.wait_until_still()
    edge = (int(box["x"]) + 1, int(box["y"] + box["height"] / 2))
    bare = pixel(page.screenshot(), edge)
    many = page.evaluate("history.length")

    deck_phone.tab_to(tile)
    ring = pixel(page.screenshot(), edge)
    page.keyboard.press("Enter")

    deck_phone.sees(DECK.for_situation(late, Context.ALONE)[0].title)
    assert page.evaluate("history.length") == many + 1
    assert contrast(ring, bare) >= RING


def pixel(picture: bytes, place: tuple[int, int]) -> str:
    """Give the colour at this place of a picture."""
    return "#{:02x}{:02x}{:02x}".format(*Image.open(BytesIO(picture)).convert("RGB").getpixel(place))
