"""The fonts of the site have the letters of every language that a worker reads or a coach writes down."""

import datetime
import json
import re
from functools import cache

import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont

from core.worker.offered import OFFERED
from core.worker.words import WorkerLanguage
from mobile.site import fonts
from mobile.site.flet_client import client_folder
from mobile.site.settings import ROOT
from tests.mobile.setting import CATALOGUES

OTHERS = sorted(set(OFFERED) - {"nl", "en"})
SCRIPTS = {"ar": "arabic", "fa": "arabic", "ti": "ethiopic", "uk": "latin", "tr": "latin", "fr": "latin"}
"""The fallback that a language needs; the others are written with the text font alone."""

ALPHABETS = {
    "arabic": [
        *range(0x621, 0x63B),
        *range(0x641, 0x653),
        *map(ord, "پچژگکیڵڕێۆټډړښڼځڅېۍئ،؛؟"),
        0x200C,
        0x200D,
    ],
    "ethiopic": [
        point
        for first, last in ((0x1200, 0x1249), (0x1250, 0x1257), (0x1260, 0x1289), (0x1361, 0x137D))
        for point in range(first, last)
    ],
    "latin": [*range(0x410, 0x450), *map(ord, "ҐґЄєІіЇїЁё’ʼĞğİıŞşȘșȚțĄąŁłẞ")],
}
"""The letters that a name or an agreement may need, more than there are in the catalogues."""


@cache
def points(fallback):
    return fonts.fallback_points(fallback)


@cache
def text_points():
    return set.intersection(*(set(TTFont(fonts.text_font(name)).getBestCmap()) for name in fonts.TEXT_STYLES))


def said(code):
    """Yield all that the app says in a language: its name, its words, a year of days, and numbers."""
    yield OFFERED[code].own_name
    with (ROOT / "locales" / code / "LC_MESSAGES" / "worker.po").open("rb") as file:
        yield from (message.string for message in read_po(file, locale=code))
    t = WorkerLanguage(code, CATALOGUES)
    for day in (datetime.date(2026, 1, 1) + datetime.timedelta(n) for n in range(0, 365, 9)):
        yield from (t.date(day), t.date_long(day))
    yield t.number(1234567890.5)


@pytest.mark.parametrize("code", OTHERS)
def test_every_letter_for_a_worker_is_in_a_font_of_the_site(code):
    there = text_points() | (points(SCRIPTS[code]) if code in SCRIPTS else set())
    missing = {letter for text in said(code) for letter in text if ord(letter) not in there}

    assert missing - {"\n"} == set()


@pytest.mark.parametrize("script", ALPHABETS)
def test_what_a_coach_types_in_another_script_is_drawn_too(script):
    assert {chr(point) for point in set(ALPHABETS[script]) - points(script) - text_points()} == set()


def test_arabic_letters_still_join_and_carry_their_marks():
    font = fonts.fallback_font("arabic")
    assert font.getBestCmap().keys() == points("arabic")
    joins = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    places = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}

    assert joins >= {"init", "medi", "fina", "rlig", "ccmp"}
    assert places >= {"mark", "mkmk"}


def test_the_client_asks_for_the_fonts_of_other_scripts_by_the_names_that_are_answered():
    client = (client_folder() / "main.dart.js").read_text(encoding="utf-8")
    asked = {name: re.search(rf'"Noto Sans {name}","(\w+/)', client)[1] for name in ("Arabic", "Ethiopic")}
    answered = {
        name: next(one for one, (_, families) in fonts.FALLBACKS.items() if address.startswith(families))
        for name, address in asked.items()
    }

    assert answered == {"Arabic": "arabic", "Ethiopic": "ethiopic"}


def test_no_font_of_another_script_holds_up_the_first_picture(tmp_path):
    fonts.write_manifest(tmp_path)
    listed = json.loads((tmp_path / "FontManifest.json").read_text(encoding="utf-8"))

    assert [one["asset"] for family in listed for one in family["fonts"] if "fallback" in one["asset"]] == []
