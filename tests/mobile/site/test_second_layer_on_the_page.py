"""Slots, the second layer, situations, the leaflet and the decisions on the page."""

import json
import re

import pytest

from core.authoring.guide_files import read_guides
from core.language import Language
from mobile.site.page import TEMPLATES, render_page
from mobile.site.settings import ROOT, read_settings
from tests.mobile.site.full_deck import CARDS, full_deck

DUTCH = Language("nl", ROOT / "locales")
FIRST, SECOND, _ = CARDS


@pytest.fixture(scope="module")
def page():
    deck, guides = full_deck(), read_guides()
    ids = [*(one.id for one in (*deck, *guides)), "verzuim"]
    phrases = dict.fromkeys(ids, ("weg", "er niet zijn"))
    return render_page(
        read_settings(), DUTCH, deck, guides, phrases, {"engine": "/engine", "app": "/app"}, "{}"
    )


def part_of(page, address, tag="section"):
    """Return the HTML of the part at an address, up to the next part with an address."""
    return re.split(r'<(?:section|article) id="/', page.partition(f'<{tag} id="{address}"')[2])[0]


def text_of(html):
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_a_slot_is_a_gap_with_its_hint_and_is_heard_as_something_to_fill_in(page):
    article = part_of(page, f"/kaarten/{FIRST}", "article")
    slots = re.findall(r'<span class="slot"><span class="unseen">(.*?)</span>(.*?)</span>', article)

    assert slots == [("vul in: ", "&#8288;naam"), ("vul in: ", "&#8288;hoeveel")]
    assert "[" not in text_of(article)


def test_the_second_layer_is_closed_behind_the_card(page):
    article = part_of(page, f"/kaarten/{FIRST}", "article")
    (more,) = re.findall(r'<details class="more">(.*?)</details>', article, re.DOTALL)

    assert text_of(more).startswith(
        "Meer bij deze kaart Zo klinkt het Naar de bron, in onze woorden "
        "Bij de pallets. Jij De pallet staat scheef."
    )
    assert "Medewerker Hij stond al zo. Collega Ik help wel." in text_of(more)
    assert (
        "Twee manieren Onze voorbeelden Liever niet Doe je best. Liever zo Leg de doos recht. Zo weet"
        in text_of(more)
    )
    assert "Dit Dat nu later hier daar" in text_of(more)
    assert "<li>Oefen het eerst.</li><li>Doe het daarna.</li>" in more
    assert 'class="more"' not in part_of(page, f"/kaarten/{SECOND}", "article")


def test_a_situation_shows_its_cards_in_the_order_to_try_them(page):
    links = re.findall(r'href="#([^"]+)"', part_of(page, "/situatie/te-laat"))

    assert [link for link in links if link.startswith("/situatie/")] == [
        f"/situatie/te-laat/{card}" for card in CARDS
    ]
    assert "data-group" not in part_of(page, "/situatie/te-laat")


def test_the_situations_stand_before_the_search(page):
    start = page.index('id="situations"')

    assert start < page.index('href="#/situatie/te-laat"') < page.index('href="#/situatie/boos"')
    assert page.index('href="#/situatie/boos"') < page.index('id="search"')


def test_from_each_card_of_a_situation_one_steps_to_the_next_and_from_the_last_back(page):
    steps = dict(re.findall(r'<p id="(/situatie/[^"]+)" class="step">(.*?)</p>', page, re.DOTALL))

    assert list(steps) == [
        f"/situatie/te-laat/{FIRST}",
        f"/situatie/boos/{FIRST}",
        f"/situatie/te-laat/{SECOND}",
        f"/situatie/boos/{SECOND}",
        f"/situatie/te-laat/{CARDS[2]}",
    ]
    links = {address: re.findall(r'href="#([^"]+)"', step) for address, step in steps.items()}
    assert links[f"/situatie/te-laat/{FIRST}"] == ["/situatie/te-laat", f"/situatie/te-laat/{SECOND}"]
    assert links[f"/situatie/boos/{FIRST}"] == ["/situatie/boos"]
    assert "1 van 3 · Te laat" in steps[f"/situatie/te-laat/{FIRST}"]
    assert "Volgende<span" in steps[f"/situatie/te-laat/{FIRST}"]


def test_the_step_stands_in_the_article_of_its_card(page):
    article = part_of(page, f"/kaarten/{SECOND}", "article")

    assert f'id="/situatie/te-laat/{SECOND}"' in article
    assert f'id="/situatie/te-laat/{FIRST}"' not in article


def test_the_leaflet_is_read_apart_from_the_cards_and_has_no_note(page):
    leaflet = part_of(page, "/lezen/verzuim")

    assert text_of("<" + leaflet) == (
        "Afwezig Vraag wanneer iemand er weer is. Zeg Wanneer ben je er weer? Wel Verdeel het werk. "
        "Niet Vraag niet door. Dit is ons eigen advies. De app bewaart hier niets van."
    )
    assert "data-letter" not in leaflet


def test_words_of_a_leaflet_lead_to_it_from_the_search(page):
    (found,) = re.findall(r'<ul id="leaflets"[^>]*>(.*?)</ul>', page, re.DOTALL)
    (site,) = re.findall(r'<script type="application/json" id="site">(.*?)</script>', page, re.DOTALL)

    assert '<li data-leaflet="verzuim"><a href="#/lezen/verzuim">' in found
    assert json.loads(site)["leafletWords"] == {"verzuim": ["thuis*", "*dagen", "weg", "er niet zijn"]}


def test_phrases_come_after_all_that_is_read(page):
    (site,) = re.findall(r'<script type="application/json" id="site">(.*?)</script>', page, re.DOTALL)

    assert json.loads(site)["phrases"][FIRST] == ["weg", "er niet zijn"]
    assert "er niet zijn" not in page.partition('id="site">')[0]


def test_the_decisions_stand_among_the_sources(page):
    decisions = part_of(page, "/instellingen/bronnen/keuzes")

    assert "Waar de bronnen verschillen" in decisions
    assert "Hoe lang is een stilte? 003: vijf of zes tellen. Onze kaarten: Tot zes tellen. T19" in text_of(
        decisions
    )


def test_what_is_ours_is_no_text_to_credit(page):
    footer = page.partition("<footer>")[2]
    assert "Coachen op de werkplek" in footer
    assert "Goudklompje" not in text_of(footer.partition("</p>")[0])


def test_every_class_of_the_second_layer_has_a_style(page):
    style = (TEMPLATES / "page.css.j2").read_text(encoding="utf-8")
    for name in (
        "slot",
        "unseen",
        "ours",
        "examples",
        "less",
        "better",
        "dialogue",
        "coach",
        "step",
        "choices",
    ):
        assert f".{name}" in style
        assert f'class="{name}"' in page


def test_the_address_of_the_second_layer_in_the_app_is_inside_it_on_the_page(page):
    assert (
        f'<details class="more"><summary>Meer bij deze kaart</summary><div id="/kaarten/{FIRST}/meer">'
        in page
    )
