import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deck.real_words import REAL_STEMS
from core.deck.stems import stem
from core.deck.typos import is_slip, meant, one_typo_apart


@pytest.mark.parametrize("typo", ["modde", "moddr", "moddeer", "modders", "nodder", "mdoder", "modedr"])
def test_one_slip_is_one_typo(typo):
    assert one_typo_apart(typo, "modder")
    assert one_typo_apart("modder", typo)


@pytest.mark.parametrize("other", ["modder", "mode", "modderss", "nodderd", "dromde", ""])
def test_no_slip_or_two_slips_are_not_one(other):
    assert not one_typo_apart(other, "modder")
    assert not one_typo_apart("modder", other)


@given(word=st.text("abcdefgijst", min_size=1, max_size=12), data=st.data())
def test_leaving_one_letter_out_is_one_typo(word, data):
    place = data.draw(st.integers(0, len(word) - 1))

    assert one_typo_apart(word[:place] + word[place + 1 :], word)


@pytest.mark.parametrize(
    ("word", "known"),
    [("kleren", "leren"), ("manger", "anger"), ("pension", "tension"), ("nodder", "modder")],
)
def test_a_word_with_another_first_letter_is_another_word(word, known):
    assert not is_slip(word, known, unfinished=False)


def test_the_first_two_letters_may_be_swapped():
    assert is_slip("omdder", "modder", unfinished=False)


def test_an_unfinished_word_may_be_a_slip_for_the_beginning_of_another():
    assert is_slip("goudklmp", "goudklompje", unfinished=True)
    assert not is_slip("goudklmp", "goudklompje", unfinished=False)


@pytest.mark.parametrize(
    ("word", "known"), [("vriendin", "vrienden"), ("fietsen", "fitsen"), ("tables", "tablet")]
)
def test_a_real_word_is_no_slip_for_another(word, known):
    assert meant(word, [known], unfinished=False) == []


def test_a_slip_is_taken_for_what_was_meant():
    assert meant("samenwekren", ["samenwerken", "samen"], unfinished=False) == ["samenwerken"]


def test_a_word_of_four_letters_is_too_short_to_tell():
    assert meant("boss", ["boos"], unfinished=False) == []


def test_other_forms_of_a_real_word_are_real_too():
    assert {stem("fietste"), stem("vriendinnen")} <= REAL_STEMS
