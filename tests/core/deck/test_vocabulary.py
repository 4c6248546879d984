import pytest

from core.deck.vocabulary import AKIN, ALIKE, BEGINNING, EXACT, FORM, INSIDE, TYPO, UNLIKELY, Vocabulary

KNOWN = ["boos", "boze", "uitleg", "modder", "goudklompje", "irriteert", "pop", "gesprek", "vrienden", "iets"]


@pytest.fixture(scope="module")
def vocabulary():
    return Vocabulary(KNOWN, ["oplegt"])


@pytest.mark.parametrize(
    ("word", "known", "worth"),
    [
        ("boos", "boos", EXACT),
        ("boos", "boze", FORM),
        ("uitgelegd", "uitleg", FORM),
        ("opgelegd", "oplegt", FORM),
        ("goudklo", "goudklompje", BEGINNING),
        ("goudk", "goudklompje", UNLIKELY),
        ("klomp", "goudklompje", INSIDE),
        ("mdoder", "modder", TYPO),
        ("irritant", "irriteert", AKIN),
    ],
)
def test_a_word_stands_for_another_by_how_it_matches(vocabulary, word, known, worth):
    assert vocabulary.matches(word, unfinished=False)[known] == worth


def test_words_with_many_letters_in_common_are_alike():
    known = Vocabulary(["gehoorbescherming"])

    assert 0 < known.matches("gehoorbeschermers", unfinished=False)["gehoorbescherming"] <= AKIN
    assert known.matches("gesprek", unfinished=False) == {}


def test_being_alike_is_worth_less_than_any_other_match():
    assert min(EXACT, FORM, BEGINNING, INSIDE, TYPO, AKIN) > ALIKE


@pytest.mark.parametrize("letters", ["b", "bo", "ie", "m"])
def test_one_or_two_letters_are_the_beginning_of_nothing(vocabulary, letters):
    assert vocabulary.matches(letters, unfinished=True) == {}


def test_three_letters_may_be_the_beginning_of_the_last_word_only(vocabulary):
    assert "modder" in vocabulary.matches("mod", unfinished=True)
    assert vocabulary.matches("mod", unfinished=False) == {}


def test_a_real_word_is_not_corrected_into_another(vocabulary):
    assert TYPO not in vocabulary.matches("vriendin", unfinished=False).values()


def test_words_written_together_fall_apart(vocabulary):
    assert vocabulary.parts("popgesprek") == ("pop", "gesprek")
    assert vocabulary.parts("poppenkast") == ("poppenkast",)


def test_any_form_of_a_word_is_known(vocabulary):
    assert vocabulary.knows("modders")
    assert not vocabulary.knows("verzuim")


def test_a_vocabulary_without_words_knows_nothing():
    assert Vocabulary([]).matches("boos", unfinished=True) == {}


def test_a_word_of_the_index_is_unlikely_to_be_the_beginning_of_another():
    known = Vocabulary(["auto", "autonomie"])

    assert known.matches("auto", unfinished=True) == {"auto": EXACT, "autonomie": UNLIKELY}
    assert known.matches("aut", unfinished=True) == {"auto": BEGINNING, "autonomie": BEGINNING}


def test_an_english_form_without_its_last_letter_finds_the_others():
    assert Vocabulary(["moaning", "moans"]).matches("moanin", unfinished=False) == {
        "moaning": FORM,
        "moans": FORM,
    }


def test_a_word_that_is_found_otherwise_is_not_compared_by_groups_of_letters():
    known = ["werkoverlegje", "teamoverlegje"]

    assert "werkoverlegje" not in Vocabulary(known).matches("teamoverlegje", unfinished=False)
    assert "werkoverlegje" in Vocabulary(known[:1]).matches("teamoverlegje", unfinished=False)
