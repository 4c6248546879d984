"""The places of the readable page: the links at its foot, the gear in its corner, where one practises."""

import re

import pytest

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.language import Language
from mobile.routing import SETTINGS_ROUTE
from mobile.site.page import TEMPLATES, page_style, render_page
from mobile.site.settings import ROOT, read_settings
from mobile.theme import GAP, TOUCH
from mobile.widgets.tab_bar import TABS
from tests.mobile.site.test_second_layer_on_the_page import part_of, text_of

SETTINGS = read_settings()
WORDS = ("Cards", "People", "Talks", "Me")
BAR_HEIGHT = 56
"""Of the bar above, as Flutter draws it."""


@pytest.fixture(scope="module", params=SETTINGS.languages)
def language(request):
    return Language(request.param, ROOT / "locales")


@pytest.fixture(scope="module")
def page(language):
    deck, guides = read_deck().translated(language.card), read_guides().translated(language.card)
    folders = {"engine": "/engine", "app": "/app"}
    return render_page(SETTINGS, language, deck, guides, read_phrases(language.code), folders, "{}")


@pytest.fixture(scope="module")
def style():
    return page_style("/engine")


def rules(style, selector):
    """What the style says of exactly this selector."""
    return re.findall(rf"^\s*{re.escape(selector)} {{ (.*) }}$", style, re.MULTILINE)


def test_the_places_at_the_foot_are_the_tabs_of_the_app_in_their_order(page, language):
    (places,) = re.findall(r"<nav .*?</nav>", page, re.DOTALL)
    assert re.findall(r'<a href="#([^"]*)">([^<]*)</a>', places) == [
        (route, language.text(word)) for route, word in zip(TABS, WORDS, strict=True)
    ]


def test_the_gear_is_a_link_with_a_name_that_needs_no_script(page, language):
    (gear,) = re.findall(r'<a class="gear".*?</a>', page)
    assert f'href="#{SETTINGS_ROUTE}"' in gear
    assert f'aria-label="{language.text("Settings")}"' in gear
    assert 'aria-hidden="true"' in gear
    assert f'id="{SETTINGS_ROUTE}"' in page
    before_the_cards = page[page.index("<main>") : page.index('<section id="deck"')]
    assert gear in before_the_cards


def test_the_gear_is_as_large_as_that_of_the_app_and_stands_where_that_stands(style):
    (rule,) = rules(style, ".gear")
    top, inset = (BAR_HEIGHT - TOUCH) // 2, int(GAP / 2)
    assert f"position: absolute; top: calc({top}px + env(safe-area-inset-top)); right: {inset}px;" in rule
    assert f"width: {TOUCH}px; height: {TOUCH}px" in rule


def test_the_gear_is_on_the_root_of_each_place_and_on_no_deeper_screen(page, style):
    roots = re.findall(r'<\w+ id="([^"]*)" class="[^"]*\broot\b[^"]*"', page)
    assert {"/", *roots} == set(TABS)
    deeper = [f".page:not(.root){state}" for state in (":target", ".shown", " :target")]
    assert rules(style, f"main:has({', '.join(deeper)}) .gear") == ["display: none"]


def test_who_hid_the_place_to_practise_does_not_see_it_at_the_foot(style):
    early = (TEMPLATES / "early.js").read_text()
    assert 'html.dataset.practice = "hidden"' in early
    assert rules(style, '[data-practice="hidden"] nav a[href="#/ik"]') == ["display: none"]


def test_the_place_to_practise_waits_for_the_app_or_gives_its_room_to_the_lock(page, style, language):
    part = part_of(page, "/ik")
    assert language.text("Practising opens as soon as the app has started.") in part
    shown_at_the_lock = re.sub(r'<div class="gateless">.*?</div>', "", part).partition(">")[2]
    assert text_of(shown_at_the_lock) == ""
    at_practice = 'html[data-vault] main:has([id="/ik"]:target) [id="/mensen"]'
    assert rules(style, at_practice) == ["display: block"]
    assert 'id="gate"' in part_of(page, "/mensen")
