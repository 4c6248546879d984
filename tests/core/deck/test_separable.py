import pytest

from core.deck.separable import joined_verbs


def verbs(text):
    return [verb for _, verb in joined_verbs(text.split())]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("ik leg het uit", "uitleg"),
        ("ik leg het uit en morgen is het weg", "uitleg"),
        ("legt niets uit omdat", "uitlegt"),
        ("hij neemt niet op", "opneemt"),
        ("geen zin om uit te leggen", "uitleggen"),
    ],
)
def test_a_verb_and_its_particle_are_one_word(text, verb):
    assert verb in verbs(text)


@pytest.mark.parametrize("text", ["uit de kast", "leg het op de tafel", "op", "", "in uit in", "zit thuis"])
def test_a_preposition_belongs_to_no_verb(text):
    assert verbs(text) == []


def test_each_verb_keeps_its_place():
    assert list(joined_verbs(["ik", "leg", "het", "uit"])) == [(1, "uitleg")]
