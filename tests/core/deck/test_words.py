import pytest

from core.deck.words import FILLERS, words, written_out
from core.folding import fold


def test_words_are_small_and_without_accents_and_apostrophes():
    assert words("Één collega's “Ja, maar…” vóór 1-op-1") == [
        "een",
        "collegas",
        "ja",
        "maar",
        "voor",
        "1",
        "op",
        "1",
    ]


def test_a_text_in_another_script_has_words_too():
    assert words("سلام دنیا") == [fold("سلام"), fold("دنیا")]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("zn bed", "zijn bed"),
        ("kben t nie", "ik ben het niet"),
        ("zegt ie nix", "zegt hij niks"),
        ("5 min", "5 minuten"),
        ("don't", "do not"),
        ("shes late", "she is late"),
        ("dunno", "do not know"),
        ("niets voor mij", "niks voor me"),
        ("kweet t nie", "ik weet het niet"),
        ("heeftie", "heeft hij"),
        ("3e keer, twee keer", "derde keer 2 keer"),
        ("two ppl", "2 people"),
        ("summat up with em", "something up with them"),
    ],
)
def test_short_forms_of_speech_are_written_out(typed, written):
    assert written_out(typed) == written.split()


@pytest.mark.parametrize("word", ["niet", "maar", "hij", "vandaag", "not", "with", "today"])
def test_little_words_are_fillers(word):
    assert word in FILLERS
