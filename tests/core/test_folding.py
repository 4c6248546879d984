import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.folding import fold

ALIKE = [
    ("foto's", "foto’s", "fotoʼs", "fotos"),
    ("z'n", "z’n", "Z`n", "zn"),
    ("Łukasz", "lukasz", "ŁUKASZ"),
    ("Işık", "isik", "ışık", "IŞIK", "İsik"),
    ("Øystein", "oystein"),
    ("Đorđe", "dorde"),
    ("Ægir", "aegir"),
    ("Straße", "strasse", "STRASSE"),
    ("Çetin", "cetin"),
    ("Šárka", "sarka", "S\u030ca\u0301rka"),
    ("ﬁets", "fiets"),
    ("Ｔｅｕｎ", "teun"),
    ("koffie\u00adpauze", "koffiepauze", "koffie\u200bpauze", "\ufeffkoffiepauze", "koffie\u200dpauze"),
    ("e‑mail", "e-mail", "e–mail"),
    ("te\u00a0laat", "te laat", "te\u202flaat"),
    ("أحمد", "احمد", "إحمد"),
    ("مُحَمَّد", "محمد", "محـمـد"),
    ("علی", "علي", "على"),
    ("کریم", "كريم"),
    ("فاطمة", "فاطمه"),
    ("שָׂרָה", "שרה"),
    ("Γιώργος", "γιωργοσ"),
    ("۱۲", "١٢", "12"),
]


@pytest.mark.parametrize("spellings", ALIKE, ids=lambda spellings: spellings[0])
def test_every_spelling_of_one_word_folds_alike(spellings: tuple[str, ...]):
    assert {fold(one) for one in spellings} == {fold(spellings[0])}


@pytest.mark.parametrize(("one", "other"), [("boos", "bos"), ("Jan", "Jana"), ("علي", "عمر"), ("a-b", "ab")])
def test_other_words_stay_apart(one: str, other: str):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_letters_fold_alike(text: str):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_capitals_fold_as_small_letters(text: str):
    assert fold(text.upper().lower()) == fold(text.lower())


@given(st.text(), st.text())
def test_what_stands_in_a_text_is_found_in_it_folded(before: str, word: str):
    assert fold(word) in fold(before + " " + word)


def test_lines_stay_apart():
    assert fold("Één\nTWEE") == "een\ntwee"


def test_a_long_text_folds_in_an_instant():
    start = time.process_time()
    fold("ǅ é" * 100_000)
    assert time.process_time() - start < 1
