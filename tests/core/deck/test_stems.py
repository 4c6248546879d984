import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deck.stems import stem
from core.deck.words import words


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
        "fout fouten foutje",
        "stoel stoeltje stoelen",
        "collega collegas",
        "gesprek gesprekken",
        "ruzie ruzies",
        "oefenen oefening oefeningen",
        "doe doet doen deed gedaan",
        "komt komen kwam gekomen",
        "vergeet vergeten vergat",
        "uitleg uitleggen uitlegt uitgelegd",
        "opruimen opgeruimd opruimt",
        "afspraak afspraken afgesproken",
        "weglopen wegloopt weggelopen",
        "listen listens listened listening",
        "gives gave given giving",
        "motivate motivated",
        "stop stops stopped stopping",
        "hope hopes hoping",
        "try tries tried",
        "use used uses using",
    ],
)
def test_forms_of_one_word_share_a_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("boos", "boot"),
        ("doel", "deel"),
        ("moe", "mond"),
        ("wil", "weet"),
        ("maanden", "man"),
        ("maan", "mannen"),
        ("hat", "hates"),
        ("us", "use"),
        ("kan", "kant"),
        ("kan", "kansen"),
        ("hart", "hard"),
        ("al", "alleen"),
        ("zon", "gezond"),
        ("word", "worse"),
        ("can", "canteen"),
        ("list", "listen"),
        ("five", "fifteen"),
        ("been", "beneden"),
        ("mine", "mind"),
        ("give", "gift"),
    ],
)
def test_words_that_look_alike_keep_enough_to_differ(a, b):
    assert stem(a) != stem(b)


@given(text=st.text(max_size=40))
def test_every_word_has_a_stem(text):
    assert all(stem(word) for word in words(text))
