import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deck.words import one_typo_apart, stem, words
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
    "forms",
    [
        "irriteert irriteren irriteerde geirriteerd geirriteerde",
        "luistert luisteren luisterde geluisterd",
        "laat laten late",
        "boos boze boosheid",
        "klaagt klagen klaagde",
        "belooft beloven beloofd",
        "verandert veranderen verandering",
        "goudklomp goudklompje goudklompjes",
        "collega collegas",
        "gesprek gesprekken",
        "oefenen oefening oefeningen",
        "doe doet doen deed gedaan",
        "komt komen kwam gekomen",
        "vergeet vergeten vergat",
        "listen listens listened listening",
        "gives gave given giving",
        "motivate motivated",
    ],
)
def test_forms_of_one_word_share_a_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("a", "b"), [("boos", "boot"), ("doel", "deel"), ("moe", "mond"), ("wil", "weet")])
def test_short_words_keep_enough_to_differ(a, b):
    assert stem(a) != stem(b)


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


@given(text=st.text(max_size=40))
def test_every_word_has_a_stem(text):
    assert all(stem(word) for word in words(text))
