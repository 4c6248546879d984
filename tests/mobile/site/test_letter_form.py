"""The form for a letter on the page of each language, and the ways to it."""

import json
import re
from html.parser import HTMLParser

import pytest
from markupsafe import escape

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.language import Language
from core.people.records.agreement import Assignee
from core.people.records.details import Sign, Talk
from core.talks.guide import Outcome
from mobile.site.icons import manifest
from mobile.site.letter_form import letter_texts
from mobile.site.page import TEMPLATES, render_page
from mobile.site.settings import ROOT, read_settings
from mobile.wording.notes import FIRST_SIGNS, sign_names, talk_names
from mobile.wording.nudges import no_health

SETTINGS = read_settings()
MOST_OF_GUIDES = 2_000
"""Characters of what the page tells of guides for the form alone."""


@pytest.fixture(params=SETTINGS.languages)
def language(request):
    return Language(request.param, ROOT / "locales")


@pytest.fixture
def page(language):
    deck = read_deck().translated(language.card)
    guides = read_guides().translated(language.card)
    folders = {"engine": "/engine", "app": "/app"}
    return render_page(SETTINGS, language, deck, guides, read_phrases(language.code), folders, "{}")


@pytest.fixture
def dialog(page):
    (found,) = re.findall(r'<dialog id="letter".*?</dialog>', page, re.DOTALL)
    return found


class Fields(HTMLParser):
    """The attributes of every field in a piece of HTML, and of what holds it."""

    def __init__(self, html):
        super().__init__()
        self.fields = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag in ("input", "textarea", "select"):
            self.fields.append(dict(attrs))


def test_the_form_offers_the_signs_of_the_app_in_the_same_words(dialog, language):
    chips = re.findall(r'data-sign="([^"]*)"[^>]*>([^<]*)<', dialog)
    assert sorted(chips) == sorted((sign.value, sign_names(language)[sign]) for sign in Sign)


def test_the_form_shows_the_same_signs_at_once_as_the_app_and_folds_the_others_away(dialog):
    shown, folded = (re.findall(r'data-sign="([^"]*)"', part) for part in dialog.split("<details>"))
    assert shown == [sign.value for sign in FIRST_SIGNS]
    assert shown == ["did it", "kept at it", "asked", "helped", "doubts", "proud"]
    assert folded == [sign.value for sign in Sign if sign not in FIRST_SIGNS]


def test_after_a_talk_the_form_has_the_title_and_the_signs_of_its_guide(page, language):
    (data,) = re.findall(r'<script type="application/json" id="site">(.*?)</script>', page, re.DOTALL)
    told = json.loads(data)["guides"]
    guides = read_guides().translated(language.card)
    assert told == {
        guide.id: {
            "title": language.text("After the talk: {title}", title=guide.title),
            "signs": list(guide.signs),
        }
        for guide in guides
        if guide.outcome is not Outcome.NOTHING
    }
    assert {sign for guide in told.values() for sign in guide["signs"]} <= {*Sign}
    assert len(json.dumps(told, ensure_ascii=False)) < MOST_OF_GUIDES


def test_the_signs_of_a_guide_are_as_many_as_fit_above_a_keyboard():
    assert max(len(guide.signs) for guide in read_guides()) <= len(FIRST_SIGNS)


def test_the_form_offers_the_talks_and_who_does_a_step_by_the_words_of_the_format(dialog, language):
    choices = dict(re.findall(r'<option value="([^"]+)">([^<]*)<', dialog))
    talks = {talk.value: name for talk, name in talk_names(language).items()}
    assert talks.items() <= choices.items()
    assert {
        str(Talk.SHORT.value),
        *(one.value for one in (Assignee.WORKER, Assignee.ME, Assignee.TOGETHER)),
    } <= {*choices}


def test_no_field_of_the_form_has_a_name_or_is_completed(dialog):
    fields = Fields(dialog).fields
    assert len(fields) > 12
    assert [
        field for field in fields if "name" in field or "id" in field or field["autocomplete"] != "off"
    ] == []


def test_a_name_is_not_corrected_and_begins_with_a_capital(dialog):
    (who,) = [field for field in Fields(dialog).fields if field.get("data-field") == "who"]
    assert (who["autocapitalize"], who["autocorrect"], who["spellcheck"]) == ("words", "off", "false")


def test_the_form_has_the_fields_that_its_script_reads(dialog):
    script = (TEMPLATES / "letter_fields.js").read_text(encoding="utf-8")
    read = set(re.findall(r'value\("(\w+)"\)', script)) | set(re.findall(r'field\(form, "(\w+)"\)', script))
    assert read == {field["data-field"] for field in Fields(dialog).fields if "data-field" in field}


def test_every_sentence_that_the_script_says_is_there(language):
    scripts = [(TEMPLATES / name).read_text(encoding="utf-8") for name in ("letter.js", "letter_fields.js")]
    said = {
        *re.findall(r'Error: "(\w+)"', scripts[0]),
        *re.findall(r'(?:NoLetterbox|LettersFull|LetterTooLong): "(\w+)"', scripts[0]),
        *re.findall(r'\?\? "(\w+)"', scripts[0]),
        *re.findall(r"texts\.(\w+)", scripts[0]),
        *re.findall(r'\["\w+", "(\w+)"\]', scripts[1]),
    } - {"letter"}
    assert said | {"tooLong"} == set(letter_texts(language))


def test_every_card_leads_to_the_form_and_takes_itself_along(page):
    cards = re.findall(r'<article id="/kaarten/([^"]*)"', page)
    assert re.findall(r'data-letter-card="([^"]+)"', page) == cards == [card.id for card in read_deck()]


def test_the_form_can_be_reached_while_the_notes_are_still_to_come(page):
    waiting = page.partition('<section id="/mensen"')[2].partition("</section>")[0]
    assert 'data-letter-card=""' in waiting


def test_the_icon_of_the_app_leads_to_the_form(language):
    made = manifest(SETTINGS, language)
    (shortcut,) = [one for one in made["shortcuts"] if one["url"].endswith("#/briefje")]
    assert shortcut["name"] == language.text("Quick note")
    assert shortcut["url"].startswith(SETTINGS.page_path(language.code))


def test_the_form_lies_beside_the_page_so_that_it_stays_when_the_app_takes_over(page):
    assert page.index("</nav>") < page.index('<dialog id="letter"') < page.index('<div id="update"')


def test_below_each_text_stands_what_to_leave_out_and_room_for_what_was_found(dialog, language):
    texts = re.findall(r'<textarea data-field="(\w+)"', dialog)
    assert re.findall(r'<p data-nudge="(\w+)" role="status">', dialog) == texts == ["text", "next"]
    assert dialog.count(str(escape(no_health(language)))) == len(texts)
