import pytest

from core.deck.word_list import WordList
from core.deck.words import words

LISTED = WordList(["ziek*", "*pijn", "burn-out", "de arts", "griep", "medicijn*", "koortsig"])


def stands_in(text, known=()):
    return LISTED.stands_in(words(text), lambda word: word in known)


@pytest.mark.parametrize(
    "text",
    [
        "ziek",
        "Weer ZIEKGEMELD",
        "rugpijn van het tillen",
        "pijn",
        "zit met een burn-out thuis",
        "burn out",
        "naar de arts",
        "griep",
    ],
)
def test_a_text_with_a_listed_word_has_one(text):
    assert stands_in(text)


@pytest.mark.parametrize(
    "text",
    ["", "muziek", "pijnlijk stil", "out of burn", "arts", "griepje", "zit thuis en neemt niet op", "zi"],
)
def test_a_text_without_one_has_none(text):
    assert not stands_in(text)


@pytest.mark.parametrize("typo", ["medicjnen", "mediicijn", "koorstig"])
def test_a_long_word_may_have_a_typo(typo):
    assert stands_in(typo)


def test_a_word_that_stands_on_a_card_is_no_typo():
    assert stands_in("koortsik")
    assert not stands_in("koortsik", known={"koortsik"})


def test_an_empty_list_stands_nowhere():
    assert not WordList([]).stands_in(["ziek"], lambda _: False)
