"""The words of a worker's language: texts, questions, numbers and days."""

import datetime
import re

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from core.authoring import worker_texts
from core.authoring.catalogues import ROOT, worker
from core.worker.direction import END, ISOLATE
from core.worker.offered import OFFERED
from core.worker.words import CHECKED_BY, REVIEW, WorkerLanguage, words_are_here

DAY = datetime.date(2026, 11, 28)
TEXTS = worker_texts.read_worker_texts(ROOT).texts
OTHERS = [code for code in OFFERED if code not in ("nl", "en")]


@pytest.fixture(scope="module")
def asked():
    """Every entry that is translated, with its context."""
    return [(one.context, one.id) for one in worker(ROOT) if one.id and one.context != REVIEW]


def test_a_text_is_said_in_the_language_of_the_worker(worker_languages):
    said = {code: language.text("You do this") for code, language in worker_languages.items()}

    assert said["nl"] == "Dit doe jij"
    assert said["en"] == "You do this"
    assert said["de"] == "Das machst du"
    assert said["ar"] == "هذا عليك أنت"
    assert len(set(said.values())) == len(OFFERED)


def test_a_question_is_said_in_the_language_of_the_worker(worker_languages):
    context, question = "questions/p07-progressievragen.questions", "Hoe pak je dat aan?"
    said = {code: language.card(context, question) for code, language in worker_languages.items()}

    assert said["nl"] == question
    assert said["en"] == "How will you go about it?"
    assert said["pl"] == "Jak to zrobisz?"
    assert len(set(said.values())) == len(OFFERED)


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_and_no_question_is_missing(worker_languages, asked, code):
    said = worker_languages[code]._texts._catalog
    keys = [f"{context}\x04{text}" if context else text for context, text in asked]

    assert [key for key in keys if not said.get(key, "").strip()] == []


def test_the_listed_texts_are_those_that_are_translated(asked):
    assert {text for context, text in asked if context is None} == set(TEXTS)


@pytest.mark.parametrize("code", ["ar", "fa", "ti", "uk"])
def test_a_translation_is_in_the_letters_of_its_language(worker_languages, asked, code):
    letters = {"ar": "\u0600-\u06ff", "fa": "\u0600-\u06ff", "ti": "\u1200-\u137f", "uk": "\u0400-\u04ff"}
    for _context, text in asked:
        said = worker_languages[code]._texts._catalog.get(text, "")
        foreign = re.sub(rf"[{letters[code]}\u200c]|{{\w+}}|[\W\d]", "", said)
        assert foreign == "", said


def test_a_name_keeps_its_own_direction_in_a_sentence_that_runs_the_other_way(worker_languages):
    asked = "What will you do, {name}?"

    assert f"{ISOLATE}Teun T.{END}" in worker_languages["ar"].text(asked, name="Teun T.")
    assert worker_languages["pl"].text(asked, name="Teun T.").isascii()
    assert ISOLATE in worker_languages["pl"].text(asked, name="سميرة")
    assert ISOLATE not in worker_languages["ar"].text(asked, name="سميرة")


def test_a_number_in_a_text_has_the_digits_of_the_language(worker_languages):
    asked = "What makes it not a {number}?"

    assert "2" in worker_languages["ar"].text(asked, number=2)
    assert "۲" in worker_languages["fa"].text(asked, number=2)
    assert "۲" not in worker_languages["fa"].text("What will you do, {name}?", name="Ali 2")


def test_numbers_have_the_digits_and_signs_of_the_language(worker_languages):
    assert worker_languages["ar"].number(10) == "10"
    assert worker_languages["ti"].number(7) == "7"
    assert worker_languages["fa"].number(10) == "۱۰"
    assert worker_languages["de"].number(1234.5) == "1.234,5"


@pytest.mark.parametrize(
    ("code", "short", "full"),
    [
        ("nl", "28 november 2026", "zaterdag 28 november 2026"),
        ("en", "November 28, 2026", "Saturday, November 28, 2026"),
        ("ar", "28 نوفمبر 2026", "السبت، 28 نوفمبر 2026"),
        ("fa", "۲۸ نوامبر ۲۰۲۶", "شنبه ۲۸ نوامبر ۲۰۲۶"),
        ("pl", "28 listopada 2026", "sobota, 28 listopada 2026"),
        ("ti", "ሕዳር 28, 2026", "ቀዳም፣ 28 ሕዳር 2026"),
        ("so", "Noofeembar 28, 2026", "Sabti, Noofeembar 28, 2026"),
    ],
)
def test_days_are_written_as_the_language_does(worker_languages, code, short, full):
    assert worker_languages[code].date(DAY) == short
    assert worker_languages[code].date_long(DAY) == full


def test_who_reads_from_the_right_is_known(worker_languages):
    assert {code for code, language in worker_languages.items() if language.is_rtl} == {"ar", "fa"}


def test_words_are_checked_once_a_speaker_has_signed(tmp_path):
    for name in ("", "Semira"):
        signed = Catalog("ti")
        signed.add(CHECKED_BY, name, context=REVIEW)
        compiled = tmp_path / "ti" / "LC_MESSAGES" / "worker.mo"
        compiled.parent.mkdir(parents=True, exist_ok=True)
        with compiled.open("wb") as file:
            write_mo(file, signed)
        assert WorkerLanguage("ti", tmp_path).is_checked == bool(name)


def test_the_languages_of_the_app_need_no_check(worker_languages):
    assert worker_languages["nl"].is_checked
    assert worker_languages["en"].is_checked


@pytest.mark.parametrize("code", OTHERS)
def test_who_has_not_read_it_has_not_signed(worker_languages, code):
    with (ROOT / "locales" / code / "LC_MESSAGES" / "worker.po").open("rb") as file:
        name = read_po(file, locale=code).get(CHECKED_BY, REVIEW).string
    assert worker_languages[code].is_checked == bool(name.strip())


def test_a_language_that_is_not_offered_is_refused(compiled):
    with pytest.raises(KeyError):
        WorkerLanguage("ru", compiled)


def test_words_that_have_not_come_yet_are_not_here(compiled, tmp_path):
    assert all(words_are_here(code, compiled) for code in OFFERED)
    assert [code for code in OFFERED if words_are_here(code, tmp_path)] == ["nl", "en"]
    assert not words_are_here("ru", compiled)
    with pytest.raises(FileNotFoundError):
        WorkerLanguage("ar", tmp_path)


@pytest.mark.parametrize(("code", "written"), [("tr", "28 Kas"), ("fa", "۲۸ نوامبر"), ("de", "28 Nov.")])
def test_a_day_below_a_line_has_no_year_and_the_digits_of_the_language(worker_languages, code, written):
    assert worker_languages[code].date_short(DAY) == written
