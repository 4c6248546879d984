"""The dialog for a passkey on the page of each language."""

import re

import pytest

from core.authoring.content_files import read_deck, read_phrases
from core.authoring.guide_files import read_guides
from core.language import Language
from mobile.site.page import TEMPLATES, render_page
from mobile.site.passkey_form import passkey_faults, passkey_texts
from mobile.site.settings import ROOT, read_settings
from mobile.wording.passkeys import passkey_costs

SETTINGS = read_settings()


@pytest.fixture(params=SETTINGS.languages)
def language(request):
    return Language(request.param, ROOT / "locales")


@pytest.fixture
def dialog(language):
    deck = read_deck().translated(language.card)
    folders = {"engine": "/engine", "app": "/app"}
    page = render_page(SETTINGS, language, deck, read_guides(), read_phrases(language.code), folders, "{}")
    (found,) = re.findall(r'<dialog id="passkey".*?</dialog>', page, re.DOTALL)
    return found


def test_what_it_costs_stands_above_the_first_button_in_the_words_of_the_settings(dialog, language):
    before = dialog.partition("<button")[0]
    assert [line for line in passkey_costs(language) if line not in before] == []


def test_every_button_and_every_part_is_known_to_the_script(dialog):
    script = (TEMPLATES / "passkey.js").read_text(encoding="utf-8")
    acts = re.findall(r"^    (\w+): async", script, re.MULTILINE)
    assert re.findall(r'data-act="(\w+)"', dialog) == acts
    assert re.findall(r'data-panel="(\w+)"', dialog) == ["make", "try", "again", "none"]


def test_every_sentence_that_the_scripts_ask_for_is_there(language):
    script = (TEMPLATES / "passkey.js").read_text(encoding="utf-8")
    asked = {*re.findall(r"texts\.(\w+)", script)}
    assert asked < {*passkey_texts(language)}
    faults = {*re.findall(r'"(Passkey\w+)"', (TEMPLATES / "passkeys.js").read_text(encoding="utf-8"))}
    assert faults == {*passkey_faults(language)}
