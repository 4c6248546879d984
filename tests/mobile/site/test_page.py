"""What the pages are made of, before any browser: every link leads somewhere, and the page stays small."""

import re
from dataclasses import replace

import brotli
import pytest
from markupsafe import escape

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.deck.deck import Deck
from core.deck.slot import pieces
from core.deck.source import OURS
from core.deck.source_index import ContentKind, Location, locations
from core.language import Language
from mobile.content_routes import CONTENT_ROUTES
from mobile.site.page import TEMPLATES, render_page
from mobile.site.paper import render_paper
from mobile.site.settings import ROOT, read_settings
from mobile.wording.accessibility import accessibility_statement

SETTINGS = read_settings()
FOLDERS = {"engine": "/engine", "app": "/app"}
LIMIT = 140_000
"""Bytes of the page over the line, with the second layer of every card."""
FIRST_LIMIT = 20_000
"""Bytes until the lists and the first card are there; more would be felt before that card is read."""


def deck_in(language: Language) -> Deck:
    return read_deck().translated(language.card)


def rendered(language: Language, deck: Deck) -> str:
    guides = read_guides().translated(language.card)
    return render_page(SETTINGS, language, deck, guides, read_phrases(language.code), FOLDERS, "{}")


@pytest.fixture(params=SETTINGS.languages)
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param, ROOT / "locales")


@pytest.fixture
def page(language: Language) -> str:
    return rendered(language, deck_in(language))


def test_every_link_within_the_page_leads_to_a_part_of_it(page: str):
    parts = set(re.findall(r' id="([^"]+)"', page))
    links = set(re.findall(r' href="#([^"]+)"', page)) - {"/"}
    assert len(links) > len(read_deck())
    assert links - parts == set()


def test_no_part_that_stays_in_sight_without_javascript_lies_over_the_page(page: str):
    """It stands in the page, after all that is read, and not on top of it."""
    words, noscript = page.index("</footer>"), page.index("<noscript><p>")
    assert words < noscript < page.index("<nav ")
    assert "noscript {" not in page


def test_a_title_of_a_source_says_its_language_where_the_page_has_another(page: str, language: Language):
    titles = [source.title for source in read_deck().sources if not source.is_ours]
    texts = page.partition("<main>")[2].partition("<noscript>")[0]
    for title in titles:
        marked = texts.count(f'<span lang="nl">{escape(title)}</span>')
        assert marked == (texts.count(str(escape(title))) if language.code == "en" else 0)
        assert language.code == "nl" or marked > 1


def test_a_sign_without_a_word_has_a_tooltip(page: str, language: Language):
    (gear,) = re.findall(r'<a class="gear"[^>]*>', page)
    assert f'title="{language.text("Settings")}"' in gear


def test_the_statement_of_accessibility_stands_on_the_page_and_its_foot_leads_there(
    page: str, language: Language
):
    assert '<a href="#/instellingen/toegankelijkheid">' in page.partition("<footer>")[2]
    statement = page.partition('<section id="/instellingen/toegankelijkheid"')[2].partition("</section>")[0]
    for part in accessibility_statement(language):
        assert part.heading in statement
        for line in part.lines:
            assert f"<p>{line}</p>" in statement


def test_no_two_parts_of_the_page_have_the_same_address(page: str):
    parts = re.findall(r' id="([^"]+)"', page)
    assert sorted(parts) == sorted(set(parts))


def test_every_instrument_of_the_sources_is_named_on_the_page(page: str, language: Language):
    sources = page.partition('<section id="/instellingen/bronnen"')[2]
    for location in locations(deck_in(language)):
        home = (
            escape(location.text)
            if location.kind is ContentKind.ELSEWHERE
            else f'<a href="{_address(location)}">'
        )
        assert f"<li>{location.part} {home}" in sources


def test_the_scripts_wait_until_the_whole_page_is_there(page: str):
    """The page comes in pieces; a script that runs as soon as it is loaded may look for a part to come."""
    (script,) = re.findall(r'<script type="module"[^>]*>', page)
    assert " async" not in script


def test_the_page_stays_small(page: str):
    first = page[: page.index("</article>")]
    assert len(brotli.compress(first.encode())) < FIRST_LIMIT
    assert len(brotli.compress(page.encode())) < LIMIT


def test_a_sign_of_html_in_a_card_stays_a_sign(language: Language):
    deck = read_deck()
    first = replace(deck.cards[0], title="<b>Kijk & luister</b>")
    odd = replace(deck, cards=(first, *deck.cards[1:]))
    for html in (
        rendered(language, odd),
        render_paper(SETTINGS, language, odd, FOLDERS),
    ):
        assert "&lt;b&gt;Kijk &amp; luister&lt;/b&gt;" in html
        assert "<b>Kijk" not in html


def test_every_card_and_question_is_on_paper_with_its_source(language: Language):
    deck = deck_in(language)
    html = render_paper(SETTINGS, language, deck, FOLDERS)
    for content in (*deck.cards, *deck.question_lists):
        source = f"{language.text('Source')} {content.source}"
        origin = language.text("Our own card") if content.source == OURS else source
        assert f"{origin}: {', '.join(content.parts)}</span>" in html
    texts = {piece for context, text in deck.texts() if is_printed(context) for piece, _ in pieces(text)}
    assert {text for text in texts if escape(text) not in html} == set()
    for source in deck.sources:
        assert (f"{source.id} · {source.title}" in html) != source.is_ours


def is_printed(context: str) -> bool:
    """Return whether texts with this gettext context are on paper; slots show only their names there."""
    kinds = ("sources/", "glossary/", "moments/", "elsewhere/", "decisions/", "slots/")
    return not context.startswith(kinds)


def _address(location: Location) -> str:
    return f"#{CONTENT_ROUTES[location.kind].format(location.id)}"


def test_what_can_hold_something_private_is_made_in_one_place_and_ends_at_a_lock():
    """Whoever makes another sheet, link or file on the page comes by here, and gives it to `hold`."""
    scripts = {file.name: file.read_text(encoding="utf-8") for file in TEMPLATES.glob("*.js")}
    makers = {'createElement("dialog")': "sheet.js", "createObjectURL(": "files.js", "new File(": "files.js"}
    for maker, home in makers.items():
        assert [name for name, script in scripts.items() if maker in script and name != "platform.js"] == [
            home
        ]
    names = re.findall(r"import {([^}]*)} from \"./(?:files|print|sheet).js\"", scripts["device.js"])
    handed_out = [name.strip() for group in names for name in group.split(",")]
    actions = scripts["device.js"].partition("const actions = {")[2]
    assert len(handed_out) >= 4
    for name in handed_out:
        assert re.findall(rf".*\b{name}\(", actions) == re.findall(
            rf".* hold\(\(signal\) => {name}\(", actions
        )


def test_a_browser_is_asked_not_to_translate_spell_or_complete_what_stands_on_the_page(page: str):
    (html,) = re.findall(r"<html [^>]*>", page)
    assert {'translate="no"', 'spellcheck="false"', 'writingsuggestions="false"'} <= set(html[:-1].split())
    assert '<meta name="google" content="notranslate">' in page
