"""The whole deck as the page shows it before Python runs: lists, contexts, search, and what has to wait."""

import json
import re
from collections.abc import Callable, Iterable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from core.authoring.content_files import read_deck, read_phrases
from core.deck.card import Card
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.slot import pieces, slot_names
from core.deck.wording import context_names, section_names
from core.language import Language
from tests.browser.host import Host
from tests.browser.phone import LOCALES, SCREEN, Phone

DUTCH = Language("nl", LOCALES)
KEY = "goudklompje.settings"
READ = (
    *("", "#/moment", "#/moment/nu-stoppen", "#/vragen", "#/balans", "#/woorden", "#/instellingen/bronnen"),
    *(
        "#/situatie/te-laat",
        "#/lezen/verzuim",
        "#/gesprek",
        "#/gesprek/g02-aanspreken",
        "#/gesprek/g10-weekstart",
        "#/instellingen/toegankelijkheid",
    ),
)
ROOTS = ("", "#/mensen", "#/gesprek", "#/ik")
FOR_THE_APP = (
    "#/mensen",
    "#/mensen/nieuw",
    "#/ik",
    "#/instellingen",
    "#/kaarten/t07-goudklompjes/zin",
    "#/something/else",
)


_GROUND = "label => getComputedStyle(label).backgroundColor"
# Texts in sight of which a line comes below the gear.
_BELOW_THE_GEAR = """() => {
  const gear = document.querySelector(".gear").getBoundingClientRect();
  const walker = document.createTreeWalker(document.getElementById("page"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const { parentElement: parent } = text;
    const clipped = parent.closest("header, legend") ?? parent; // some are heard and not seen
    const isSeen = parent.checkVisibility() && getComputedStyle(clipped).clipPath === "none";
    if (!isSeen || !text.data.trim()) continue;
    range.selectNodeContents(text);
    const meets = (line) =>
      line.right > gear.left && line.left < gear.right && line.bottom > gear.top && line.top < gear.bottom;
    if ([...range.getClientRects()].some(meets)) found.push(text.data.trim());
  }
  return found;
}"""


@pytest.fixture(scope="module")
def deck() -> Deck:
    return read_deck()


@pytest.fixture
def reader(phone: Phone, host: Host) -> Page:
    return _reader(phone, host)


def test_the_deck_stands_by_section_with_every_card_once(reader: Page, deck: Deck):
    for section, cards in deck.sections(Context.ALONE):
        part = reader.locator(f'[id="/deel/{section.name.lower()}"]')
        expect(part.get_by_role("heading")).to_have_text(section_names(DUTCH)[section])
        assert part.locator("li strong").all_inner_texts() == [card.title for card in cards]


@pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}], ids=["with-javascript", "without"])
def test_a_card_gives_the_advice_of_the_chosen_context_only(
    make_phone: Callable[..., Phone], host: Host, deck: Deck, options: dict[str, object]
):
    card = next(card for card in deck if card.group_say and card.distance_say and not _has_slots(card))
    page = _reader(make_phone(**options), host, f"#/kaarten/{card.id}")
    for context, name in context_names(DUTCH).items():
        page.get_by_role("radio", name=name).check()
        shown = page.get_by_role("article").inner_text()
        for text in (*card.say_in(context), *card.steps, *card.advice(context).texts):
            assert text in shown
        for other in set(Context) - {context}:
            assert not any(text in shown for text in (*card.say_in(other), *card.advice(other).texts))


def test_the_context_puts_what_fits_first_and_is_remembered_beside_the_other_choices(
    reader: Page, deck: Deck
):
    kept = {"theme": "dark", "cards": {"context": "group", "favourites": ["schaalvraag"]}}
    reader.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, json.dumps(kept)])
    reader.reload()
    for context in (Context.GROUP, Context.DISTANCE, Context.ALONE):
        reader.get_by_role("radio", name=context_names(DUTCH)[context]).check()
        for section, cards in deck.sections(context):
            titles = reader.locator(f'[id="/deel/{section.name.lower()}"] li strong').all_inner_texts()
            assert titles == [card.title for card in cards]
    kept["cards"]["context"] = "alone"
    assert json.loads(reader.evaluate("key => localStorage.getItem(key)", KEY)) == kept


def test_the_page_begins_in_the_context_that_was_kept(reader: Page):
    reader.evaluate(
        "([key, kept]) => localStorage.setItem(key, kept)", [KEY, '{"cards":{"context":"group"}}']
    )
    reader.reload()
    expect(reader.get_by_role("radio", name=context_names(DUTCH)[Context.GROUP])).to_be_checked()


def test_everyday_words_find_a_card_and_its_number_is_told(reader: Page, deck: Deck):
    field, found = reader.get_by_role("searchbox"), reader.locator("#hits li strong")
    for card in (deck["t07-goudklompjes"], deck["schaalvraag"]):
        for typed in (read_phrases("nl")[card.id][0], card.title):
            field.fill(typed.upper())
            expect(found.get_by_text(card.title, exact=True)).to_be_visible()
            assert card.title in found.all_inner_texts()[:5], typed
            said = DUTCH.text("Cards found: {n}", n=found.count())
            expect(reader.get_by_role("status").filter(has_text=said)).to_be_visible()
    field.fill("zzzz")
    nothing = "Try a shorter or a different word, or tap what is going on."
    expect(reader.get_by_text(DUTCH.text(nothing))).to_be_visible()
    expect(reader.locator("#situations a").first).to_be_visible()
    field.fill("")
    expect(reader.locator("#ways [data-group]:visible")).to_have_count(len(deck))


def test_the_name_of_a_talk_finds_its_guide_above_the_cards_and_a_leaflet_hides_it(reader: Page):
    field, found = reader.get_by_role("searchbox"), reader.locator("#guides a:visible")
    expect(found).to_have_count(0)
    field.fill("Intervisie")
    expect(found).to_have_count(1)
    said = f"{DUTCH.text('Talks found: {n}', n=1)} · {DUTCH.text('Cards found: {n}', n='')}"
    expect(reader.get_by_role("status").filter(has_text=said)).to_be_visible()
    field.fill("intervisie over ziek zijn")
    expect(found).to_have_count(0)
    field.fill("intervisie")
    found.tap()
    expect(reader).to_have_url(re.compile(r"#/gesprek/g12-intervisie$"))


@pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}], ids=["with-javascript", "without"])
def test_the_talks_are_read_before_the_app_and_without_javascript(
    make_phone: Callable[..., Phone], host: Host, options: dict[str, object]
):
    page = _reader(make_phone(**options), host)
    page.get_by_role("link", name=DUTCH.text("Talks"), exact=True).tap()
    expect(page.get_by_role("heading", level=2)).to_have_text(DUTCH.text("Talks"))
    page.locator(".page:visible .tiles").get_by_role("link", name="Weekstart").tap()
    heading = page.get_by_role("heading", level=2)
    expect(heading).to_have_text("Weekstart")
    expect(page.locator("#context")).to_be_hidden()
    page.goto(page.url)  # nothing has the focus, and nothing was touched
    expect(heading).to_be_in_viewport()
    page.keyboard.press("PageDown")
    expect(heading).not_to_be_in_viewport()
    page.locator("footer a").last.tap(trial=True)  # nothing lies over it for good


@pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}], ids=["with-javascript", "without"])
def test_from_a_situation_one_steps_from_card_to_card(
    make_phone: Callable[..., Phone], host: Host, deck: Deck, options: dict[str, object]
):
    page = _reader(make_phone(**options), host)
    situation = deck.situations[0]
    page.get_by_role("link", name=situation.title, exact=True).tap()
    expect(page.get_by_role("heading", level=2)).to_have_text(situation.title)
    page.locator(".page:visible .tiles").get_by_role("link").first.tap()
    for place, card_id in enumerate(situation.cards, 1):
        article = page.get_by_role("article")
        expect(article.get_by_role("heading", level=2)).to_have_text(deck[card_id].title)
        expect(page).to_have_url(f"{host.url}#/situatie/{situation.id}/{card_id}")
        expect(page.locator(".back")).to_be_hidden()
        following = article.get_by_role("link", name=DUTCH.text("Next card"))
        if place < len(situation.cards):
            following.tap()
    expect(following).to_have_count(0)


def test_a_word_that_may_not_be_noted_down_leads_to_the_leaflet_alone(reader: Page, deck: Deck):
    (leaflet,) = deck.leaflets
    reader.get_by_role("searchbox").fill("ziek")
    expect(reader.locator("#hits")).to_be_hidden()
    expect(reader.locator("#situations")).to_be_hidden()
    reader.locator("#leaflets").get_by_role("link", name=leaflet.title).tap()
    for text in (*leaflet.say, *leaflet.do, *leaflet.do_not):
        expect(reader.get_by_text(text)).to_be_visible()


@pytest.mark.release
def test_the_second_layer_opens_with_a_tap_and_is_closed_at_first(reader: Page, deck: Deck):
    card = next(card for card in deck if deck.depth_of(card))
    _turn_to(reader, card)
    title = reader.locator("article:target").get_by_text(deck.depth_of(card)[0].title, exact=True)
    expect(title).to_be_hidden()
    reader.locator("article:target").get_by_text(DUTCH.text("More on this card")).tap()
    expect(title).to_be_visible()


@pytest.mark.release
def test_the_address_of_the_second_layer_in_the_app_opens_it_on_the_page(
    phone: Phone, host: Host, deck: Deck
):
    card = next(card for card in deck if deck.depth_of(card))
    page = _reader(phone, host, f"#/kaarten/{card.id}/meer")
    expect(page.get_by_role("heading", level=2)).to_have_text(card.title)
    expect(page.get_by_role("heading", name=deck.depth_of(card)[0].title)).to_be_visible()


def test_a_reader_without_the_app_finds_the_cards_for_a_moment(reader: Page, deck: Deck):
    moment = deck.moments[0]
    reader.get_by_role("link", name=DUTCH.text("What do you want to reach?")).tap()
    reader.get_by_role("link", name=moment.title).tap()
    expect(reader.get_by_role("heading", level=2)).to_have_text(moment.title)
    for text in moment.advice:
        expect(reader.get_by_text(text)).to_be_visible()
    reader.locator(".page:visible").get_by_role("link").first.tap()
    expect(reader.get_by_role("article")).to_be_visible()


@pytest.mark.release
@pytest.mark.parametrize("address", FOR_THE_APP)
def test_an_address_that_only_the_app_knows_says_that_it_waits_for_it(phone: Phone, host: Host, address: str):
    page = _reader(phone, host, address)
    expect(page.locator(".waiting:visible")).to_have_count(1)
    expect(page.locator("#deck")).to_be_hidden()


def test_gist_and_what_to_say_are_seen_without_scrolling(reader: Page, deck: Deck):
    reader.add_style_tag(content="#progress { display: none }")
    hidden = []
    for context, name in context_names(DUTCH).items():
        reader.get_by_role("radio", name=name).check()
        for card in deck:
            _turn_to(reader, card)
            end = reader.locator("article:target .say:visible").bounding_box()
            if end is None or end["y"] + end["height"] > SCREEN["height"] - 64:  # the bar at the bottom
                hidden.append((card.id, str(context), end))
    assert hidden == []


@pytest.mark.release
@pytest.mark.parametrize("size", [100, 200])
def test_no_card_is_wider_than_the_screen(reader: Page, deck: Deck, size: int):
    reader.evaluate(
        "([key, kept]) => localStorage.setItem(key, kept)", [KEY, json.dumps({"text_size": size})]
    )
    reader.reload()
    wide = []
    for card in deck:
        _turn_to(reader, card)
        reader.locator("article:target details").evaluate_all(
            "all => all.forEach((one) => (one.open = true))"
        )
        if reader.evaluate("document.getElementById('page').scrollWidth") > SCREEN["width"]:
            wide.append(card.id)
    assert wide == []


@pytest.mark.release
def test_a_card_from_the_printer_holds_the_advice_for_every_context(reader: Page, deck: Deck):
    card = next(card for card in deck if card.group_say and card.distance_say)
    _turn_to(reader, card)
    reader.emulate_media(media="print")
    printed = reader.get_by_role("article").inner_text()
    for context in Context:
        for text in (*_pieces(card.say_in(context)), *card.advice(context).texts):
            assert text in printed


@pytest.mark.release
@pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}], ids=["with-javascript", "without"])
def test_the_gear_stands_in_the_corner_of_each_place_alone_and_leads_to_the_settings(
    make_phone: Callable[..., Phone], host: Host, options: dict[str, object]
):
    page = _reader(make_phone(**options), host)
    gear = page.get_by_role("link", name=DUTCH.text("Settings"), exact=True)
    for deeper in ("#/moment", "#/kaarten/t07-goudklompjes", "#/gesprek/g02-aanspreken", "#/instellingen"):
        page.goto(host.url + deeper)
        expect(gear).to_be_hidden()
    for root in ROOTS:
        page.goto(host.url + root)
        expect(gear).to_be_visible()
        assert gear.bounding_box() == {"x": SCREEN["width"] - 6 - 48, "y": 4, "width": 48, "height": 48}
    gear.tap()
    expect(page.get_by_role("heading", name=DUTCH.text("Settings"), exact=True)).to_be_visible()


@pytest.mark.release
@pytest.mark.parametrize("size", [100, 200])
def test_no_word_of_the_page_comes_below_the_gear_on_the_narrowest_phone(
    make_phone: Callable[..., Phone], host: Host, size: int
):
    page = _reader(make_phone(viewport={"width": 320, "height": 568}), host)
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, json.dumps({"text_size": size})])
    for root in ROOTS:
        page.goto("about:blank")
        page.goto(host.url + root, wait_until="domcontentloaded")
        assert page.evaluate(_BELOW_THE_GEAR) == []


@pytest.mark.release
def test_who_hid_the_place_to_practise_sees_three_places(reader: Page):
    places = reader.locator("nav").get_by_role("link")
    assert places.all_inner_texts() == [DUTCH.text(word) for word in ("Cards", "People", "Talks", "Me")]
    reader.evaluate(
        "([key, kept]) => localStorage.setItem(key, kept)", [KEY, json.dumps({"shows_practice": False})]
    )
    reader.reload()
    expect(places).to_have_count(3)


@pytest.mark.release
def test_the_chosen_context_is_told_apart_in_the_colours_of_a_device_with_high_contrast(reader: Page):
    reader.emulate_media(forced_colors="active")
    for name in context_names(DUTCH).values():
        reader.get_by_role("radio", name=name).check()
        chosen = reader.locator("#context label", has_text=name).evaluate(_GROUND)
        grounds = [label.evaluate(_GROUND) for label in reader.locator("#context label").all()]
        assert grounds.count(chosen) == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_has_no_accessibility_fault_while_flutter_loads(
    make_phone: Callable[..., Phone], host: Host, theme: str
):
    page = _with_flutter(_reader(make_phone(color_scheme=theme), host))
    titles = set()
    for address in READ:
        _check(page, address)
        titles.add(page.title())
    assert len(titles) == len(READ)


@pytest.mark.release
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_card_has_no_accessibility_fault_in_any_context(
    make_phone: Callable[..., Phone], host: Host, deck: Deck, theme: str
):
    page = _without_flutter(make_phone(color_scheme=theme), host)
    for context, name in context_names(DUTCH).items():
        _check(page, "")
        page.get_by_role("radio", name=name).check()
        for card in (
            next(card for card in deck if card.table and card.connection),
            next(card for card in deck if card.questions and card.fit(context).rank == (context != "alone")),
            next(card for card in deck if "[" in "".join(card.say_in(context))),
        ):
            _check(page, f"#/kaarten/{card.id}")


@pytest.mark.release
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_stands_behind_the_cards_has_no_accessibility_fault(
    make_phone: Callable[..., Phone], host: Host, deck: Deck, theme: str
):
    page = _without_flutter(make_phone(color_scheme=theme), host)
    page.evaluate("for (const more of document.querySelectorAll('details.more')) more.open = true")
    for card in (card for card in deck if deck.depth_of(card)):
        page.evaluate("hash => { location.hash = hash }", f"#/kaarten/{card.id}")
        found = Axe().run(page, context="article:target")
        assert found.response["violations"] == [], found.generate_report()


def _reader(phone: Phone, host: Host, address: str = "") -> Page:
    """Open the page on a phone where Python never starts."""
    phone.page.route("**/python-worker.js", _never)
    phone.page.goto(host.url + address, wait_until="domcontentloaded")
    phone.page.locator("#search:not([hidden]), noscript p").first.wait_for(state="attached")
    return phone.page


def _with_flutter(page: Page) -> Page:
    """Wait until Flutter is there below the page, from which it takes title, zooming and gestures."""
    page.locator("flutter-view").wait_for(state="attached")
    return page


def _without_flutter(phone: Phone, host: Host) -> Page:
    """Open the page without what takes half of the processor, for what is the same with it."""
    phone.page.route("**/flutter.js", _never)
    return _reader(phone, host)


def _never(_route: Route) -> None:
    """Leave a request without an answer: what waits for it keeps waiting."""


def _has_slots(card: Card) -> bool:
    return any(slot_names(text) for context in Context for text in card.say_in(context))


def _pieces(sentences: Iterable[str]) -> list[str]:
    """Return the pieces of sentences: a slot is drawn as a gap, which breaks them."""
    return [piece.strip() for sentence in sentences for piece, _ in pieces(sentence)]


def _turn_to(page: Page, card: Card) -> None:
    page.evaluate("address => { location.hash = address }", f"#/kaarten/{card.id}")


def _check(page: Page, address: str) -> None:
    page.evaluate("address => { location.hash = address }", address or "#/")
    page.locator("details:visible").evaluate_all("all => all.forEach((one) => (one.open = true))")
    found = Axe().run(page)
    assert found.response["passes"], "axe must have looked at something"
    assert found.response["violations"] == [], found.generate_report()
