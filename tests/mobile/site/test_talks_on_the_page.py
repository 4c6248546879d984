"""The guides of talks on the readable page: the list, each to read through, their sources and search."""

import json
import re

import pytest
from markupsafe import escape

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.deck.slot import pieces
from core.language import Language
from core.talks.source_index import all_locations
from core.talks.wording import minutes_line, origin_line, work_names
from mobile.site.page import render_page
from mobile.site.settings import ROOT, read_settings
from tests.mobile.site.test_second_layer_on_the_page import part_of, text_of

SETTINGS = read_settings()


@pytest.fixture(scope="module", params=SETTINGS.languages)
def language(request):
    return Language(request.param, ROOT / "locales")


@pytest.fixture(scope="module")
def deck(language):
    return read_deck().translated(language.card)


@pytest.fixture(scope="module")
def guides(language):
    return read_guides().translated(language.card)


@pytest.fixture(scope="module")
def page(language, deck, guides):
    folders = {"engine": "/engine", "app": "/app"}
    return render_page(SETTINGS, language, deck, guides, read_phrases(language.code), folders, "{}")


def whole(page, guide):
    """Return the HTML of a guide up to its last line, which is of the class "source"."""
    (html,) = re.findall(rf'<section id="/gesprek/{guide.id}".*?<p class="source">.*?</p>', page, re.DOTALL)
    return html


def test_the_list_has_the_guides_for_one_person_and_then_those_for_a_group(page, guides, language):
    listed = part_of(page, "/gesprek")
    one, group = (language.text(name) for name in ("With one person", "With a group"))
    of_one, of_group = listed.partition(f"<h3>{group}</h3>")[::2]

    assert f"<h3>{one}</h3>" in of_one
    for part, is_for_group in ((of_one, False), (of_group, True)):
        assert re.findall(r'href="#/gesprek/([^"]+)"', part) == [
            guide.id for guide in guides if guide.is_for_group is is_for_group
        ]
    for guide in guides:
        assert f"<small>{minutes_line(guide, language)}</small>" in listed


def test_a_guide_shows_all_its_texts_in_the_order_of_a_talk(page, guides, language):
    names = work_names(language)
    for guide in guides:
        shown, at = whole(page, guide), 0
        steps = [
            [step.word, step.do, step.say, *([f"{names[step.work]}. ", step.wall] if step.work else [])]
            for step in guide.steps
        ]
        texts = [guide.title, guide.gist, minutes_line(guide, language), *guide.when, *guide.openings]
        texts += [guide.expectation, *(text for step in steps for text in step), *guide.questions]
        texts += [guide.retell, *guide.watch_out]
        for piece in (piece for text in texts for piece, _ in pieces(text)):
            found = shown.find(str(escape(piece)), at)
            assert found >= 0, (guide.id, piece)
            at = found


def test_a_guide_without_an_expectation_or_a_line_to_retell_has_no_heading_for_it(page, guides, language):
    for name, field in (
        ("What you expect", "expectation"),
        ("Let them say it in their own words", "retell"),
    ):
        heading = f"<h3>{language.text(name)}</h3>"
        assert {guide.id for guide in guides if heading in whole(page, guide)} == {
            guide.id for guide in guides if getattr(guide, field)
        }


def test_a_guide_leads_to_its_cards_and_to_its_own_page_on_paper(page, guides, language):
    paper = SETTINGS.guides_paper_path(language.code)
    for guide in guides:
        links = re.findall(r'href="([^"]+)"', whole(page, guide))

        assert links == [*(f"#/kaarten/{card}" for card in guide.cards), f"{paper}#{guide.id}"]


def test_a_guide_says_whether_its_order_is_ours_and_what_it_is_made_from(page, guides, deck, language):
    for guide in guides:
        shown = whole(page, guide)

        assert (language.text("The order is ours.") in shown) is guide.ours
        line = re.sub(r'<span lang="nl">(.*?)</span>', r"\1", shown)
        assert str(escape(origin_line(guide, deck.sources, language))) in line


def test_each_guide_stands_under_its_sources(page, deck, guides):
    sources = page.partition('<section id="/instellingen/bronnen"')[2]
    rows = re.findall(r"<li>(\S+) <a href=\"#/gesprek/([^\"]+)\">", sources)
    kept = [(one.part, one.id) for one in all_locations(deck, guides) if one.kind.value == "guide"]

    assert sorted(rows) == sorted(kept)


def test_the_search_has_a_row_for_each_guide_and_what_people_type_for_it(page, guides, language):
    (rows,) = re.findall(r'<ul id="guides" class="tiles" hidden>(.*?)</ul>', page, re.DOTALL)
    (site,) = re.findall(r'<script type="application/json" id="site">(.*?)</script>', page, re.DOTALL)
    phrases = read_phrases(language.code)

    assert re.findall(r'data-guide="([^"]+)"><a href="#/gesprek/([^"]+)"', rows) == [
        (guide.id, guide.id) for guide in guides
    ]
    assert text_of(rows).count(f"{language.text('Talk')} · ") == len(guides)
    assert json.loads(site)["guidePhrases"] == {guide.id: list(phrases[guide.id]) for guide in guides}
