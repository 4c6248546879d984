"""What a coach types as someone's language leads to one that is offered, or to none."""

import pytest

from core.worker.matching import match_language
from core.worker.offered import OFFERED


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Arabisch", "ar"),
        ("arabisch", "ar"),
        ("  ARABISCH  ", "ar"),
        ("Arabic", "ar"),
        ("Marokkaans-Arabisch", "ar"),
        ("Marokkaans", "ar"),
        ("عربي", "ar"),
        ("Tigrinya", "ti"),
        ("Tigrigna", "ti"),
        ("tigrinja", "ti"),
        ("Eritrees", "ti"),
        ("ትግርኛ", "ti"),
        ("Farsi", "fa"),
        ("Dari", "fa"),
        ("farsi/dari", "fa"),
        ("Perzisch", "fa"),
        ("Iraans", "fa"),
        ("فارسی", "fa"),
        ("Oekraïens", "uk"),
        ("oekraiens", "uk"),
        ("Oekraiense", "uk"),
        ("Українська", "uk"),
        ("Engels", "en"),
        ("English", "en"),
        ("Nederlands", "nl"),
        ("Vlaams", "nl"),
        ("Turks", "tr"),
        ("Turkse", "tr"),
        ("Türkçe", "tr"),
        ("Pools", "pl"),
        ("Roemeens", "ro"),
        ("Spaans", "es"),
        ("Español", "es"),
        ("Frans", "fr"),
        ("Duits", "de"),
        ("Somalisch", "so"),
        ("Soomaali", "so"),
    ],
)
def test_a_name_of_a_language_leads_to_it(typed, code):
    assert match_language(typed) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Arabsich", "ar"),
        ("Tigrinia", "ti"),
        ("Tigrinyaa", "ti"),
        ("Oekraines", "uk"),
        ("Roemens", "ro"),
        ("Somalishc", "so"),
    ],
)
def test_a_typo_does_not_hide_a_language(typed, code):
    assert match_language(typed) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Arabisch en een beetje Nederlands", "ar"),
        ("Nederlands, liever Turks", "tr"),
        ("spreekt Pools", "pl"),
        ("Turks of Duits", "tr"),
        ("geen Engels, wel Frans", "fr"),
        ("geen Nederlands", None),
        ("Nederlands (rustig praten)", "nl"),
    ],
)
def test_of_several_languages_the_first_that_is_not_dutch_counts(typed, code):
    assert match_language(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "-",
        "12",
        "Koerdisch",
        "Pasjtoe",
        "Afghaans",
        "Tigre",
        "Amhaars",
        "Russisch",
        "Romani",
        "Berbers",
    ],
)
def test_a_language_that_is_not_offered_leads_to_none(typed):
    assert match_language(typed) is None


@pytest.mark.parametrize("typed", ["Dutsch", "Iraats"])
def test_a_typo_that_may_be_two_languages_leads_to_none(typed):
    assert match_language(typed) is None


@pytest.mark.parametrize("code", OFFERED)
def test_the_own_name_of_a_language_leads_to_it(code):
    assert match_language(OFFERED[code].own_name) == code
